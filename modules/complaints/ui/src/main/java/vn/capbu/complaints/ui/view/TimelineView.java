package vn.capbu.complaints.ui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.ui.model.Timeline;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.LaneText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;

/** The clocks of a case as bars. Left and right go from event to event; a click goes to one. Event dispatch thread only. */
final class TimelineView extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int PAD = 10;
    private static final int LABEL = 190;
    private static final int LANE = 40;
    private static final int BAR = 14;
    private static final int AXIS = 24;
    private static final int MARKS = 26;
    private static final int LEGEND = 26;
    private static final int FLAG = 18;
    private static final Stroke DASHED =
            new BasicStroke(
                    1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);
    private static final Color DAY = new Color(0xC3C8D1);
    private static final Color LATE = new Color(0xB3261E);

    private final transient Formats formats;
    private final transient IntConsumer look;
    private transient @Nullable Timeline timeline;
    private transient @Nullable LaneText words;
    private int line;

    /**
     * A view.
     *
     * @param look told the line of the log that an event stands in
     */
    @Messages("TimelineView.name=Time line")
    TimelineView(Formats formats, IntConsumer look) {
        this.formats = formats;
        this.look = look;
        setName("case.timeline");
        setOpaque(true);
        setBackground(Look.PAPER);
        setFocusable(true);
        setToolTipText("");
        setCursor(Cursor.getPredefinedCursor(Cursor.DEFAULT_CURSOR));
        getAccessibleContext().setAccessibleName(Bundle.TimelineView_name());
        Keys.bind(this, "LEFT", () -> step(-1));
        Keys.bind(this, "RIGHT", () -> step(1));
        addFocusListener(
                new FocusAdapter() {
                    @Override
                    public void focusGained(FocusEvent event) {
                        repaint();
                    }

                    @Override
                    public void focusLost(FocusEvent event) {
                        repaint();
                    }
                });
        addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mousePressed(MouseEvent event) {
                        requestFocusInWindow();
                        Timeline.Mark mark = mark(event.getX(), event.getY());
                        if (mark != null) {
                            look.accept(mark.line());
                        }
                    }
                });
    }

    void show(Timeline shown, LaneText text, int looked) {
        boolean other = timeline == null || timeline.lanes().size() != shown.lanes().size();
        timeline = shown;
        words = text;
        line = looked;
        if (other) {
            revalidate();
        }
        repaint();
    }

    private void step(int way) {
        if (timeline == null) {
            return;
        }
        List<Timeline.Mark> marks = timeline.marks();
        int place = -1;
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).line() == line) {
                place = i;
            }
        }
        int next = place < 0 ? (way > 0 ? 0 : marks.size() - 1) : place + way;
        if (next >= 0 && next < marks.size()) {
            look.accept(marks.get(next).line());
        }
    }

    @Override
    public Dimension getPreferredSize() {
        int lanes = timeline == null ? 2 : timeline.lanes().size();
        return new Dimension(600, AXIS + lanes * LANE + MARKS + LEGEND + PAD);
    }

    private TimeAxis axis(Timeline shown) {
        return new TimeAxis(
                shown.from(), shown.to(), LABEL, Math.max(50, getWidth() - LABEL - PAD));
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        Timeline shown = timeline;
        LaneText text = words;
        if (shown == null || text == null) {
            return null;
        }
        Timeline.Mark mark = mark(event.getX(), event.getY());
        if (mark != null) {
            return mark.line()
                    + ". "
                    + formats.dateTime(mark.at())
                    + " · "
                    + CaseText.of(mark.kind());
        }
        int place = (event.getY() - AXIS) / LANE;
        if (event.getY() < AXIS || place >= shown.lanes().size()) {
            return null;
        }
        TimeAxis axis = axis(shown);
        List<Timeline.Bar> bars = upwards(shown.lanes().get(place));
        for (int i = bars.size() - 1; i >= 0; i--) {
            Rectangle seen = place(axis, bars.get(i), 0, 1);
            if (seen.contains(event.getX(), 0)) {
                return text.bar(bars.get(i));
            }
        }
        return text.title(shown.lanes().get(place)) + ": " + text.state(shown.lanes().get(place));
    }

    private Timeline.@Nullable Mark mark(int x, int y) {
        Timeline shown = timeline;
        if (shown == null) {
            return null;
        }
        List<Rectangle> flags = flags(shown);
        for (int i = flags.size() - 1; i >= 0; i--) {
            if (flags.get(i).contains(x, y)) {
                return shown.marks().get(i);
            }
        }
        return null;
    }

    /** Where the events' flags stand: under their instants, beside each other where there is room. */
    private List<Rectangle> flags(Timeline shown) {
        TimeAxis axis = axis(shown);
        int y = AXIS + shown.lanes().size() * LANE + 5;
        List<Rectangle> flags = new ArrayList<>();
        int free = 0;
        for (Timeline.Mark mark : shown.marks()) {
            int x = Math.max(axis.x(mark.at()) - FLAG / 2, free);
            x = Math.min(x, getWidth() - FLAG - 1);
            flags.add(new Rectangle(x, y, FLAG, FLAG - 2));
            free = x + FLAG + 1;
        }
        return flags;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(getBackground());
        g.fillRect(0, 0, getWidth(), getHeight());
        Timeline shown = timeline;
        LaneText text = words;
        if (shown != null && text != null) {
            TimeAxis axis = axis(shown);
            paintAxis(g, axis, shown);
            for (int i = 0; i < shown.lanes().size(); i++) {
                paintLane(g, axis, shown.lanes().get(i), text, AXIS + i * LANE);
            }
            paintLimits(g, axis, shown);
            paintMarks(g, axis, shown);
            BarPaint.legend(g, PAD, AXIS + shown.lanes().size() * LANE + MARKS + 8);
        }
        if (isFocusOwner()) {
            g.setColor(Look.ACCENT);
            g.drawRect(1, 1, getWidth() - 3, getHeight() - 3);
        }
        g.dispose();
    }

    private static void paintAxis(Graphics2D g, TimeAxis axis, Timeline shown) {
        int bottom = AXIS + shown.lanes().size() * LANE;
        FontMetrics metrics = g.getFontMetrics();
        for (TimeAxis.Tick tick : axis.ticks()) {
            g.setColor(tick.day() ? DAY : Look.LINE);
            g.drawLine(tick.x(), AXIS - 6, tick.x(), bottom);
            g.setColor(tick.day() ? Look.INK : Look.MUTED);
            g.drawString(tick.text(), tick.x() - metrics.stringWidth(tick.text()) / 2, AXIS - 9);
        }
    }

    private static void paintLane(
            Graphics2D g, TimeAxis axis, Timeline.Lane lane, LaneText text, int top) {
        Font plain = g.getFont();
        boolean total = lane.kind() == Timeline.Kind.TOTAL;
        g.setColor(Look.INK);
        g.setFont(total ? plain.deriveFont(Font.BOLD) : plain);
        clipped(g, text.title(lane), PAD, top + 16, LABEL - 2 * PAD);
        g.setFont(plain.deriveFont(plain.getSize2D() - 1));
        g.setColor(lane.outcome() == Outcome.BREACHED ? LATE : Look.MUTED);
        clipped(g, text.state(lane), PAD, top + 32, LABEL - 2 * PAD);
        g.setFont(plain);
        int bar = total ? BAR + 6 : BAR;
        int y = top + (LANE - bar) / 2;
        for (Timeline.Bar one : upwards(lane)) {
            BarPaint.of(one.run(), one.over()).fill(g, place(axis, one, y, bar));
        }
        if (lane.due() != null && !total) {
            int x = axis.x(lane.due());
            g.setColor(LATE);
            g.fillRect(x - 1, y - 4, 2, bar + 8);
        }
    }

    /** In the order in which they are painted: what matters more over the rest. */
    private static List<Timeline.Bar> upwards(Timeline.Lane lane) {
        return lane.bars().stream()
                .sorted(Comparator.comparing(bar -> BarPaint.of(bar.run(), bar.over()).layer()))
                .toList();
    }

    /** Of years, an hour is thinner than a dot: it is as wide as can be seen where it matters. */
    private static Rectangle place(TimeAxis axis, Timeline.Bar bar, int y, int height) {
        int x = axis.x(bar.from());
        int least = BarPaint.of(bar.run(), bar.over()).leastWidth();
        int width = axis.x(bar.to()) - x;
        if (width < least) {
            x = Math.max(axis.left(), Math.min(x, axis.left() + axis.width() - least));
        }
        return new Rectangle(x, y, Math.max(least, width), height);
    }

    private static void clipped(Graphics2D g, String text, int x, int y, int width) {
        String shown = text;
        FontMetrics metrics = g.getFontMetrics();
        while (metrics.stringWidth(shown) > width && shown.length() > 2) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        }
        g.drawString(shown, x, y);
    }

    @Messages({"TimelineView.deadline=deadline", "TimelineView.now=now"})
    private void paintLimits(Graphics2D g, TimeAxis axis, Timeline shown) {
        Stroke before = g.getStroke();
        g.setStroke(DASHED);
        int bottom = AXIS + shown.lanes().size() * LANE;
        if (shown.now() != null) {
            vertical(g, axis.x(shown.now()), bottom, Bundle.TimelineView_now(), Look.INK, false);
        }
        if (shown.deadline() != null) {
            boolean left = shown.now() == null || !shown.now().isAfter(shown.deadline());
            vertical(
                    g,
                    axis.x(shown.deadline()),
                    bottom,
                    Bundle.TimelineView_deadline(),
                    LATE,
                    !left);
        }
        g.setStroke(before);
    }

    /** A line with its word beside it, at the lower end of the first lane. */
    private void vertical(
            Graphics2D g, int x, int bottom, String word, Color colour, boolean leftOf) {
        g.setColor(colour);
        g.drawLine(x, AXIS - 2, x, bottom);
        int width = g.getFontMetrics().stringWidth(word);
        boolean left = leftOf || x + 4 + width > getWidth();
        g.drawString(word, left ? x - width - 4 : x + 4, AXIS + 9);
    }

    private void paintMarks(Graphics2D g, TimeAxis axis, Timeline shown) {
        List<Rectangle> flags = flags(shown);
        Font plain = g.getFont();
        g.setFont(plain.deriveFont(plain.getSize2D() - 2));
        FontMetrics metrics = g.getFontMetrics();
        for (int i = 0; i < flags.size(); i++) {
            Timeline.Mark mark = shown.marks().get(i);
            Rectangle flag = flags.get(i);
            boolean looked = mark.line() == line;
            int x = axis.x(mark.at());
            g.setColor(looked ? Look.ACCENT : Look.MUTED);
            if (looked) {
                g.drawLine(x, AXIS, x, flag.y);
            }
            g.drawLine(x, flag.y - 5, flag.x + flag.width / 2, flag.y);
            if (looked) {
                g.fillRoundRect(flag.x, flag.y, flag.width, flag.height, 6, 6);
                g.setColor(Look.PAPER);
            } else {
                g.drawRoundRect(flag.x, flag.y, flag.width - 1, flag.height - 1, 6, 6);
                g.setColor(Look.INK);
            }
            String number = Integer.toString(mark.line());
            g.drawString(
                    number,
                    flag.x + (flag.width - metrics.stringWidth(number)) / 2,
                    flag.y + flag.height - 4);
        }
        g.setFont(plain);
    }
}
