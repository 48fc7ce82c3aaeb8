package vn.capbu.subscribers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.table.TableOptions;

/**
 * What is to be imported, and how.
 *
 * @param file the table
 * @param options how it is read
 * @param sheet which sheet of a workbook, from 0
 * @param mapping which column is which; null: the remembered one of the file's layout, else a guess from the header row
 * @param mode what becomes of the file when rows are refused
 */
public record ImportRequest(
        Path file,
        TableOptions options,
        int sheet,
        @Nullable ColumnMapping mapping,
        ImportMode mode) {

    /** A file with everything guessed. */
    public static ImportRequest of(Path file, ImportMode mode) {
        return new ImportRequest(file, TableOptions.GUESS, 0, null, mode);
    }
}
