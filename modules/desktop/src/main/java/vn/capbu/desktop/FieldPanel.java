package vn.capbu.desktop;

import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.function.Function;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import org.openide.awt.Mnemonics;

/** Labelled fields in two columns of a form, dense enough for a whole drop-off on a small screen. */
public final class FieldPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 3;

    private int row;

    public FieldPanel() {
        super(new GridBagLayout());
    }

    /** A heading over the fields that follow. */
    public void heading(String text) {
        JLabel label = new JLabel(text);
        label.setFont(label.getFont().deriveFont(Font.BOLD));
        add(label, at(0, 4, 0, new Insets(row == 0 ? 0 : 9, 0, 2, 0)));
        row++;
    }

    /** A field of the whole width. */
    public void wide(String label, JComponent field) {
        add(caption(label, field), at(0, 1, 0, new Insets(GAP, 0, GAP, 8)));
        add(field, at(1, 3, 1, new Insets(GAP, 0, GAP, 0)));
        row++;
    }

    /** Two fields beside each other. */
    public void pair(String label1, JComponent field1, String label2, JComponent field2) {
        add(caption(label1, field1), at(0, 1, 0, new Insets(GAP, 0, GAP, 8)));
        add(field1, at(1, 1, 1, new Insets(GAP, 0, GAP, 0)));
        add(caption(label2, field2), at(2, 1, 0, new Insets(GAP, 12, GAP, 8)));
        add(field2, at(3, 1, 1, new Insets(GAP, 0, GAP, 0)));
        row++;
    }

    /** Something of the whole width without a label. */
    public void alone(JComponent component) {
        add(component, at(0, 4, 1, new Insets(GAP, 0, GAP, 0)));
        row++;
    }

    private static JLabel caption(String text, JComponent field) {
        JLabel caption = new JLabel();
        Mnemonics.setLocalizedText(caption, text);
        caption.setLabelFor(field);
        return caption;
    }

    private GridBagConstraints at(int x, int width, double weight, Insets insets) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = x;
        at.gridy = row;
        at.gridwidth = width;
        at.weightx = weight;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = insets;
        return at;
    }

    /** Shows or hides a field with its label. */
    public static void setShown(JComponent field, boolean shown) {
        field.setVisible(shown);
        if (field.getClientProperty("labeledBy") instanceof JLabel label) {
            label.setVisible(shown);
        }
    }

    /** A box that shows its values in words. */
    public static <T> JComboBox<T> choice(String name, T[] values, Function<T, String> words) {
        JComboBox<T> box = new JComboBox<>(values);
        box.setName(name);
        box.setRenderer(
                new DefaultListCellRenderer() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    @SuppressWarnings("unchecked") // the box holds nothing else
                    public java.awt.Component getListCellRendererComponent(
                            JList<?> list, Object value, int index, boolean chosen, boolean focus) {
                        String text = value == null ? "" : words.apply((T) value);
                        return super.getListCellRendererComponent(list, text, index, chosen, focus);
                    }
                });
        return box;
    }
}
