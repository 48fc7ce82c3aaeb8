package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** What the migrations alone put into the tables: a database that holds nothing else is empty to the person at the desk. */
final class FreshTables {

    /** The same for as long as the program runs. */
    private static volatile @Nullable Map<String, Long> known;

    private FreshTables() {}

    /** The first table that holds something else; empty when there is none. Migrated to the newest version before. */
    static Optional<String> firstUsed(Connection connection) throws SQLException {
        Map<String, Long> fresh = counts();
        for (TableLayout table : TableLayout.all(connection)) {
            Long seeds = fresh.get(table.name());
            if (seeds != null && table.count(connection) != seeds) {
                return Optional.of(table.name());
            }
        }
        return Optional.empty();
    }

    /** The tables that both databases have. */
    static Set<String> names() throws SQLException {
        return counts().keySet();
    }

    private static Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = known;
        if (counts == null) {
            counts = Map.copyOf(count());
            known = counts;
        }
        return counts;
    }

    private static Map<String, Long> count() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        source.setUser("capbu");
        try (Connection guard = source.getConnection()) {
            Migrations.run(DatabaseKind.H2, source, guard);
            Map<String, Long> counts = new HashMap<>();
            for (TableLayout table : TableLayout.all(guard)) {
                counts.put(table.name(), table.count(guard));
            }
            return counts;
        }
    }
}
