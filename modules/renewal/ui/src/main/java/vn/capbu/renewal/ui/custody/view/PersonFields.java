package vn.capbu.renewal.ui.custody.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Keys;
import vn.capbu.renewal.custody.IdDocument;
import vn.capbu.renewal.custody.Mandate;
import vn.capbu.renewal.ui.custody.model.PersonDraft;
import vn.capbu.renewal.ui.custody.model.PersonDraft.Field;
import vn.capbu.renewal.ui.custody.text.ChoiceText;

/** The fields of a person and a paper, bound to a draft. */
final class PersonFields {

    private final String prefix;
    private final Runnable changed;
    private final Map<Field, JTextField> fields = new EnumMap<>(Field.class);
    private final JComboBox<IdDocument.Kind> document;
    private final JComboBox<Mandate.Kind> mandate;
    private PersonDraft draft = new PersonDraft();
    private boolean filling;

    /**
     * @param prefix of the fields' names
     * @param changed told of every change
     */
    PersonFields(String prefix, Runnable changed) {
        this.prefix = prefix;
        this.changed = changed;
        for (Field field : Field.values()) {
            fields.put(field, field(field));
        }
        document = FieldPanel.choice(prefix + "document", IdDocument.Kind.values(), ChoiceText::of);
        mandate = FieldPanel.choice(prefix + "mandate", Mandate.Kind.values(), ChoiceText::of);
        document.addActionListener(event -> chosen());
        mandate.addActionListener(event -> chosen());
    }

    private JTextField field(Field which) {
        JTextField field = new JTextField(10);
        field.setName(prefix + which);
        Keys.nextByEnter(field);
        Keys.watch(
                field,
                () -> {
                    if (!filling) {
                        draft.type(which, field.getText());
                        changed.run();
                    }
                });
        return field;
    }

    private void chosen() {
        if (filling) {
            return;
        }
        draft.choose(document.getItemAt(document.getSelectedIndex()));
        draft.choose(mandate.getItemAt(mandate.getSelectedIndex()));
        enable();
        changed.run();
    }

    private void enable() {
        boolean paper = draft.mandateKind() != Mandate.Kind.LEGAL_REPRESENTATIVE;
        of(Field.PAPER_NUMBER).setEnabled(paper);
        of(Field.PAPER_DATE).setEnabled(paper);
    }

    JTextField of(Field field) {
        JTextField found = fields.get(field);
        if (found == null) {
            throw new IllegalStateException("no " + field);
        }
        return found;
    }

    /** Puts the fields into a form. */
    @Messages({
        "PersonFields.name=Full &name:",
        "PersonFields.document=&Document:",
        "PersonFields.number=Num&ber:",
        "PersonFields.phone=&Phone:",
        "PersonFields.email=E-mail:",
        "PersonFields.relation=Position:",
        "PersonFields.paper=Papers of the customer",
        "PersonFields.mandate=Ri&ght:",
        "PersonFields.paperNumber=Number:",
        "PersonFields.paperDate=Dated:",
        "PersonFields.dateHint=dd/MM/yyyy",
        "PersonFields.customer=&Customer:",
        "PersonFields.taxCode=Tax code:"
    })
    void layOut(FieldPanel form, String heading) {
        form.heading(heading);
        form.pair(
                Bundle.PersonFields_name(),
                of(Field.NAME),
                Bundle.PersonFields_relation(),
                of(Field.RELATION));
        form.pair(
                Bundle.PersonFields_document(),
                document,
                Bundle.PersonFields_number(),
                of(Field.DOCUMENT));
        form.pair(
                Bundle.PersonFields_phone(),
                of(Field.PHONE),
                Bundle.PersonFields_email(),
                of(Field.EMAIL));
        form.heading(Bundle.PersonFields_paper());
        form.pair(
                Bundle.PersonFields_mandate(),
                mandate,
                Bundle.PersonFields_paperNumber(),
                of(Field.PAPER_NUMBER));
        form.pair(
                Bundle.PersonFields_paperDate(),
                of(Field.PAPER_DATE),
                Bundle.PersonFields_taxCode(),
                of(Field.TAX_CODE));
        form.wide(Bundle.PersonFields_customer(), of(Field.CUSTOMER));
        of(Field.PAPER_DATE)
                .putClientProperty("JTextField.placeholderText", Bundle.PersonFields_dateHint());
    }

    /** Shows a draft, and writes into it from now on. */
    void show(PersonDraft next) {
        draft = next;
        filling = true;
        try {
            for (Field field : Field.values()) {
                if (!of(field).getText().equals(next.text(field))) {
                    of(field).setText(next.text(field));
                }
            }
            document.setSelectedItem(next.documentKind());
            mandate.setSelectedItem(next.mandateKind());
        } finally {
            filling = false;
        }
        enable();
        mark();
    }

    /** Outlines fields with something that can't be read; empty ones are left alone. */
    void mark() {
        Set<Field> faults = draft.faults();
        for (Field field : Field.values()) {
            boolean bad = faults.contains(field) && !draft.text(field).isBlank();
            of(field).putClientProperty("JComponent.outline", bad ? "error" : null);
        }
    }
}
