package vn.capbu.desktop;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridBagLayout;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** A page that shows one message in its middle, with what can be done below. */
public final class MessagePage extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 560;

    private final JLabel title = new JLabel();
    private final JTextArea text = new JTextArea();

    /**
     * A page of a name.
     *
     * @param controls what can be done, below the message
     */
    public MessagePage(String name, JComponent... controls) {
        super(new GridBagLayout());
        setName(name);
        JPanel column = new JPanel();
        column.setLayout(new BoxLayout(column, BoxLayout.PAGE_AXIS));
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() * 1.5f));
        title.setAlignmentX(Component.LEFT_ALIGNMENT);
        text.setName(name + ".text");
        text.setFont(title.getFont().deriveFont(Font.PLAIN, title.getFont().getSize2D() / 1.4f));
        text.setEditable(false);
        text.setOpaque(false);
        text.setBorder(null);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setAlignmentX(Component.LEFT_ALIGNMENT);
        column.add(title);
        column.add(Box.createVerticalStrut(10));
        column.add(text);
        column.add(Box.createVerticalStrut(16));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        buttons.setAlignmentX(Component.LEFT_ALIGNMENT);
        for (JComponent control : controls) {
            buttons.add(control);
        }
        column.add(buttons);
        add(column);
    }

    /** Shows a message. */
    public void show(String heading, String message) {
        if (heading.equals(title.getText()) && message.equals(text.getText())) {
            return;
        }
        title.setText(heading);
        text.setText(message);
        text.setPreferredSize(null);
        text.setSize(new Dimension(WIDTH, Short.MAX_VALUE));
        text.setPreferredSize(new Dimension(WIDTH, text.getPreferredSize().height));
        revalidate();
    }
}
