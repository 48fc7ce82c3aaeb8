package vn.capbu.renewal.ui.custody.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Keys;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.HandOver.SlipProof;
import vn.capbu.renewal.ui.custody.model.CustodyCommands;
import vn.capbu.renewal.ui.custody.model.CustodyModel;
import vn.capbu.renewal.ui.custody.model.PersonDraft.Field;
import vn.capbu.renewal.ui.custody.model.ReturnDraft;
import vn.capbu.renewal.ui.custody.text.ChoiceText;
import vn.capbu.renewal.ui.custody.text.CustodyErrors;
import vn.capbu.renewal.ui.custody.text.ReturnText;
import vn.capbu.renewal.ui.view.HtmlPage;

/** The form of a return: what is returned and who brought it on the left, who fetches it on the right. */
final class ReturnPage extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int RIGHT_WIDTH = 600;
    private static final int CHECK_AFTER_MILLIS = 350;

    private final transient CustodyModel model;
    private final transient CustodyCommands commands;
    private final transient ReturnText texts;
    private final HtmlPage summary = new HtmlPage("custody.return.summary");
    private final transient PersonFields person;
    private final JComboBox<SlipProof.Kind> proof =
            FieldPanel.choice("custody.return.proof", SlipProof.Kind.values(), ChoiceText::of);
    private final JTextField declaration = new JTextField();
    private final JCheckBox advice = new JCheckBox();
    private final JCheckBox override = new JCheckBox();
    private final JTextField reason = new JTextField();
    private final JTextField second = new JTextField();
    private final JTextArea problems = new JTextArea();
    private final JButton store = new JButton();
    private final Timer checker = new Timer(CHECK_AFTER_MILLIS, event -> check());
    private transient @Nullable ReturnDraft shown;

    @Messages({
        "ReturnPage.title=Return tokens",
        "ReturnPage.store=Hand over, make minutes (Ctrl+&Enter)",
        "ReturnPage.leave=Cancel (Esc)"
    })
    ReturnPage(CustodyModel model, CustodyCommands commands, ReturnText texts) {
        super(new BorderLayout(0, 8));
        this.model = model;
        this.commands = commands;
        this.texts = texts;
        this.person = new PersonFields("custody.return.", this::changed);
        setName("custody.return");
        setBorder(BorderFactory.createEmptyBorder(10, 14, 10, 14));
        JLabel title = new JLabel(Bundle.ReturnPage_title());
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() * 1.35f));
        add(title, BorderLayout.PAGE_START);
        add(new JScrollPane(summary), BorderLayout.CENTER);
        add(right(), BorderLayout.LINE_END);
        add(buttons(), BorderLayout.PAGE_END);
        checker.setRepeats(false);
        listen();
    }

    @Messages({
        "ReturnPage.recipient=Recipient",
        "ReturnPage.same=&Same person and paper as on the slip (document was compared)",
        "ReturnPage.handOver=Hand-over",
        "ReturnPage.proof=S&lip:",
        "ReturnPage.declaration=Declaration:",
        "ReturnPage.advice=Recipient was advised to change the PIN, and &acknowledged it",
        "ReturnPage.override=Super&visor sets the objections aside",
        "ReturnPage.reason=Reason:",
        "ReturnPage.second=Second person:"
    })
    private JComponent right() {
        FieldPanel form = new FieldPanel();
        JButton same = new JButton();
        Mnemonics.setLocalizedText(same, Bundle.ReturnPage_same());
        same.setName("custody.return.same");
        same.addActionListener(event -> copyBearer());
        form.alone(same);
        person.layOut(form, Bundle.ReturnPage_recipient());
        form.heading(Bundle.ReturnPage_handOver());
        declaration.setName("custody.return.declaration");
        form.pair(Bundle.ReturnPage_proof(), proof, Bundle.ReturnPage_declaration(), declaration);
        Mnemonics.setLocalizedText(advice, Bundle.ReturnPage_advice());
        advice.setName("custody.return.advice");
        form.alone(advice);
        problems.setName("custody.return.problems");
        problems.setEditable(false);
        problems.setFocusable(false);
        problems.setLineWrap(true);
        problems.setWrapStyleWord(true);
        problems.setBackground(StateStyle.of(CustodyState.PROBLEM).fill());
        problems.setForeground(StateStyle.of(CustodyState.PROBLEM).ink());
        problems.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        form.alone(problems);
        Mnemonics.setLocalizedText(override, Bundle.ReturnPage_override());
        override.setName("custody.return.override");
        reason.setName("custody.return.reason");
        second.setName("custody.return.second");
        form.alone(override);
        form.pair(Bundle.ReturnPage_reason(), reason, Bundle.ReturnPage_second(), second);
        JPanel upper = new JPanel(new BorderLayout());
        upper.setBorder(BorderFactory.createEmptyBorder(0, 16, 0, 4));
        upper.add(form, BorderLayout.PAGE_START);
        JScrollPane scroll = new JScrollPane(upper);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setPreferredSize(new Dimension(RIGHT_WIDTH, 0));
        return scroll;
    }

    private JComponent buttons() {
        Mnemonics.setLocalizedText(store, Bundle.ReturnPage_store());
        store.setName("custody.return.store");
        Keys.primary(store);
        store.addActionListener(event -> commands.returning().giveBack(this::show));
        JButton leave = new JButton(Bundle.ReturnPage_leave());
        leave.setName("custody.return.leave");
        leave.addActionListener(event -> commands.returning().leave());
        JPanel line = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
        line.add(store);
        line.add(leave);
        return line;
    }

    private void listen() {
        for (JTextField field : List.of(declaration, reason, second)) {
            Keys.nextByEnter(field);
            Keys.watch(field, this::noted);
        }
        proof.addActionListener(event -> noted());
        advice.addActionListener(event -> noted());
        override.addActionListener(event -> noted());
        Keys.bind(
                this,
                "ctrl ENTER",
                () -> {
                    if (store.isEnabled()) {
                        store.doClick();
                    }
                });
        Keys.bind(this, "ESCAPE", commands.returning()::leave);
    }

    private void copyBearer() {
        ReturnDraft draft = shown;
        if (draft != null) {
            draft.person().copy(draft.dropOff().bearer(), draft.dropOff().mandate());
            person.show(draft.person());
            changed();
            proof.requestFocusInWindow();
        }
    }

    private void noted() {
        ReturnDraft draft = shown;
        if (draft != null) {
            draft.setProof(proof.getItemAt(proof.getSelectedIndex()), declaration.getText());
            draft.setAdviceAcknowledged(advice.isSelected());
            draft.setDecision(override.isSelected(), reason.getText(), second.getText());
            changed();
        }
    }

    private void changed() {
        person.mark();
        ReturnDraft draft = shown;
        declaration.setEnabled(proof.getSelectedItem() == SlipProof.Kind.DECLARED_LOST);
        reason.setEnabled(override.isSelected());
        second.setEnabled(override.isSelected());
        store.setEnabled(false);
        if (draft != null && draft.isReadable()) {
            checker.restart();
        } else {
            checker.stop();
            show(List.of());
            store.setEnabled(false);
        }
    }

    private void check() {
        commands.returning().check(this::show);
    }

    private void show(List<CustodyProblem> found) {
        problems.setText(CustodyErrors.sentences(found));
        problems.setVisible(!found.isEmpty());
        override.setVisible(ReturnDraft.canBeSetAside(found) || override.isSelected());
        FieldPanel.setShown(reason, override.isSelected());
        FieldPanel.setShown(second, override.isSelected());
        ReturnDraft draft = shown;
        store.setEnabled(found.isEmpty() && draft != null && draft.isReadable());
        revalidate();
    }

    /** Shows the draft of the model; fields are emptied when it is another one. */
    void refresh() {
        ReturnDraft draft = model.returning().orElse(null);
        if (draft == shown) {
            return;
        }
        shown = null;
        proof.setSelectedItem(SlipProof.Kind.SLIP);
        declaration.setText("");
        advice.setSelected(false);
        override.setSelected(false);
        reason.setText("");
        second.setText("");
        shown = draft;
        if (draft != null) {
            person.show(draft.person());
            summary.put(texts.summary(draft));
            changed();
        }
    }

    /** Where the focus goes when the page is shown. */
    void focus() {
        person.of(Field.NAME).requestFocusInWindow();
    }
}
