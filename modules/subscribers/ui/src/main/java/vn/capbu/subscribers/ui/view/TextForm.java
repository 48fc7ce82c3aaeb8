package vn.capbu.subscribers.ui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;
import vn.capbu.desktop.FormContent;

/** A dialog that asks for one text. */
public final class TextForm implements FormContent {

    private static final int WIDTH = 460;
    private static final int LINES = 6;

    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final JTextComponent field;
    private final int longest;
    private final List<Runnable> listeners = new ArrayList<>();

    /**
     * A form.
     *
     * @param sentence what is asked
     * @param longest how many characters the text may have
     * @param lines whether the text may have several lines
     */
    public TextForm(String name, String sentence, int longest, boolean lines) {
        this.longest = longest;
        field = lines ? area() : new JTextField(40);
        field.setName(name);
        JLabel label = new JLabel(sentence);
        label.setLabelFor(field);
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        panel.add(label, BorderLayout.PAGE_START);
        panel.add(lines ? new JScrollPane(field) : field, BorderLayout.CENTER);
        panel.setPreferredSize(new Dimension(WIDTH, panel.getPreferredSize().height));
        field.getDocument().addDocumentListener(new Changes());
    }

    private static JTextArea area() {
        JTextArea area = new JTextArea(LINES, 40);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        return area;
    }

    /** What was typed, without blanks around it. */
    public String text() {
        return field.getText().strip();
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return field;
    }

    @Override
    public boolean complete() {
        return !text().isEmpty() && text().length() <= longest;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private final class Changes implements DocumentListener {

        @Override
        public void insertUpdate(DocumentEvent event) {
            listeners.forEach(Runnable::run);
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            listeners.forEach(Runnable::run);
        }

        @Override
        public void changedUpdate(DocumentEvent event) {
            listeners.forEach(Runnable::run);
        }
    }
}
