package vn.capbu.renewal.ui.custody.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Keys;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.PinAgreement;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.ui.custody.model.Catalogues;
import vn.capbu.renewal.ui.custody.model.CustodyCommands;
import vn.capbu.renewal.ui.custody.model.CustodyModel;
import vn.capbu.renewal.ui.custody.model.DropOffDraft;
import vn.capbu.renewal.ui.custody.model.PersonDraft.Field;
import vn.capbu.renewal.ui.custody.text.ChoiceText;
import vn.capbu.renewal.ui.custody.text.CustodyDetails;
import vn.capbu.renewal.ui.custody.text.CustodyErrors;

/** The form of a drop-off: tokens on the left, people and agreements on the right. Works by keyboard alone. */
final class DropOffPage extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int RIGHT_WIDTH = 560;

    private final transient CustodyCommands commands;
    private final transient DropOffDraft draft;
    private final JTextField serial = new JTextField();
    private final JTextField shelf = new JTextField(8);
    private final DropOffLines lines;
    private final JLabel count = new JLabel();
    private final JTextArea problems = new JTextArea();
    private final transient PersonFields person;
    private final JRadioButton consent = new JRadioButton();
    private final JRadioButton noConsent = new JRadioButton();
    private final ButtonGroup consents = new ButtonGroup();
    private final JComboBox<PinAgreement.Handling> pin =
            FieldPanel.choice(
                    "custody.dropOff.pin", PinAgreement.Handling.values(), ChoiceText::of);
    private final JTextField envelope = new JTextField(8);
    private final JTextField remarks = new JTextField();
    private final JPanel systems = new JPanel(new GridLayout(0, 2, 8, 0));
    private final Map<String, JCheckBox> systemBoxes = new LinkedHashMap<>();
    private final JButton store = new JButton();
    private final JLabel missing = new JLabel();
    private boolean filling;

    @Messages({
        "DropOffPage.store=Make slip (Ctrl+&Enter)",
        "DropOffPage.leave=Cancel (Esc)",
        "DropOffPage.title=Take tokens in"
    })
    DropOffPage(CustodyModel model, CustodyCommands commands) {
        super(new BorderLayout(0, 8));
        this.commands = commands;
        this.draft = model.dropOff();
        this.lines = new DropOffLines(draft);
        this.person = new PersonFields("custody.dropOff.", this::showMissing);
        setName("custody.dropOff");
        setBorder(BorderFactory.createEmptyBorder(10, 14, 10, 14));
        JLabel title = new JLabel(Bundle.DropOffPage_title());
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() * 1.35f));
        add(title, BorderLayout.PAGE_START);
        add(tokens(), BorderLayout.CENTER);
        add(right(), BorderLayout.LINE_END);
        add(buttons(), BorderLayout.PAGE_END);
        listen();
        draft.addListener(this::refresh);
        refresh();
    }

    @Messages({
        "DropOffPage.serial=&Token serial (scan or type, then Enter):",
        "DropOffPage.pluggedIn=Take those plugged i&n",
        "DropOffPage.shelf=Shel&f or bag:",
        "DropOffPage.remove=Take off the list (Delete)"
    })
    private JComponent tokens() {
        serial.setName("custody.dropOff.serial");
        serial.setFont(serial.getFont().deriveFont(serial.getFont().getSize2D() * 1.3f));
        shelf.setName("custody.dropOff.shelf");
        JButton pluggedIn = new JButton();
        Mnemonics.setLocalizedText(pluggedIn, Bundle.DropOffPage_pluggedIn());
        pluggedIn.setName("custody.dropOff.pluggedIn");
        pluggedIn.addActionListener(event -> commands.takingIn().enterPluggedIn());
        FieldPanel fields = new FieldPanel();
        fields.wide(Bundle.DropOffPage_serial(), serial);
        JPanel second = new JPanel(new BorderLayout(10, 0));
        second.add(shelf, BorderLayout.LINE_START);
        JPanel rest = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 0));
        rest.add(pluggedIn);
        rest.add(count);
        second.add(rest, BorderLayout.CENTER);
        fields.wide(Bundle.DropOffPage_shelf(), second);
        problems.setName("custody.dropOff.problems");
        problems.setEditable(false);
        problems.setFocusable(false);
        problems.setLineWrap(true);
        problems.setWrapStyleWord(true);
        problems.setBackground(StateStyle.of(CustodyState.PROBLEM).fill());
        problems.setForeground(StateStyle.of(CustodyState.PROBLEM).ink());
        problems.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        fields.alone(problems);
        JPanel panel = new JPanel(new BorderLayout(0, 6));
        panel.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, 16));
        panel.add(fields, BorderLayout.PAGE_START);
        lines.setToolTipText(Bundle.DropOffPage_remove());
        panel.add(new JScrollPane(lines), BorderLayout.CENTER);
        return panel;
    }

    @Messages({
        "DropOffPage.bearer=Bearer",
        "DropOffPage.agreement=What the customer agrees to",
        "DropOffPage.consent=New keys ma&y be generated",
        "DropOffPage.noConsent=No new keys",
        "DropOffPage.keys=Keys:",
        "DropOffPage.pin=P&IN:",
        "DropOffPage.envelope=Envelope no.:",
        "DropOffPage.systems=Systems that the customer uses (none ticked: all are listed)",
        "DropOffPage.remarks=Remar&ks:"
    })
    private JComponent right() {
        FieldPanel form = new FieldPanel();
        person.layOut(form, Bundle.DropOffPage_bearer());
        form.heading(Bundle.DropOffPage_agreement());
        Mnemonics.setLocalizedText(consent, Bundle.DropOffPage_consent());
        Mnemonics.setLocalizedText(noConsent, Bundle.DropOffPage_noConsent());
        consent.setName("custody.dropOff.consent");
        noConsent.setName("custody.dropOff.noConsent");
        consents.add(consent);
        consents.add(noConsent);
        JPanel answers = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        answers.add(consent);
        answers.add(noConsent);
        form.wide(Bundle.DropOffPage_keys(), answers);
        envelope.setName("custody.dropOff.envelope");
        form.pair(Bundle.DropOffPage_pin(), pin, Bundle.DropOffPage_envelope(), envelope);
        form.heading(Bundle.DropOffPage_systems());
        form.alone(systems);
        remarks.setName("custody.dropOff.remarks");
        form.wide(Bundle.DropOffPage_remarks(), remarks);
        JPanel upper = new JPanel(new BorderLayout());
        upper.add(form, BorderLayout.PAGE_START);
        JScrollPane scroll = new JScrollPane(upper);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setPreferredSize(new Dimension(RIGHT_WIDTH, 0));
        scroll.getVerticalScrollBar().setUnitIncrement(16);
        return scroll;
    }

    private JComponent buttons() {
        Mnemonics.setLocalizedText(store, Bundle.DropOffPage_store());
        store.setName("custody.dropOff.store");
        Keys.primary(store);
        store.addActionListener(event -> commands.takingIn().receive());
        JButton leave = new JButton(Bundle.DropOffPage_leave());
        leave.setName("custody.dropOff.leave");
        leave.addActionListener(event -> commands.takingIn().leave());
        JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
        right.add(store);
        right.add(leave);
        JPanel line = new JPanel(new BorderLayout());
        missing.setName("custody.dropOff.missing");
        missing.setForeground(new Color(0x6B4A00));
        line.add(missing, BorderLayout.CENTER);
        line.add(right, BorderLayout.LINE_END);
        return line;
    }

    private void listen() {
        serial.addActionListener(event -> enter());
        Keys.nextByEnter(shelf);
        Keys.nextByEnter(envelope);
        Keys.nextByEnter(remarks);
        Keys.watch(shelf, () -> unlessFilling(() -> draft.setShelf(shelf.getText())));
        Keys.watch(remarks, () -> unlessFilling(() -> draft.setRemarks(remarks.getText())));
        Keys.watch(envelope, () -> unlessFilling(this::pinChosen));
        pin.addActionListener(event -> unlessFilling(this::pinChosen));
        consent.addActionListener(event -> draft.setConsent(true));
        noConsent.addActionListener(event -> draft.setConsent(false));
        Keys.bind(this, "ctrl ENTER", commands.takingIn()::receive);
        Keys.bind(this, "ESCAPE", commands.takingIn()::leave);
    }

    private void unlessFilling(Runnable deed) {
        if (!filling) {
            deed.run();
        }
    }

    /** Enter in an empty field goes on to the bearer: the last token was scanned. */
    private void enter() {
        String typed = serial.getText();
        if (typed.isBlank()) {
            person.of(Field.NAME).requestFocusInWindow();
            return;
        }
        serial.setText("");
        commands.takingIn().enter(typed.lines().toList());
    }

    private void pinChosen() {
        draft.setPin(pin.getItemAt(pin.getSelectedIndex()), envelope.getText());
    }

    /** Where the focus goes when the page is shown. */
    void focus() {
        serial.requestFocusInWindow();
    }

    @Messages({"# {0} - number of tokens", "DropOffPage.count={0} tokens"})
    private void refresh() {
        filling = true;
        try {
            set(shelf, draft.shelf());
            set(remarks, draft.remarks());
            set(envelope, draft.envelope());
            pin.setSelectedItem(draft.pin());
            Boolean given = draft.consent();
            if (given == null) {
                consents.clearSelection();
            } else {
                (given ? consent : noConsent).setSelected(true);
            }
            systemBoxes.forEach((code, box) -> box.setSelected(draft.systems().contains(code)));
        } finally {
            filling = false;
        }
        envelope.setEnabled(draft.pin() == PinAgreement.Handling.SEALED_ENVELOPE);
        person.show(draft.person());
        lines.refresh();
        count.setText(Bundle.DropOffPage_count(draft.lines().size()));
        problems.setText(CustodyErrors.sentences(draft.problems()));
        problems.setVisible(!draft.problems().isEmpty());
        showMissing();
    }

    private static void set(JTextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    /** Offers what can be chosen, once it is known. */
    void openedWith(Optional<Catalogues> lists) {
        if (systemBoxes.isEmpty()) {
            lists.ifPresent(this::offer);
        }
    }

    private void offer(Catalogues lists) {
        lines.offer(lists.conditions());
        boolean vietnamese = CustodyDetails.isVietnamese();
        for (UpdateTarget system : lists.systems()) {
            JCheckBox box = new JCheckBox(vietnamese ? system.vietnamese() : system.english());
            box.setToolTipText(box.getText());
            box.setName("custody.dropOff.system." + system.code());
            box.setPreferredSize(new Dimension(10, box.getPreferredSize().height));
            box.addActionListener(event -> draft.setSystems(ticked()));
            systemBoxes.put(system.code(), box);
            systems.add(box);
        }
    }

    private Set<String> ticked() {
        Set<String> codes = new TreeSet<>();
        systemBoxes.forEach(
                (code, box) -> {
                    if (box.isSelected()) {
                        codes.add(code);
                    }
                });
        return codes;
    }

    @Messages({
        "# {0} - what is missing",
        "DropOffPage.missing=Still missing: {0}",
        "DropOffPage.needTokens=tokens",
        "DropOffPage.needName=name",
        "DropOffPage.needDocument=document number",
        "DropOffPage.needContact=phone or e-mail",
        "DropOffPage.needPaper=number and date of the paper",
        "DropOffPage.needCustomer=customer",
        "DropOffPage.badTaxCode=a right tax code",
        "DropOffPage.needConsent=answer on new keys",
        "DropOffPage.needEnvelope=envelope number"
    })
    private void showMissing() {
        person.mark();
        Set<Field> faults = draft.person().faults();
        List<String> needs = new ArrayList<>();
        need(needs, draft.lines().isEmpty(), Bundle.DropOffPage_needTokens());
        need(needs, faults.contains(Field.NAME), Bundle.DropOffPage_needName());
        need(needs, faults.contains(Field.DOCUMENT), Bundle.DropOffPage_needDocument());
        need(needs, !draft.hasContact(), Bundle.DropOffPage_needContact());
        boolean paper = faults.contains(Field.PAPER_NUMBER) || faults.contains(Field.PAPER_DATE);
        need(needs, paper, Bundle.DropOffPage_needPaper());
        need(needs, faults.contains(Field.CUSTOMER), Bundle.DropOffPage_needCustomer());
        need(needs, faults.contains(Field.TAX_CODE), Bundle.DropOffPage_badTaxCode());
        need(needs, draft.consent() == null, Bundle.DropOffPage_needConsent());
        boolean sealed = draft.pin() == PinAgreement.Handling.SEALED_ENVELOPE;
        need(needs, sealed && draft.envelope().isBlank(), Bundle.DropOffPage_needEnvelope());
        missing.setText(
                needs.isEmpty() ? "" : Bundle.DropOffPage_missing(String.join(", ", needs)));
        store.setEnabled(draft.isComplete());
    }

    private static void need(List<String> needs, boolean missing, String words) {
        if (missing) {
            needs.add(words);
        }
    }
}
