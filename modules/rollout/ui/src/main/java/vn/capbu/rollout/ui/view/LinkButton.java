package vn.capbu.rollout.ui.view;

import java.awt.Cursor;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;

/** A number or word that leads somewhere, by click, Enter or Space. */
final class LinkButton extends JButton {

    private static final long serialVersionUID = 1L;

    LinkButton(String name, Runnable deed) {
        setName(name);
        setHorizontalAlignment(SwingConstants.LEADING);
        setContentAreaFilled(false);
        setBorder(BorderFactory.createEmptyBorder());
        setMargin(new Insets(0, 0, 0, 0));
        setForeground(Look.ACCENT);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        addActionListener(event -> deed.run());
        getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "pressed");
        getInputMap().put(KeyStroke.getKeyStroke("released ENTER"), "released");
    }
}
