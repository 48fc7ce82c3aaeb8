package vn.capbu.desktop;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;

/** A dialog with a sentence and a few fields. */
public final class SmallForm implements FormContent {

    private static final int WIDTH = 520;

    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final FieldPanel fields = new FieldPanel();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<JComponent> focusable = new ArrayList<>();
    private BooleanSupplier complete = () -> true;

    /** A form under a sentence. */
    public SmallForm(String sentence) {
        JTextArea text = new JTextArea(sentence);
        text.setName("custody.question");
        text.setEditable(false);
        text.setFocusable(false);
        text.setOpaque(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setSize(new Dimension(WIDTH, Short.MAX_VALUE));
        text.setPreferredSize(new Dimension(WIDTH, text.getPreferredSize().height));
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        panel.add(text, BorderLayout.PAGE_START);
        panel.add(fields, BorderLayout.CENTER);
    }

    /** Adds a field for text. */
    public JTextField text(String label, String name) {
        JTextField field = new JTextField(24);
        field.setName(name);
        Keys.watch(field, this::changed);
        Undo.in(field);
        field(label, field);
        return field;
    }

    /** Adds a field. */
    public void field(String label, JComponent field) {
        fields.wide(label, field);
        focusable.add(field);
    }

    /** Adds something of the whole width without a label. */
    public void alone(JComponent component) {
        fields.alone(component);
    }

    /** When the form can be accepted. */
    public void completeWhen(BooleanSupplier condition) {
        complete = condition;
    }

    /** Tells that a field changed. */
    public void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return focusable.isEmpty() ? panel : focusable.get(0);
    }

    @Override
    public boolean complete() {
        return complete.getAsBoolean();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
