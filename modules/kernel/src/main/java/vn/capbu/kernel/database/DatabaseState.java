package vn.capbu.kernel.database;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database is.
 *
 * @param product name and version of the database
 * @param place file or address
 * @param version of the tables; empty when there are none
 * @param newest version of the tables that this program makes
 * @param tables rows of each table, in the order of their names
 * @param findings what is wrong
 * @param rights who holds the operators' rights
 * @param signInDelay how long the server waits before it answers a sign-in that failed; null on the embedded database, where the console
 *     counts and waits
 * @param desks other consoles and commands that are connected; 0 on the embedded database
 */
public record DatabaseState(
        String product,
        String place,
        String version,
        String newest,
        List<TableRows> tables,
        List<DatabaseFinding> findings,
        RightsState rights,
        @Nullable Duration signInDelay,
        int desks) {

    public DatabaseState {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }
}
