package vn.capbu.subscribers.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a table from a file, as a stream; registered in {@code META-INF/services}. */
public interface TableReader {

    /** The longest cell that is read, in characters. */
    int MAX_CELL_LENGTH = 4_096;

    /** The most cells that a row may have. */
    int MAX_CELLS = 256;

    /** The most rows that are read. */
    int MAX_ROWS = 1_048_576;

    /**
     * Reads every row, the header row included, and hands it on. CSV: UTF-8 with or without byte-order mark; the separator
     * (comma, semicolon or tab) is found out from the header row.
     *
     * @param handler told each row in order; may stop the reading by an exception
     * @throws MalformedTableException when the file breaks its format or a limit, with the place
     * @throws IOException when the file can't be read
     */
    void read(Path file, RowHandler handler) throws IOException;

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
            /** A quote isn't closed, or text follows a closing quote. */
            BAD_QUOTES,
            /** A cell is longer than {@link TableReader#MAX_CELL_LENGTH}. */
            CELL_TOO_LONG,
            /** A row has more cells than {@link TableReader#MAX_CELLS}. */
            TOO_MANY_CELLS,
            /** More rows than {@link TableReader#MAX_ROWS}. */
            TOO_MANY_ROWS,
            /** There is no row at all. */
            EMPTY
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
