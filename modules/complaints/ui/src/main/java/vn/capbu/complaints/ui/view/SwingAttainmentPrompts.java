package vn.capbu.complaints.ui.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ui.model.AttainmentPrompts;
import vn.capbu.complaints.ui.model.Behind;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;

/** What the window of attainment says and opens. */
public final class SwingAttainmentPrompts implements AttainmentPrompts {

    private final Consumer<Behind> opener;

    /**
     * Prompts.
     *
     * @param opener opens a case, or the queue with just some cases
     */
    public SwingAttainmentPrompts(Consumer<Behind> opener) {
        this.opener = opener;
    }

    @Override
    @Messages("SwingAttainmentPrompts.reading=Adding up verdicts")
    public String reading() {
        return Bundle.SwingAttainmentPrompts_reading();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return ComplaintErrors.explain(cause);
    }

    @Override
    public void open(Behind behind) {
        opener.accept(behind);
    }

    @Override
    @Messages("SwingAttainmentPrompts.file=attainment.xlsx")
    public Optional<Path> chooseFile() {
        return FileChoices.toWrite(
                "attainment.file", Bundle.SwingAttainmentPrompts_file(), List.of("xlsx"));
    }

    @Override
    @Messages("SwingAttainmentPrompts.exporting=Writing the table")
    public String exporting() {
        return Bundle.SwingAttainmentPrompts_exporting();
    }

    @Override
    @Messages({"# {0} - file", "SwingAttainmentPrompts.exported=Table written to {0}."})
    public String exported(Path file) {
        return Bundle.SwingAttainmentPrompts_exported(file);
    }
}
