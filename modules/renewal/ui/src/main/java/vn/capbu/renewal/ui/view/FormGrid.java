package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FileChoices;

/** Labelled fields below each other, and one who is told when any of them changes. */
final class FormGrid extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 34;

    private final transient List<Runnable> listeners = new ArrayList<>();
    private int row;

    FormGrid() {
        super(new GridBagLayout());
        setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    JTextField text(String label, String name, String initial) {
        JTextField field = new JTextField(initial, COLUMNS);
        field.setName(name);
        field.getDocument().addDocumentListener(new Watcher());
        row(label, field, field);
        return field;
    }

    /** A path that can be typed, or chosen. */
    @Messages("FormGrid.browse=Browse…")
    JTextField file(String label, String name) {
        JTextField field = new JTextField(COLUMNS - 8);
        field.setName(name);
        field.getDocument().addDocumentListener(new Watcher());
        JButton browse = new JButton(Bundle.FormGrid_browse());
        browse.setName(name + ".browse");
        browse.addActionListener(
                event -> {
                    FileChoices.toRead("form.file", label, "", List.of())
                            .ifPresent(chosen -> field.setText(chosen.toString()));
                });
        JPanel both = new JPanel(new BorderLayout(6, 0));
        both.add(field, BorderLayout.CENTER);
        both.add(browse, BorderLayout.LINE_END);
        row(label, both, field);
        return field;
    }

    void row(String label, JComponent component, JComponent field) {
        JLabel caption = new JLabel();
        Mnemonics.setLocalizedText(caption, label);
        caption.setLabelFor(field);
        GridBagConstraints at = new GridBagConstraints();
        at.gridy = row++;
        at.gridx = 0;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(4, 0, 4, 12);
        add(caption, at);
        at.gridx = 1;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(4, 0, 4, 0);
        add(component, at);
    }

    /** A text that has to be read before the fields below it. */
    void intro(String text) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridy = row++;
        at.gridx = 0;
        at.gridwidth = 2;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(0, 0, 8, 0);
        add(new JLabel(text), at);
    }

    /** A box to tick. */
    JCheckBox check(String label, String name) {
        JCheckBox box = new JCheckBox();
        Mnemonics.setLocalizedText(box, label);
        box.setName(name);
        box.addActionListener(event -> changed());
        GridBagConstraints at = new GridBagConstraints();
        at.gridy = row++;
        at.gridx = 1;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(2, 0, 2, 0);
        add(box, at);
        return box;
    }

    /** A whole number. */
    JSpinner number(String name, int initial, int least, int most) {
        JSpinner spinner = new JSpinner(new SpinnerNumberModel(initial, least, most, 1));
        spinner.setName(name);
        spinner.addChangeListener(event -> changed());
        return spinner;
    }

    void note(String text) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridy = row++;
        at.gridx = 1;
        at.anchor = GridBagConstraints.LINE_START;
        JLabel label = new JLabel(text);
        label.setEnabled(false);
        add(label, at);
    }

    private final class Watcher implements DocumentListener {

        @Override
        public void insertUpdate(DocumentEvent event) {
            changed();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            changed();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {
            changed();
        }
    }
}
