package vn.capbu.kernel.database;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param database {@code h2} or {@code postgresql}
 * @param version of the tables
 * @param madeAt when
 * @param tables rows and hash of each table
 */
public record BackupSummary(
        String database, String version, Instant madeAt, List<TableRows> tables) {

    public BackupSummary {
        tables = List.copyOf(tables);
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(TableRows::rows).sum();
    }
}
