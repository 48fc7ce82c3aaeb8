package vn.capbu.subscribers.ui.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportSubscribers;
import vn.capbu.subscribers.RefusedRows;
import vn.capbu.subscribers.TableLook;
import vn.capbu.subscribers.ui.imports.model.ImportDesk;

/** The use cases of an import on the console's workspace. */
final class ConsoleImportDesk implements ImportDesk {

    private final ConsoleWorkspace console;
    private final Supplier<Operator> operator;

    ConsoleImportDesk(ConsoleWorkspace console, Supplier<Operator> operator) {
        this.console = console;
        this.operator = operator;
    }

    private ImportSubscribers imports() throws IOException {
        Workspace workspace = console.open();
        return new ImportSubscribers(
                workspace.storage(),
                workspace.services().one(TableReader.class),
                workspace.clock());
    }

    @Override
    public TableLook look(Path file, TableOptions options, int sheet) throws IOException {
        return imports().look(file, options, sheet);
    }

    @Override
    public ImportReport run(
            ImportRequest request, boolean dryRun, Progress progress, Cancellation cancellation)
            throws IOException {
        return imports().run(operator.get(), request, dryRun, progress, cancellation);
    }

    @Override
    public void saveRefused(
            ImportRequest request,
            ImportReport report,
            Path target,
            String reasonHeader,
            Function<RefusedRows.Reason, String> words)
            throws IOException {
        TableWriter writer = console.open().services().one(TableWriter.class);
        imports().saveRefused(writer, request, report, target, reasonHeader, words);
    }
}
