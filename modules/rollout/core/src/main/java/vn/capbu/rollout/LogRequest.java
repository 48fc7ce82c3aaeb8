package vn.capbu.rollout;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.table.TableOptions;

/**
 * What is imported.
 *
 * @param kind of log
 * @param file CSV, XLSX or XLS
 * @param options what is known of the file
 * @param sheet of a workbook, from 0
 * @param goodRowsOnly whether the good rows of a file with refused ones are stored; else all or nothing
 * @param mapping what the columns mean, to be remembered for their names; null: what was remembered, else by their names
 */
public record LogRequest(
        LogKind kind,
        Path file,
        TableOptions options,
        int sheet,
        boolean goodRowsOnly,
        @Nullable LogMapping mapping) {

    /** By the names of the columns. */
    public LogRequest(
            LogKind kind, Path file, TableOptions options, int sheet, boolean goodRowsOnly) {
        this(kind, file, options, sheet, goodRowsOnly, null);
    }
}
