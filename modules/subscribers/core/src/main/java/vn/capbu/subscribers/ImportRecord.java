package vn.capbu.subscribers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as the registry remembers it.
 *
 * @param id identity in this installation
 * @param start what is known when it begins
 * @param finishedAt when it ended
 * @param counts what became of the rows
 */
public record ImportRecord(long id, Start start, @Nullable Instant finishedAt, Counts counts) {

    /** How refused rows were dealt with. */
    public enum Mode {
        /** A refused row would have refused the file. */
        ALL_OR_NOTHING,
        /** Good rows were taken, refused ones left out. */
        GOOD_ROWS_ONLY
    }

    /**
     * What is known when an import begins.
     *
     * @param fileName without folders
     * @param sha256 of the file, in lower-case hex
     * @param layout name of the column mapping, empty for none
     * @param mode how refused rows are dealt with
     * @param operator who imports
     * @param at when it began
     */
    public record Start(
            String fileName,
            String sha256,
            String layout,
            Mode mode,
            String operator,
            Instant at) {}

    /** What became of the rows; {@code read} is the sum of the others. */
    public record Counts(long read, long added, long changed, long unchanged, long refused) {

        /** Nothing yet. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }
}
