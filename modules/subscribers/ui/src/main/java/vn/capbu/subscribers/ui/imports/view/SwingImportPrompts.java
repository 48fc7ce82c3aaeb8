package vn.capbu.subscribers.ui.imports.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;
import vn.capbu.subscribers.RefusedRows;
import vn.capbu.subscribers.ui.imports.model.ImportPrompts;
import vn.capbu.subscribers.ui.imports.model.Work;

/** The questions of the import as dialogs. */
public final class SwingImportPrompts implements ImportPrompts {

    @Override
    @Messages({
        "SwingImportPrompts.files=Tables (CSV, XLSX, XLS)",
        "SwingImportPrompts.open=Choose file"
    })
    public Optional<Path> chooseFile() {
        return FileChoices.toRead(
                "import.openFile",
                Bundle.SwingImportPrompts_open(),
                Bundle.SwingImportPrompts_files(),
                FileChoices.TABLES);
    }

    @Override
    @Messages({"# {0} - file", "SwingImportPrompts.refused={0}-refused"})
    public Optional<Path> chooseTarget(Path source) {
        String name = String.valueOf(source.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        boolean workbook = name.toLowerCase(Locale.ROOT).matches(".*\\.xlsx?");
        return FileChoices.toWriteBeside(
                "import.saveFile",
                source,
                Bundle.SwingImportPrompts_refused(stem),
                List.of(workbook ? "xlsx" : "csv"));
    }

    @Override
    @Messages({
        "SwingImportPrompts.looking=Opening the file",
        "SwingImportPrompts.checking=Checking the file",
        "SwingImportPrompts.storing=Importing subscribers",
        "SwingImportPrompts.saving=Writing the refused rows"
    })
    public String title(Work work) {
        return switch (work) {
            case NONE, LOOKING -> Bundle.SwingImportPrompts_looking();
            case CHECKING -> Bundle.SwingImportPrompts_checking();
            case STORING -> Bundle.SwingImportPrompts_storing();
            case SAVING -> Bundle.SwingImportPrompts_saving();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return ImportWords.explain(cause);
    }

    @Override
    @Messages("SwingImportPrompts.reason=Reason")
    public String reasonHeader() {
        return Bundle.SwingImportPrompts_reason();
    }

    @Override
    public String reason(RefusedRows.Reason reason) {
        return ImportWords.reason(reason);
    }
}
