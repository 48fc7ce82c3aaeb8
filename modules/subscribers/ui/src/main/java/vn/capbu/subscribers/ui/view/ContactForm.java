package vn.capbu.subscribers.ui.view;

import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Keys;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.ui.model.CardPrompts.NewContact;
import vn.capbu.subscribers.ui.text.PersonText;

/** Asks for a contact. */
final class ContactForm implements FormContent {

    private final JPanel panel = new JPanel(new GridBagLayout());
    private final JComboBox<Contact.Kind> kind = new JComboBox<>(Contact.Kind.values());
    private final JTextField value = new JTextField(30);
    private final JTextField label = new JTextField(30);
    private final List<Runnable> listeners = new ArrayList<>();
    private int row;

    @Messages({
        "ContactForm.kind=&Kind:",
        "ContactForm.value=C&ontact:",
        "ContactForm.label=&For (optional):"
    })
    ContactForm() {
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        kind.setName("card.contact.kind");
        kind.setRenderer(new KindWords());
        value.setName("card.contact.value");
        label.setName("card.contact.label");
        line(Bundle.ContactForm_kind(), kind);
        line(Bundle.ContactForm_value(), value);
        line(Bundle.ContactForm_label(), label);
        Keys.watch(value, this::changed);
        Keys.watch(label, this::changed);
        kind.addActionListener(event -> changed());
    }

    private void line(String text, JComponent field) {
        JLabel name = new JLabel();
        Mnemonics.setLocalizedText(name, text);
        name.setLabelFor(field);
        Insets insets = new Insets(3, 0, 3, 8);
        panel.add(
                name,
                new GridBagConstraints(
                        0,
                        row,
                        1,
                        1,
                        0,
                        0,
                        GridBagConstraints.LINE_START,
                        GridBagConstraints.NONE,
                        insets,
                        0,
                        0));
        panel.add(
                field,
                new GridBagConstraints(
                        1,
                        row++,
                        1,
                        1,
                        1,
                        0,
                        GridBagConstraints.LINE_START,
                        GridBagConstraints.HORIZONTAL,
                        insets,
                        0,
                        0));
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    NewContact contact() {
        return new NewContact(
                kind.getItemAt(kind.getSelectedIndex()),
                value.getText().strip(),
                label.getText().strip());
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return value;
    }

    @Override
    public boolean complete() {
        NewContact typed = contact();
        return !typed.value().isEmpty()
                && typed.value().length() <= Contact.MAX_VALUE
                && typed.label().length() <= Contact.MAX_LABEL;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private static final class KindWords extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list,
                @Nullable Object value,
                int index,
                boolean isSelected,
                boolean cellHasFocus) {
            String text = value instanceof Contact.Kind it ? PersonText.kind(it) : "";
            return super.getListCellRendererComponent(list, text, index, isSelected, cellHasFocus);
        }
    }
}
