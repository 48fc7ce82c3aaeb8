package vn.capbu.kernel.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is remembered.
 *
 * @param kind what was imported
 * @param id identity among the imports of the registry, or of logs
 * @param fileName without folders
 * @param sha256 of the file, in lower-case hex
 * @param operator who imported
 * @param at when it began
 * @param counts what became of the rows
 * @param withdrawal who took it back; null while it holds
 */
public record StoredImport(
        ImportKind kind,
        long id,
        String fileName,
        String sha256,
        String operator,
        Instant at,
        Counts counts,
        @Nullable ImportWithdrawal withdrawal) {

    /**
     * What became of the rows; {@code rows} is the sum of the others. Of a log {@code added} are the rows that told something new, and
     * {@code changed} is 0.
     */
    public record Counts(long rows, long added, long changed, long unchanged, long refused) {}

    /** Whether it was taken back. */
    public boolean isWithdrawn() {
        return withdrawal != null;
    }
}
