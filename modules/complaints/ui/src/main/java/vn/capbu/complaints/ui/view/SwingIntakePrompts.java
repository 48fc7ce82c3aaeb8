package vn.capbu.complaints.ui.view;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.model.IntakeCommands;
import vn.capbu.complaints.ui.model.IntakeModel;
import vn.capbu.complaints.ui.model.IntakePrompts;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;

/** The form of a new case as a dialog. */
public final class SwingIntakePrompts implements IntakePrompts {

    private final Dialogs dialogs;
    private final Clock clock;
    private final Formats formats;
    private final Drafts drafts;
    private final Consumer<ComplaintCase> opened;

    /**
     * Prompts by dialogs.
     *
     * @param drafts keep what is typed
     * @param opened told of the new case
     */
    public SwingIntakePrompts(
            Dialogs dialogs,
            Clock clock,
            Formats formats,
            Drafts drafts,
            Consumer<ComplaintCase> opened) {
        this.dialogs = dialogs;
        this.clock = clock;
        this.formats = formats;
        this.drafts = drafts;
        this.opened = opened;
    }

    @Override
    @Messages({
        "SwingIntakePrompts.preparing=Preparing a new case",
        "SwingIntakePrompts.opening=Opening a case",
        "SwingIntakePrompts.title=New case",
        "SwingIntakePrompts.deed=Open the case"
    })
    public String preparing() {
        return Bundle.SwingIntakePrompts_preparing();
    }

    @Override
    public String opening() {
        return Bundle.SwingIntakePrompts_opening();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return ComplaintErrors.explain(cause);
    }

    @Override
    public Optional<Intake> ask(
            IntakeModel model, IntakeCommands commands, @Nullable Intake before) {
        IntakeForm form = new IntakeForm(model, commands, clock);
        form.keepIn(drafts, formats);
        if (before != null) {
            form.fill(before);
        }
        return dialogs.form(
                        Bundle.SwingIntakePrompts_title(), form, Bundle.SwingIntakePrompts_deed())
                ? Optional.of(form.intake())
                : Optional.empty();
    }

    @Override
    public void opened(ComplaintCase one) {
        opened.accept(one);
    }
}
