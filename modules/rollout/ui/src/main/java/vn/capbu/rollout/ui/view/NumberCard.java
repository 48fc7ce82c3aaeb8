package vn.capbu.rollout.ui.view;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** One number of the head with what belongs to it, below each other. */
final class NumberCard extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final float LARGE = 1.7f;

    private final JLabel title = new JLabel();

    NumberCard(String heading, JComponent number, JComponent... lines) {
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        setBackground(Look.PAPER);
        setBorder(
                BorderFactory.createCompoundBorder(
                        BorderFactory.createLineBorder(Look.LINE),
                        BorderFactory.createEmptyBorder(5, 10, 5, 8)));
        title.setText(heading);
        title.setForeground(Look.MUTED);
        number.setFont(
                number.getFont().deriveFont(Font.BOLD, number.getFont().getSize2D() * LARGE));
        add(left(title));
        add(left(number));
        add(Box.createVerticalStrut(2));
        for (JComponent line : lines) {
            if (line instanceof JLabel) {
                line.setForeground(Look.INK);
            }
            add(left(line));
        }
    }

    private static Component left(JComponent line) {
        line.setAlignmentX(LEFT_ALIGNMENT);
        return line;
    }

    /** Narrower than its texts when there is no room: they have tool tips. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(60, super.getMinimumSize().height);
    }
}
