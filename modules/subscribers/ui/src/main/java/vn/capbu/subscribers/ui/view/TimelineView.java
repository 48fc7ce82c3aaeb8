package vn.capbu.subscribers.ui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.subscribers.ui.model.TermBar;
import vn.capbu.subscribers.ui.text.TermText;

/**
 * The terms of issuers, contracts and certificates on one line of time, one bar each, with today as a line through all. Left
 * and right go from bar to bar; what a bar stands for is also its tool tip and, for all of them, the accessible description.
 * Event dispatch thread only.
 */
final class TimelineView extends JComponent {

    private static final long serialVersionUID = 1L;
    private static final int NAMES = 176;
    private static final int PAD = 8;
    private static final int ARC = 6;
    private static final Color TODAY = new Color(0x5A4BA8);
    private static final Stroke DASHES =
            new BasicStroke(
                    1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0);

    private final transient Formats formats;
    private transient List<TermBar> bars = List.of();
    private transient LocalDate today = LocalDate.EPOCH;
    private transient Consumer<TermBar> chosen = bar -> {};
    private int selected = -1;

    TimelineView(Formats formats) {
        this.formats = formats;
        setName("card.timeline");
        setFont(UIManager.getFont("Label.font"));
        setFocusable(true);
        ToolTipManager.sharedInstance().registerComponent(this);
        addFocusListener(new Repainter());
        addMouseListener(new Clicks());
        Keys.bind(this, "LEFT", () -> move(-1));
        Keys.bind(this, "RIGHT", () -> move(1));
    }

    /** Tells of the bar that was chosen by a key or the mouse. */
    void onChoice(Consumer<TermBar> listener) {
        chosen = listener;
    }

    /** Shows bars from top to bottom. */
    void show(List<TermBar> terms, LocalDate now) {
        bars = List.copyOf(terms);
        today = now;
        selected = Math.min(selected, bars.size() - 1);
        getAccessibleContext().setAccessibleName(Bundle.TimelineView_name());
        getAccessibleContext().setAccessibleDescription(description());
        revalidate();
        repaint();
    }

    /** All that is drawn, in words. */
    @Messages("TimelineView.name=Terms on a time line")
    String description() {
        return bars.stream()
                .map(bar -> TermText.sentence(bar, formats))
                .collect(Collectors.joining(" "));
    }

    private void move(int by) {
        if (!bars.isEmpty()) {
            choose(Math.max(0, Math.min(bars.size() - 1, selected + by)));
        }
    }

    private void choose(int index) {
        selected = index;
        repaint();
        chosen.accept(bars.get(index));
    }

    private int rowHeight() {
        return getFontMetrics(getFont()).getHeight() + 8;
    }

    /** Room for the word above today's line. */
    private int top() {
        return bars.isEmpty() ? 0 : getFontMetrics(small()).getHeight() + 2;
    }

    private int axisHeight() {
        return getFontMetrics(getFont()).getHeight() + 6;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(420, top() + bars.size() * rowHeight() + axisHeight() + 2);
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int row = rowAt(event.getY());
        return row < 0 ? null : TermText.sentence(bars.get(row), formats);
    }

    private int rowAt(int y) {
        int row = Math.floorDiv(y - top(), rowHeight());
        return row >= 0 && row < bars.size() ? row : -1;
    }

    private TimeScale scale() {
        List<LocalDate> days = new ArrayList<>();
        bars.forEach(
                bar -> {
                    days.add(bar.from());
                    days.add(bar.to());
                });
        days.add(today);
        return TimeScale.of(days, NAMES, getWidth() - NAMES - PAD);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (bars.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        TimeScale scale = scale();
        paintAxis(g, scale);
        paintToday(g, scale);
        for (int row = 0; row < bars.size(); row++) {
            paintRow(g, scale, row);
        }
        g.dispose();
    }

    private void paintAxis(Graphics2D g, TimeScale scale) {
        int bottom = top() + bars.size() * rowHeight();
        g.setFont(small());
        FontMetrics metrics = g.getFontMetrics();
        for (LocalDate tick : scale.ticks()) {
            int x = scale.x(tick);
            g.setColor(Look.LINE);
            g.drawLine(x, top(), x, bottom + 3);
            g.setColor(Look.MUTED);
            String year = Integer.toString(tick.getYear());
            int at = x - metrics.stringWidth(year) / 2;
            BasicGraphicsUtils.drawString(this, g, year, at, bottom + 4 + metrics.getAscent());
        }
        g.setColor(Look.EDGE);
        g.drawLine(scale.left(), bottom, scale.left() + scale.width(), bottom);
    }

    private void paintRow(Graphics2D g, TimeScale scale, int row) {
        TermBar bar = bars.get(row);
        int height = rowHeight();
        int top = top() + row * height;
        boolean active = row == selected && isFocusOwner();
        if (active) {
            g.setColor(Look.SELECTED);
            g.fillRect(0, top, getWidth(), height - 1);
        }
        FontMetrics metrics = g.getFontMetrics(getFont());
        int baseline = top + (height - metrics.getHeight()) / 2 + metrics.getAscent();
        g.setFont(getFont());
        g.setColor(bar.kind() == TermBar.Kind.CURRENT ? Look.INK : Look.MUTED);
        String name =
                BasicGraphicsUtils.getClippedString(this, metrics, bar.name(), NAMES - 2 * PAD);
        BasicGraphicsUtils.drawString(this, g, name, 2, baseline);
        paintBar(g, scale, bar, top, baseline);
        if (active) {
            g.setColor(Look.ACCENT);
            g.drawRect(0, top, getWidth() - 1, height - 2);
        }
    }

    private void paintBar(Graphics2D g, TimeScale scale, TermBar bar, int top, int baseline) {
        int from = scale.x(bar.from());
        int width = Math.max(3, scale.x(bar.to()) - from);
        BarStyle style = BarStyle.of(bar.kind());
        int inset = bar.kind() == TermBar.Kind.ISSUER ? 5 : 3;
        var shape =
                new RoundRectangle2D.Double(
                        from, top + inset, width, rowHeight() - 2.0 * inset, ARC, ARC);
        g.setColor(style.fill());
        g.fill(shape);
        if (style.edge() != null) {
            g.setColor(style.edge());
            g.draw(shape);
        }
        g.setFont(small());
        FontMetrics metrics = g.getFontMetrics();
        String dates = TermText.span(bar, formats);
        int room = metrics.stringWidth(dates) + 2 * PAD;
        if (room <= width) {
            g.setColor(style.ink());
            BasicGraphicsUtils.drawString(this, g, dates, from + PAD, baseline);
            return;
        }
        g.setColor(Look.MUTED);
        boolean after = from + width + room <= getWidth();
        int x = after ? from + width + 4 : Math.max(NAMES, from - room + PAD);
        BasicGraphicsUtils.drawString(this, g, dates, x, baseline);
    }

    @Messages({"# {0} - date", "TimelineView.today=today, {0}"})
    private void paintToday(Graphics2D g, TimeScale scale) {
        int x = scale.x(today);
        g.setColor(TODAY);
        g.setFont(small());
        FontMetrics metrics = g.getFontMetrics();
        String word = Bundle.TimelineView_today(formats.date(today));
        int width = metrics.stringWidth(word);
        int at = Math.max(NAMES, Math.min(getWidth() - width - 2, x - width / 2));
        BasicGraphicsUtils.drawString(this, g, word, at, metrics.getAscent());
        Stroke plain = g.getStroke();
        g.setStroke(DASHES);
        g.drawLine(x, top(), x, top() + bars.size() * rowHeight());
        g.setStroke(plain);
    }

    private Font small() {
        return getFont().deriveFont(getFont().getSize2D() - 1);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext =
                    new AccessibleJComponent() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        public AccessibleRole getAccessibleRole() {
                            return AccessibleRole.CANVAS;
                        }
                    };
        }
        return accessibleContext;
    }

    private final class Repainter extends FocusAdapter {

        @Override
        public void focusGained(FocusEvent event) {
            selected = Math.max(0, selected);
            repaint();
        }

        @Override
        public void focusLost(FocusEvent event) {
            repaint();
        }
    }

    private final class Clicks extends MouseAdapter {

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            int row = rowAt(event.getY());
            if (row >= 0) {
                choose(row);
            }
        }
    }
}
