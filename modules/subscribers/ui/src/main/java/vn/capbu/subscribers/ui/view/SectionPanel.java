package vn.capbu.subscribers.ui.view;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.subscribers.ui.model.CardLine;

/** A section of the card: heading, summary and button, then a drawing or lines on a white sheet. */
final class SectionPanel extends JPanel implements Wrapping {

    private static final long serialVersionUID = 1L;
    private static final int PAD = 10;
    private static final int INSET = 12;
    private static final int FEW = 8;

    private final int leadWidth;
    private final transient CardActions actions;
    private final JLabel title = new JLabel();
    private final JLabel summary = new JLabel();
    private final JLabel message = new JLabel();
    private final JButton more = new JButton();
    private final @Nullable JButton button;
    private final @Nullable JComponent drawing;
    private final List<LineView> views = new ArrayList<>();
    private transient List<CardLine> lines = List.of();
    private boolean all;

    /**
     * A section.
     *
     * @param name for tests
     * @param leadWidth see {@link LineView}
     * @param button in the heading; null for none
     * @param drawing above the lines; null for none
     */
    SectionPanel(
            String name,
            int leadWidth,
            CardActions actions,
            @Nullable JButton button,
            @Nullable JComponent drawing) {
        super(null);
        this.leadWidth = leadWidth;
        this.actions = actions;
        this.button = button;
        this.drawing = drawing;
        setName(name);
        setOpaque(false);
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() + 1));
        title.setForeground(Look.HEADING);
        summary.setForeground(Look.MUTED);
        message.setForeground(Look.MUTED);
        message.setName(name + ".message");
        more.putClientProperty("JButton.buttonType", "borderless");
        more.setForeground(Look.HEADING);
        more.setName(name + ".more");
        more.addActionListener(event -> toggle());
        add(title);
        add(summary);
        add(message);
        add(more);
        if (button != null) {
            add(button);
        }
        if (drawing != null) {
            add(drawing);
        }
    }

    private void toggle() {
        all = !all;
        lay();
    }

    List<LineView> views() {
        return views;
    }

    /** Shows lines, or what is said where there are none; lines that are shown already keep the focus. */
    void show(String heading, String count, List<CardLine> content, String text) {
        title.setText(heading);
        summary.setText(count);
        message.setText(content.isEmpty() ? text : "");
        message.setVisible(content.isEmpty());
        if (!texts(content).equals(texts(lines))) {
            lines = List.copyOf(content);
            lay();
        } else {
            lines = List.copyOf(content);
        }
    }

    private static List<String> texts(List<CardLine> lines) {
        return lines.stream().map(it -> it.line() + "" + it.line().deeds().size()).toList();
    }

    @Messages({"# {0} - how many", "SectionPanel.all=All {0}", "SectionPanel.fewer=Fewer"})
    private void lay() {
        int focused = -1;
        for (LineView view : views) {
            focused = view.isFocusOwner() ? views.indexOf(view) : focused;
            remove(view);
        }
        views.clear();
        for (CardLine line : all ? lines : lines.subList(0, Math.min(FEW, lines.size()))) {
            LineView view = new LineView(line, leadWidth, actions);
            view.setName(getName() + ".line");
            views.add(view);
            add(view);
        }
        more.setVisible(lines.size() > FEW);
        more.setText(
                all
                        ? Bundle.SectionPanel_fewer()
                        : Bundle.SectionPanel_all(Integer.toString(lines.size())));
        if (focused >= 0 && !views.isEmpty()) {
            views.get(Math.min(focused, views.size() - 1)).requestFocusInWindow();
        }
        revalidate();
        repaint();
    }

    private int headHeight() {
        int height = title.getPreferredSize().height + 4;
        return button == null ? height : Math.max(height, button.getPreferredSize().height);
    }

    private List<Component> body() {
        List<Component> body = new ArrayList<>();
        if (drawing != null && drawing.isVisible()) {
            body.add(drawing);
        }
        body.addAll(views);
        if (message.isVisible()) {
            body.add(message);
        }
        if (more.isVisible()) {
            body.add(more);
        }
        return body;
    }

    @Override
    public int heightFor(int width) {
        int inner = width - 2 * INSET;
        int height = 2 * PAD + headHeight() + 4;
        for (Component part : body()) {
            height += Wrapping.heightOf(part, inner);
        }
        return height;
    }

    @Override
    public Dimension getPreferredSize() {
        int width = Math.max(getWidth(), 240);
        return new Dimension(width, heightFor(width));
    }

    @Override
    public void doLayout() {
        int width = getWidth() - 2 * INSET;
        int head = headHeight();
        int right = INSET + width;
        if (button != null) {
            Dimension size = button.getPreferredSize();
            right -= size.width;
            button.setBounds(right, PAD, size.width, head);
        }
        int titleWidth = Math.min(title.getPreferredSize().width, right - INSET);
        title.setBounds(INSET, PAD, titleWidth, head);
        int left = INSET + titleWidth + 10;
        summary.setBounds(left, PAD, Math.max(0, right - left - 6), head);
        int y = PAD + head + 4;
        for (Component part : body()) {
            int height = Wrapping.heightOf(part, width);
            boolean natural = part == more;
            part.setBounds(
                    natural ? INSET - 4 : INSET,
                    y,
                    natural ? part.getPreferredSize().width : width,
                    height);
            y += height;
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Look.PAPER);
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, Look.ARC, Look.ARC);
        g.setColor(Look.EDGE);
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, Look.ARC, Look.ARC);
        g.dispose();
    }
}
