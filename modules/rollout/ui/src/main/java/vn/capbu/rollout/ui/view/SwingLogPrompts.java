package vn.capbu.rollout.ui.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.ui.model.LogModel;
import vn.capbu.rollout.ui.model.LogPrompts;
import vn.capbu.rollout.ui.text.LogText;
import vn.capbu.rollout.ui.text.RolloutErrors;

/** The questions of the import of logs as dialogs. */
public final class SwingLogPrompts implements LogPrompts {

    @Override
    @Messages({"SwingLogPrompts.files=Tables (CSV, XLSX, XLS)", "SwingLogPrompts.open=Choose file"})
    public Optional<Path> chooseFile() {
        return FileChoices.toRead(
                "logs.openFile",
                Bundle.SwingLogPrompts_open(),
                Bundle.SwingLogPrompts_files(),
                FileChoices.TABLES);
    }

    @Override
    @Messages({"# {0} - file", "SwingLogPrompts.refused={0}-refused"})
    public Optional<Path> chooseTarget(Path source) {
        String name = String.valueOf(source.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        boolean workbook = name.toLowerCase(Locale.ROOT).matches(".*\\.xlsx?");
        return FileChoices.toWriteBeside(
                "logs.saveFile",
                source,
                Bundle.SwingLogPrompts_refused(stem),
                List.of(workbook ? "xlsx" : "csv"));
    }

    @Override
    @Messages({
        "SwingLogPrompts.looking=Opening the log",
        "SwingLogPrompts.checking=Checking the log",
        "SwingLogPrompts.storing=Importing the log",
        "SwingLogPrompts.saving=Writing the refused rows"
    })
    public String title(LogModel.Work work) {
        return switch (work) {
            case NONE, LOOKING -> Bundle.SwingLogPrompts_looking();
            case CHECKING -> Bundle.SwingLogPrompts_checking();
            case STORING -> Bundle.SwingLogPrompts_storing();
            case SAVING -> Bundle.SwingLogPrompts_saving();
        };
    }

    @Override
    @Messages({
        "SwingLogPrompts.malformed=The file is no table that can be read: damaged, protected, or of another format.",
        "SwingLogPrompts.safe=Nothing of the file was stored.",
        "SwingLogPrompts.malformedNext=Open it in a spreadsheet, save it as XLSX or CSV, then try again."
    })
    public ErrorText explain(Exception cause) {
        return cause instanceof TableReader.MalformedTableException
                ? new ErrorText(
                        Bundle.SwingLogPrompts_malformed(),
                        Bundle.SwingLogPrompts_safe(),
                        Bundle.SwingLogPrompts_malformedNext())
                : RolloutErrors.explain(cause);
    }

    @Override
    @Messages("SwingLogPrompts.reason=Reason")
    public String reasonHeader() {
        return Bundle.SwingLogPrompts_reason();
    }

    @Override
    @Messages({"# {0} - column", "# {1} - what is wrong", "SwingLogPrompts.because={0}: {1}"})
    public String reason(LogProblem.Reason reason) {
        return Bundle.SwingLogPrompts_because(reason.column().header(), LogText.of(reason.kind()));
    }
}
