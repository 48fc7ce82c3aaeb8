package vn.capbu.kernel.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A file of tables that is open for reading; used by one thread. */
public interface OpenTable extends Closeable {

    /** Takes rows. */
    @FunctionalInterface
    interface RowHandler {

        /**
         * Takes one row.
         *
         * @return whether to go on
         */
        boolean row(TableRow row);
    }

    /** What the file is. */
    TableFormat format();

    /** Names of the sheets in their order; a text file has one. */
    List<String> sheets();

    /** How texts are written: as told, or as guessed. */
    TextEncoding encoding();

    /** Whether {@link #encoding()} is a guess that may be wrong; what is Unicode says so itself. */
    boolean isEncodingGuessed();

    /** The separator of a text file; a blank for workbooks. */
    char separator();

    /**
     * Reads every row of a sheet, the header row included, and hands it on. Memory doesn't grow with the rows.
     *
     * @param sheet from 0
     * @throws TableReader.MalformedTableException when the file breaks its format or a limit, with the place
     * @throws IOException when the file can't be read
     */
    void read(int sheet, RowHandler handler) throws IOException;

    /**
     * The first rows of a sheet that aren't blank.
     *
     * @throws IOException as {@link #read}
     */
    default List<TableRow> head(int sheet, int rows) throws IOException {
        List<TableRow> head = new ArrayList<>();
        read(
                sheet,
                row -> {
                    if (!row.isBlank()) {
                        head.add(row);
                    }
                    return head.size() < rows;
                });
        return head;
    }
}
