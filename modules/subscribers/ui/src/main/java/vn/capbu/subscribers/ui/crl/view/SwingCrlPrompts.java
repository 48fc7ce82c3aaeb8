package vn.capbu.subscribers.ui.crl.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;
import vn.capbu.subscribers.CrlException;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.ui.crl.model.CrlModel;
import vn.capbu.subscribers.ui.crl.model.CrlPrompts;
import vn.capbu.subscribers.ui.text.CrlText;
import vn.capbu.subscribers.ui.text.SubscriberErrors;
import vn.capbu.subscribers.ui.view.TextForm;

/** The questions about revocation lists as dialogs. */
public final class SwingCrlPrompts implements CrlPrompts {

    private final Dialogs dialogs;

    public SwingCrlPrompts(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    @Messages({
        "SwingCrlPrompts.addTitle=New source of revocation lists",
        "SwingCrlPrompts.location=Address (http or https) or path of a file, asked once a day:",
        "SwingCrlPrompts.add=Add the source"
    })
    public Optional<String> askSource() {
        TextForm form =
                new TextForm(
                        "crl.source",
                        Bundle.SwingCrlPrompts_location(),
                        CrlSource.MAX_LOCATION,
                        false);
        return dialogs.form(Bundle.SwingCrlPrompts_addTitle(), form, Bundle.SwingCrlPrompts_add())
                ? Optional.of(form.text())
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingCrlPrompts.removeTitle=Remove the source",
        "# {0} - source",
        "SwingCrlPrompts.question={0} will no longer be asked. What was taken over from it stays in the registry.",
        "SwingCrlPrompts.remove=Remove"
    })
    public boolean confirmRemoval(CrlSource source) {
        return dialogs.confirm(
                Bundle.SwingCrlPrompts_removeTitle(),
                Bundle.SwingCrlPrompts_question(source.location()),
                Bundle.SwingCrlPrompts_remove());
    }

    @Override
    @Messages({
        "SwingCrlPrompts.files=Revocation lists (CRL, PEM, DER)",
        "SwingCrlPrompts.open=Choose revocation list"
    })
    public Optional<Path> chooseFile() {
        return FileChoices.toRead(
                "crl.openFile",
                Bundle.SwingCrlPrompts_open(),
                Bundle.SwingCrlPrompts_files(),
                List.of("crl", "pem", "der"));
    }

    @Override
    @Messages({
        "SwingCrlPrompts.reading=Reading the sources of revocation lists",
        "SwingCrlPrompts.checking=Asking the sources of revocation lists",
        "SwingCrlPrompts.taking=Taking over a revocation list",
        "SwingCrlPrompts.changing=Changing the sources of revocation lists"
    })
    public String title(CrlModel.Work work) {
        return switch (work) {
            case NONE, READING -> Bundle.SwingCrlPrompts_reading();
            case CHECKING -> Bundle.SwingCrlPrompts_checking();
            case TAKING -> Bundle.SwingCrlPrompts_taking();
            case CHANGING -> Bundle.SwingCrlPrompts_changing();
        };
    }

    @Override
    @Messages({
        "SwingCrlPrompts.notTaken=The revocation list was not taken over.",
        "SwingCrlPrompts.unchanged=States of certificates are as they were.",
    })
    public ErrorText explain(Exception cause) {
        return cause instanceof CrlException crl
                ? new ErrorText(
                        Bundle.SwingCrlPrompts_notTaken(),
                        Bundle.SwingCrlPrompts_unchanged(),
                        CrlText.reason(crl.reason()))
                : SubscriberErrors.explain(cause);
    }
}
