package vn.capbu.renewal.ui.view;

import java.nio.file.Path;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.SupervisorDecision.Kind;
import vn.capbu.renewal.ui.model.BenchPrompts.Decision;

/** What a supervisor decides about a request of which nobody knows what the authority did. */
final class DecisionForm implements FormContent {

    private final FormGrid grid = new FormGrid();
    private final JRadioButton none = new JRadioButton();
    private final JRadioButton adopt = new JRadioButton();
    private final JRadioButton end = new JRadioButton();
    private final JTextField certificate;
    private final JTextField reason;
    private final JTextField secondPerson;

    @Messages({
        "# {0} - subscriber",
        "DecisionForm.intro=<html><div width=''400''>A request for {0} may have reached the CA, and no directory says what became of"
                + " it. Ask the CA first, with the transaction or the subject. Until then nothing is sent again.</div>",
        "DecisionForm.decision=Decision:",
        "DecisionForm.none=The CA issued &none: send the request again",
        "DecisionForm.adopt=The CA &handed the certificate over: adopt it",
        "DecisionForm.end=&Nothing is in force: end the renewal",
        "DecisionForm.certificate=&Certificate file:",
        "DecisionForm.reason=&Reason:",
        "DecisionForm.second=Second &person:",
        "DecisionForm.hint=Decision, reason, both names and the time are kept in the journal."
    })
    DecisionForm(String subscriber) {
        grid.intro(Bundle.DecisionForm_intro(subscriber));
        grid.row(Bundle.DecisionForm_decision(), choices(), none);
        certificate = grid.file(Bundle.DecisionForm_certificate(), "bench.decision.certificate");
        reason = grid.text(Bundle.DecisionForm_reason(), "bench.decision.reason", "");
        secondPerson = grid.text(Bundle.DecisionForm_second(), "bench.decision.second", "");
        grid.note(Bundle.DecisionForm_hint());
        showChoice();
    }

    private JPanel choices() {
        ButtonGroup group = new ButtonGroup();
        JPanel column = new JPanel();
        column.setLayout(new BoxLayout(column, BoxLayout.PAGE_AXIS));
        add(none, Bundle.DecisionForm_none(), "none", group, column);
        add(adopt, Bundle.DecisionForm_adopt(), "adopt", group, column);
        add(end, Bundle.DecisionForm_end(), "end", group, column);
        return column;
    }

    private void add(
            JRadioButton button, String text, String name, ButtonGroup group, JPanel column) {
        Mnemonics.setLocalizedText(button, text);
        button.setName("bench.decision." + name);
        button.addActionListener(event -> showChoice());
        group.add(button);
        column.add(button);
    }

    private void showChoice() {
        certificate.setEnabled(adopt.isSelected());
        grid.changed();
    }

    @Override
    public JComponent component() {
        return grid;
    }

    @Override
    public JComponent firstField() {
        return none;
    }

    @Override
    public boolean complete() {
        boolean chosen = none.isSelected() || end.isSelected() || adopt.isSelected();
        boolean file = !adopt.isSelected() || !certificate.getText().isBlank();
        return chosen && file && !reason.getText().isBlank() && !secondPerson.getText().isBlank();
    }

    @Override
    public void onChange(Runnable listener) {
        grid.onChange(listener);
    }

    Decision decision() {
        Kind kind =
                adopt.isSelected() ? Kind.ADOPT : end.isSelected() ? Kind.END : Kind.NONE_ISSUED;
        return new Decision(
                new SupervisorDecision(kind, reason.getText(), secondPerson.getText()),
                adopt.isSelected() ? Path.of(certificate.getText().strip()) : null);
    }
}
