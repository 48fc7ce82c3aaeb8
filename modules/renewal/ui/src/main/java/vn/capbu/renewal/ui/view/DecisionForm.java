package vn.capbu.renewal.ui.view;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.SupervisorDecision.Kind;
import vn.capbu.renewal.ui.model.BenchPrompts.Decision;

/** What a supervisor decides about a renewal that can't go on by itself: only what may be decided about it is offered. */
final class DecisionForm implements FormContent {

    private final FormGrid grid = new FormGrid();
    private final Map<Kind, JRadioButton> buttons = new EnumMap<>(Kind.class);
    private final @Nullable JTextField certificate;
    private final @Nullable JTextField evidence;
    private final JTextField reason;
    private final JTextField secondPerson;

    /**
     * @param subscriber whose renewal it is
     * @param choices what may be decided; not empty
     */
    @Messages({
        "# {0} - subscriber",
        "DecisionForm.intro=<html><div width=''400''>A request for {0} may have reached the CA, and no directory says what became of"
                + " it. Ask the CA first, with the transaction or the subject. Until then nothing is sent again.</div>",
        "# {0} - subscriber",
        "DecisionForm.introRevoked=<html><div width=''400''>The CA issued a certificate for {0} that can''t stay, and takes none back"
                + " by itself. Have its staff revoke it first, by the serial in the details.</div>",
        "DecisionForm.decision=Decision:",
        "DecisionForm.certificate=&Certificate file:",
        "DecisionForm.evidence=&Evidence:",
        "DecisionForm.evidenceHint=Such as number and date of the CA's letter, or whose answer it was and when.",
        "DecisionForm.reason=&Reason:",
        "DecisionForm.second=Second &person:",
        "DecisionForm.hint=Decision, reason, both names and the time are kept in the journal."
    })
    DecisionForm(String subscriber, Set<Kind> choices) {
        boolean revocation = choices.contains(Kind.REVOKED);
        grid.intro(
                revocation
                        ? Bundle.DecisionForm_introRevoked(subscriber)
                        : Bundle.DecisionForm_intro(subscriber));
        JPanel column = choices(choices);
        grid.row(Bundle.DecisionForm_decision(), column, firstField());
        certificate =
                choices.contains(Kind.ADOPT)
                        ? grid.file(Bundle.DecisionForm_certificate(), "bench.decision.certificate")
                        : null;
        evidence =
                revocation
                        ? grid.text(Bundle.DecisionForm_evidence(), "bench.decision.evidence", "")
                        : null;
        if (revocation) {
            grid.note(Bundle.DecisionForm_evidenceHint());
        }
        reason = grid.text(Bundle.DecisionForm_reason(), "bench.decision.reason", "");
        secondPerson = grid.text(Bundle.DecisionForm_second(), "bench.decision.second", "");
        grid.note(Bundle.DecisionForm_hint());
        showChoice();
    }

    private JPanel choices(Set<Kind> choices) {
        ButtonGroup group = new ButtonGroup();
        JPanel column = new JPanel();
        column.setLayout(new BoxLayout(column, BoxLayout.PAGE_AXIS));
        for (Kind kind : Kind.values()) {
            if (choices.contains(kind)) {
                JRadioButton button = button(kind);
                buttons.put(kind, button);
                group.add(button);
                column.add(button);
            }
        }
        return column;
    }

    @Messages({
        "DecisionForm.none=The CA issued &none: send the request again",
        "DecisionForm.adopt=The CA &handed the certificate over: adopt it",
        "DecisionForm.end=N&othing is in force: end the renewal",
        "DecisionForm.revoked=The CA's staff re&voked it: take it off the token and end the renewal"
    })
    private JRadioButton button(Kind kind) {
        JRadioButton button = new JRadioButton();
        switch (kind) {
            case NONE_ISSUED -> name(button, Bundle.DecisionForm_none(), "none");
            case ADOPT -> name(button, Bundle.DecisionForm_adopt(), "adopt");
            case END -> name(button, Bundle.DecisionForm_end(), "end");
            case REVOKED -> name(button, Bundle.DecisionForm_revoked(), "revoked");
        }
        button.addActionListener(event -> showChoice());
        return button;
    }

    private static void name(JRadioButton button, String text, String name) {
        Mnemonics.setLocalizedText(button, text);
        button.setName("bench.decision." + name);
    }

    private void showChoice() {
        if (certificate != null) {
            certificate.setEnabled(chosen().equals(Optional.of(Kind.ADOPT)));
        }
        grid.changed();
    }

    private Optional<Kind> chosen() {
        return buttons.entrySet().stream()
                .filter(button -> button.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public JComponent component() {
        return grid;
    }

    @Override
    public JComponent firstField() {
        return buttons.values().iterator().next();
    }

    @Override
    public boolean complete() {
        boolean shown =
                switch (chosen().orElse(Kind.END)) {
                    case ADOPT -> !textOf(certificate).isEmpty();
                    case REVOKED -> !textOf(evidence).isEmpty();
                    case NONE_ISSUED, END -> true;
                };
        return chosen().isPresent()
                && shown
                && !textOf(reason).isEmpty()
                && !textOf(secondPerson).isEmpty();
    }

    private static String textOf(@Nullable JTextField field) {
        return field == null ? "" : field.getText().strip();
    }

    @Override
    public void onChange(Runnable listener) {
        grid.onChange(listener);
    }

    /** Only when it is complete. */
    Decision decision() {
        Kind kind = chosen().orElseThrow();
        return new Decision(
                new SupervisorDecision(
                        kind,
                        textOf(reason),
                        textOf(secondPerson),
                        kind == Kind.REVOKED ? textOf(evidence) : null),
                kind == Kind.ADOPT ? Path.of(textOf(certificate)) : null);
    }
}
