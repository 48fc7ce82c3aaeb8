package vn.capbu.desktop;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Insets;
import java.util.Objects;
import javax.swing.JLabel;
import javax.swing.UIManager;
import javax.swing.border.AbstractBorder;

/**
 * One value on the status line, such as "Tokens: 14". A feature registers a
 * {@code org.openide.awt.StatusLineElementProvider} that returns a cell, and sets its text as the value changes. Event
 * dispatch thread only.
 */
public final class StatusCell extends JLabel {

    private static final long serialVersionUID = 1L;

    /**
     * An empty cell, which takes no room until it has a text.
     *
     * @param explanation tool tip and accessible description, in the operator's language
     */
    public StatusCell(String explanation) {
        setBorder(new LeadingLine());
        setToolTipText(explanation);
        getAccessibleContext().setAccessibleDescription(explanation);
    }

    @Override
    public Dimension getPreferredSize() {
        boolean empty = getText() == null || getText().isEmpty();
        return empty ? new Dimension(0, 0) : super.getPreferredSize();
    }

    /** A thin vertical line before the cell, with room on both sides of the text. */
    private static final class LeadingLine extends AbstractBorder {

        private static final long serialVersionUID = 1L;
        private static final int GAP = 10;

        @Override
        public Insets getBorderInsets(Component c, Insets insets) {
            insets.set(2, GAP, 2, GAP);
            return insets;
        }

        @Override
        public void paintBorder(Component c, Graphics g, int x, int y, int width, int height) {
            g.setColor(
                    Objects.requireNonNullElse(
                            UIManager.getColor("Separator.foreground"), Color.LIGHT_GRAY));
            g.drawLine(x, y + 3, x, y + height - 4);
        }
    }
}
