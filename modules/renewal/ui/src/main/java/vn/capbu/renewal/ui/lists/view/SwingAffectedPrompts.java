package vn.capbu.renewal.ui.lists.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SmallForm;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.AffectedWords;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.affected.DecideEligibility.Decision;
import vn.capbu.renewal.affected.DecisionRefusal;
import vn.capbu.renewal.affected.Question;
import vn.capbu.renewal.ui.lists.model.AffectedCommand;
import vn.capbu.renewal.ui.lists.model.AffectedPrompts;
import vn.capbu.renewal.ui.lists.text.AffectedSheetWords;
import vn.capbu.renewal.ui.lists.text.AffectedText;
import vn.capbu.renewal.ui.text.BenchErrors;

/** Questions and words of the affected list's window. */
public final class SwingAffectedPrompts implements AffectedPrompts {

    private final Dialogs dialogs;
    private final Formats formats;

    /** Prompts by dialogs. */
    public SwingAffectedPrompts(Dialogs dialogs, Formats formats) {
        this.dialogs = dialogs;
        this.formats = formats;
    }

    @Override
    @Messages({
        "SwingAffectedPrompts.list=Judging certificates",
        "SwingAffectedPrompts.decide=Keeping the decision",
        "SwingAffectedPrompts.save=Saving the affected list"
    })
    public String title(AffectedCommand command) {
        return switch (command) {
            case LIST, STOP, SUBSCRIBER -> Bundle.SwingAffectedPrompts_list();
            case DECIDE -> Bundle.SwingAffectedPrompts_decide();
            case SAVE -> Bundle.SwingAffectedPrompts_save();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return BenchErrors.explain(cause);
    }

    @Override
    @Messages({
        "SwingAffectedPrompts.decideTitle=Decide about a certificate",
        "# {0} - name",
        "# {1} - tax code",
        "# {2} - serial",
        "# {3} - question",
        """
        SwingAffectedPrompts.decideSentence={0} (tax code {1}), certificate {2}.
        {3}.

        A supervisor decides, with a second person. The bench follows the decision.""",
        "SwingAffectedPrompts.decision=&Decision:",
        "SwingAffectedPrompts.allow=Renew",
        "SwingAffectedPrompts.refuse=Don't renew",
        "SwingAffectedPrompts.reason=&Reason:",
        "SwingAffectedPrompts.second=S&econd person:",
        "SwingAffectedPrompts.decideDeed=Decide"
    })
    public Optional<Decision> askDecision(AffectedRow row) {
        Question question = row.question();
        CertificateFacts facts = row.facts();
        SmallForm form =
                new SmallForm(
                        Bundle.SwingAffectedPrompts_decideSentence(
                                facts.holder().name(),
                                facts.holder().taxCode(),
                                facts.serial(),
                                question == null ? "" : AffectedText.of(question)));
        Boolean[] choices =
                question == Question.EXPIRED ? new Boolean[] {true} : new Boolean[] {true, false};
        JComboBox<Boolean> allowed =
                FieldPanel.choice(
                        "affected.decide.allowed",
                        choices,
                        yes ->
                                yes
                                        ? Bundle.SwingAffectedPrompts_allow()
                                        : Bundle.SwingAffectedPrompts_refuse());
        form.field(Bundle.SwingAffectedPrompts_decision(), allowed);
        JTextField reason =
                form.text(Bundle.SwingAffectedPrompts_reason(), "affected.decide.reason");
        JTextField second =
                form.text(Bundle.SwingAffectedPrompts_second(), "affected.decide.second");
        form.completeWhen(() -> !reason.getText().isBlank() && !second.getText().isBlank());
        return dialogs.form(
                        Bundle.SwingAffectedPrompts_decideTitle(),
                        form,
                        Bundle.SwingAffectedPrompts_decideDeed())
                ? Optional.of(
                        new Decision(
                                allowed.getItemAt(allowed.getSelectedIndex()),
                                reason.getText(),
                                second.getText()))
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingAffectedPrompts.unchanged=Nothing was changed.",
        "SwingAffectedPrompts.next=Mend that, or make the list anew."
    })
    public void refused(DecisionRefusal refusal) {
        dialogs.error(
                new ErrorText(
                        AffectedText.of(refusal),
                        Bundle.SwingAffectedPrompts_unchanged(),
                        Bundle.SwingAffectedPrompts_next()));
    }

    @Override
    @Messages({"# {0} - campaign", "SwingAffectedPrompts.file=affected - {0}.xlsx"})
    public Optional<Path> chooseFile(AffectedList list) {
        return FileChoices.toWrite(
                "lists.file",
                Bundle.SwingAffectedPrompts_file(list.campaign().name()),
                List.of("xlsx"));
    }

    @Override
    public AffectedWords words() {
        return new AffectedSheetWords(formats);
    }

    @Override
    @Messages({
        "# {0} - campaign",
        "SwingAffectedPrompts.listed=The list of {0} is made.",
        "# {0} - subscriber",
        "SwingAffectedPrompts.decided=Decided about the certificate of {0}.",
        "# {0} - file",
        "SwingAffectedPrompts.saved=The list is saved: {0}"
    })
    public String done(AffectedCommand command, String subject) {
        return switch (command) {
            case LIST -> Bundle.SwingAffectedPrompts_listed(subject);
            case DECIDE -> Bundle.SwingAffectedPrompts_decided(subject);
            case SAVE -> Bundle.SwingAffectedPrompts_saved(subject);
            case STOP, SUBSCRIBER -> "";
        };
    }
}
