package vn.capbu.subscribers.ui.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.SectionLine;
import vn.capbu.desktop.SectionLine.Deed;
import vn.capbu.kernel.Right;
import vn.capbu.subscribers.ui.model.CardLine;

/**
 * One line of a section: lead, text, badge, smaller lines, deeds. It can have the focus; the arrow keys go from line to line,
 * Enter does what can be done about it, a double click shows more. Its text as a label is all that it shows, for screen readers.
 */
final class LineView extends JLabel implements Wrapping {

    private static final long serialVersionUID = 1L;
    private static final int PAD = 6;
    private static final int GAP = 12;

    private final transient CardLine content;
    private final int leadWidth;
    private final transient CardActions actions;
    private final List<JButton> buttons = new ArrayList<>();

    /**
     * A line.
     *
     * @param leadWidth room for the lead beside the text; 0 puts the lead above the text
     */
    LineView(CardLine content, int leadWidth, CardActions actions) {
        this.content = content;
        this.leadWidth = leadWidth;
        this.actions = actions;
        setFont(UIManager.getFont("Label.font"));
        setText(words(content.line()));
        setFocusable(true);
        setLayout(null);
        content.line().deeds().forEach(this::add);
        addFocusListener(new Focus());
        addMouseListener(new Clicks());
    }

    private static String words(SectionLine line) {
        List<String> parts = new ArrayList<>(List.of(line.lead(), line.text(), line.state()));
        parts.addAll(line.details());
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private void add(Deed deed) {
        JButton button = new JButton(deed.name());
        button.setFocusable(false);
        button.putClientProperty("JButton.buttonType", "borderless");
        button.putClientProperty("FlatLaf.style", "margin: 0,2,0,2; foreground: #0b5cad");
        button.setEnabled(deed.obstacle() == null);
        button.setToolTipText(deed.obstacle());
        button.addActionListener(event -> actions.perform(deed));
        if (!deed.opens()) {
            Offers.only(Right.EDIT_SUBSCRIBER, button);
        }
        buttons.add(button);
        super.add(button);
    }

    CardLine content() {
        return content;
    }

    private SectionLine line() {
        return content.line();
    }

    private FontMetrics plain() {
        return getFontMetrics(getFont());
    }

    private Font smallFont() {
        return getFont().deriveFont(getFont().getSize2D() - 1);
    }

    private FontMetrics small() {
        return getFontMetrics(smallFont());
    }

    private int badgeWidth() {
        return line().state().isEmpty() ? 0 : small().stringWidth(line().state()) + 18;
    }

    private int buttonsWidth() {
        return buttons.stream().mapToInt(it -> it.getPreferredSize().width).sum();
    }

    private boolean isBeside() {
        return leadWidth > 0;
    }

    private int textLeft() {
        return PAD + (isBeside() ? leadWidth : 0);
    }

    private int textWidth(int width) {
        int badge = badgeWidth() == 0 ? 0 : badgeWidth() + GAP;
        int deeds = isBeside() && !buttons.isEmpty() ? buttonsWidth() + GAP : 0;
        return width - textLeft() - PAD - badge - deeds;
    }

    private List<String> details(int width) {
        List<String> all = new ArrayList<>();
        for (String detail : line().details()) {
            all.addAll(Wrapping.wrap(small(), detail, width - textLeft() - PAD));
        }
        return all;
    }

    private int leadHeight() {
        return isBeside() || line().lead().isEmpty() ? 0 : small().getHeight() + 1;
    }

    @Override
    public int heightFor(int width) {
        int text = Wrapping.wrap(plain(), line().text(), textWidth(width)).size();
        int deeds = isBeside() || buttons.isEmpty() ? 0 : buttonHeight();
        return 2 * PAD
                + leadHeight()
                + text * plain().getHeight()
                + details(width).size() * (small().getHeight() + 1)
                + deeds;
    }

    private int buttonHeight() {
        return plain().getHeight() + 4;
    }

    @Override
    public Dimension getPreferredSize() {
        int width = Math.max(getWidth(), 200);
        return new Dimension(width, heightFor(width));
    }

    @Override
    public void doLayout() {
        int height = buttonHeight();
        int x = isBeside() ? getWidth() - PAD - buttonsWidth() : PAD - 2;
        if (isBeside() && badgeWidth() > 0) {
            x -= badgeWidth() + GAP;
        }
        int y = isBeside() ? PAD - 2 : getHeight() - PAD - height + 2;
        for (JButton button : buttons) {
            int width = button.getPreferredSize().width;
            button.setBounds(x, y, width, height);
            x += width;
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int width = getWidth();
        if (isFocusOwner()) {
            g.setColor(Look.SELECTED);
            g.fillRoundRect(0, 0, width - 1, getHeight() - 1, 6, 6);
            g.setColor(Look.ACCENT);
            g.drawRoundRect(0, 0, width - 1, getHeight() - 1, 6, 6);
        }
        int y = PAD + leadHeight() + plain().getAscent();
        paintLead(g);
        for (String part : Wrapping.wrap(plain(), line().text(), textWidth(width))) {
            draw(g, getFont(), Look.INK, part, textLeft(), y);
            y += plain().getHeight();
        }
        y = y - plain().getAscent() + small().getAscent();
        for (String part : details(width)) {
            draw(g, smallFont(), Look.MUTED, part, textLeft(), y);
            y += small().getHeight() + 1;
        }
        paintBadge(g, width);
        g.dispose();
    }

    private void paintLead(Graphics2D g) {
        if (isBeside()) {
            String shown =
                    BasicGraphicsUtils.getClippedString(
                            this, plain(), line().lead(), leadWidth - GAP);
            draw(g, getFont(), Look.MUTED, shown, PAD, PAD + plain().getAscent());
        } else {
            draw(g, smallFont(), Look.MUTED, line().lead(), PAD, PAD + small().getAscent());
        }
    }

    private void paintBadge(Graphics2D g, int width) {
        String word = line().state();
        if (word.isEmpty()) {
            return;
        }
        int badge = badgeWidth();
        int height = small().getHeight() + 4;
        int x = width - PAD - badge;
        int y = PAD - 1;
        g.setColor(Look.fill(line().tone()));
        g.fillRoundRect(x, y, badge, height, height, height);
        draw(g, smallFont(), Look.ink(line().tone()), word, x + 9, y + 2 + small().getAscent());
    }

    private void draw(Graphics2D g, Font font, Color color, String text, int x, int baseline) {
        g.setFont(font);
        g.setColor(color);
        BasicGraphicsUtils.drawString(this, g, text, x, baseline);
    }

    private final class Focus extends FocusAdapter {

        @Override
        public void focusGained(FocusEvent event) {
            scrollRectToVisible(new Rectangle(0, -20, getWidth(), getHeight() + 40));
            actions.chosen(LineView.this);
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
            popup(event);
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
                actions.open(LineView.this);
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            popup(event);
        }

        private void popup(MouseEvent event) {
            if (event.isPopupTrigger()) {
                actions.showMenu(LineView.this, event.getX(), event.getY());
            }
        }
    }
}
