package vn.capbu.kernel.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens files of tables; registered in {@code META-INF/services}. What a file is, is found out from its content. Limits hold for
 * every format: hostile files end with a {@link MalformedTableException}, never with exhausted memory or an effect outside.
 */
public interface TableReader {

    /** The longest cell that is read, in characters. */
    int MAX_CELL_LENGTH = 4_096;

    /** The most cells that a row may have. */
    int MAX_CELLS = 256;

    /** The most rows that are read. */
    int MAX_ROWS = 1_048_576;

    /**
     * Opens a file.
     *
     * @throws MalformedTableException when the file is no table, or a kind of table that isn't read
     * @throws IOException when the file can't be read
     */
    OpenTable open(Path file, TableOptions options) throws IOException;

    /**
     * Reads every row of the first sheet, the header row included, and hands it on as texts. A text file is UTF-8 with or without
     * byte-order mark here; the separator is found out from the header row.
     *
     * @param handler told each row in order; may stop the reading by an exception
     * @throws MalformedTableException when the file breaks its format or a limit, with the place
     * @throws IOException when the file can't be read
     */
    default void read(Path file, RowHandler handler) throws IOException {
        try (OpenTable table = open(file, new TableOptions(TextEncoding.UTF_8, null))) {
            table.read(
                    0,
                    row -> {
                        handler.row(row.line(), row.texts());
                        return true;
                    });
        }
    }

    /** Takes the rows. */
    @FunctionalInterface
    interface RowHandler {

        /**
         * Takes one row.
         *
         * @param line line of the file on which the row begins, from 1
         * @param cells texts as they stand in the file, without quotes
         */
        void row(long line, List<String> cells);
    }

    /** The file is no table, or is too large a one. */
    final class MalformedTableException extends IOException {

        private static final long serialVersionUID = 1L;

        /** What is wrong. */
        public enum Problem {
            /** The bytes are not UTF-8. */
            NOT_UTF_8,
            /** The bytes mean nothing in the encoding that was chosen. */
            WRONG_ENCODING,
            /** A quote isn't closed, or text follows a closing quote. */
            BAD_QUOTES,
            /** A cell is longer than {@link TableReader#MAX_CELL_LENGTH}. */
            CELL_TOO_LONG,
            /** A row has more cells than {@link TableReader#MAX_CELLS}. */
            TOO_MANY_CELLS,
            /** More rows than {@link TableReader#MAX_ROWS}. */
            TOO_MANY_ROWS,
            /** There is no row at all. */
            EMPTY,
            /** Neither text with separators nor a workbook. */
            UNKNOWN_FORMAT,
            /** The file is larger than what is read. */
            FILE_TOO_LARGE,
            /** A workbook that is damaged, or not made as its format says. */
            BROKEN_WORKBOOK,
            /** A workbook of Excel 95 or older. */
            TOO_OLD,
            /** A workbook with a password. */
            ENCRYPTED,
            /** A workbook with macros; they are never run, and the file isn't read either. */
            MACROS,
            /** A part of the workbook unpacks to more than there can be in a table (zip bomb). */
            UNPACKS_TOO_LARGE,
            /** A part of the workbook declares a document type or entities (XXE). */
            DOCUMENT_TYPE,
            /** Elements of the workbook are nested deeper than in any table. */
            NESTED_TOO_DEEP,
            /** There is no such sheet. */
            NO_SUCH_SHEET
        }

        private final Problem problem;
        private final long line;

        /**
         * @param line of the file, from 1; 0 when it isn't known
         */
        public MalformedTableException(Problem problem, long line, String message) {
            super(message);
            this.problem = problem;
            this.line = line;
        }

        /** What is wrong. */
        public Problem problem() {
            return problem;
        }

        /** Line of the file, from 1; 0 when it isn't known. */
        public long line() {
            return line;
        }
    }
}
