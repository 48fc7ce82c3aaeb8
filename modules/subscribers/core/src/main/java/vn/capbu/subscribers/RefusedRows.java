package vn.capbu.subscribers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.capbu.subscribers.RowProblem.Kind;

/**
 * Which rows of a file were refused, and why: a few bytes for each, so that a file of a million bad rows fits as well. The cells
 * themselves stay in the file. Filled by one thread, then only read.
 */
public final class RefusedRows {

    /** How many reasons are kept for a row. */
    public static final int MAX_REASONS = 4;

    /**
     * A reason.
     *
     * @param column which cell
     * @param kind what is wrong
     */
    public record Reason(RegistryColumn column, Kind kind) {}

    private static final int COLUMN_BITS = 8;
    private static final int LINE_SHIFT = 16;
    private static final int BYTE = 0xFF;
    private static final List<RegistryColumn> COLUMNS = List.of(RegistryColumn.values());
    private static final List<Kind> KINDS = List.of(Kind.values());

    private long[] entries = new long[16];
    private int size;
    private int rows;

    /** Adds a row. */
    public void add(long line, List<RowProblem> problems) {
        rows++;
        for (int i = 0; i < Math.min(MAX_REASONS, problems.size()); i++) {
            RowProblem problem = problems.get(i);
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, 2 * size);
            }
            entries[size++] =
                    line << LINE_SHIFT
                            | (long) COLUMNS.indexOf(problem.column()) << COLUMN_BITS
                            | KINDS.indexOf(problem.kind());
        }
    }

    /** How many rows. */
    public int rows() {
        return rows;
    }

    /** Goes through the rows, from the first one on; all are added then. */
    public Cursor cursor() {
        Arrays.sort(entries, 0, size);
        return new Cursor();
    }

    /** A place in the rows. */
    public final class Cursor {

        private int next;

        private Cursor() {}

        /** Why a line was refused; empty when it wasn't. To be asked for each line of the file in its order. */
        public List<Reason> reasons(long line) {
            List<Reason> reasons = new ArrayList<>();
            while (next < size && entries[next] >> LINE_SHIFT < line) {
                next++;
            }
            while (next < size && entries[next] >> LINE_SHIFT == line) {
                long entry = entries[next++];
                reasons.add(
                        new Reason(
                                COLUMNS.get((int) (entry >> COLUMN_BITS) & BYTE),
                                KINDS.get((int) entry & BYTE)));
            }
            return reasons;
        }
    }
}
