package vn.capbu.subscribers.ui.imports.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.RefusedRows;
import vn.capbu.subscribers.TableLook;

/** The use cases of an import. Never on the event dispatch thread. */
public interface ImportDesk {

    /**
     * Looks at the beginning of a sheet.
     *
     * @throws IOException when the file can't be read as a table
     */
    TableLook look(Path file, TableOptions options, int sheet) throws IOException;

    /**
     * Imports, or tells only what an import would do.
     *
     * @throws IOException when the file can't be read as a table
     */
    ImportReport run(
            ImportRequest request, boolean dryRun, Progress progress, Cancellation cancellation)
            throws IOException;

    /**
     * Writes the refused rows with their reasons.
     *
     * @throws IOException when a file can't be read or written
     */
    void saveRefused(
            ImportRequest request,
            ImportReport report,
            Path target,
            String reasonHeader,
            Function<RefusedRows.Reason, String> words)
            throws IOException;
}
