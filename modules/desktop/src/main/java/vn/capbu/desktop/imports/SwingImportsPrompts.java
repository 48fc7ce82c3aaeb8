package vn.capbu.desktop.imports;

import java.util.Optional;
import java.util.function.Function;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** The questions about imports as dialogs. Event dispatch thread only. */
final class SwingImportsPrompts implements ImportsPrompts {

    private final Dialogs dialogs;
    private final Formats formats;
    private final Function<Exception, ErrorText> errors;

    /**
     * @param errors says what went wrong with the feature or the database
     */
    SwingImportsPrompts(Dialogs dialogs, Formats formats, Function<Exception, ErrorText> errors) {
        this.dialogs = dialogs;
        this.formats = formats;
        this.errors = errors;
    }

    @Override
    @Messages({
        "# {0} - file",
        "SwingImportsPrompts.title=Take back the import of {0}",
        "SwingImportsPrompts.deed=Take this import back"
    })
    public Optional<WithdrawalRequest> ask(
            StoredImport one, WithdrawalReport would, WithdrawalRequest typed) {
        WithdrawalForm form = new WithdrawalForm(one, would, typed, new ImportsText(formats));
        return dialogs.form(
                        Bundle.SwingImportsPrompts_title(one.fileName()),
                        form,
                        Bundle.SwingImportsPrompts_deed())
                ? Optional.of(form.request())
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingImportsPrompts.reading=Reading the imports",
        "SwingImportsPrompts.looking=What taking the import back would do",
        "SwingImportsPrompts.withdrawing=Taking the import back"
    })
    public String title(ImportsModel.Work work) {
        return switch (work) {
            case NONE, READING -> Bundle.SwingImportsPrompts_reading();
            case LOOKING -> Bundle.SwingImportsPrompts_looking();
            case WITHDRAWING -> Bundle.SwingImportsPrompts_withdrawing();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return cause instanceof WithdrawalException refused
                ? WithdrawalErrors.explain(refused)
                : errors.apply(cause);
    }
}
