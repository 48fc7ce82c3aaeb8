package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.spi.RegistryConflicts;

/** Looks for rows' certificates and tokens under other tax codes, a batch at a time. */
final class ConflictStore implements RegistryConflicts {

    private static final int BATCH = 500;

    private final HibernateStorage storage;

    ConflictStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<Conflict> find(List<RegistryRow> rows, @Nullable Long running) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.jdbc(
                                connection -> {
                                    List<Conflict> found = new ArrayList<>(rows.size());
                                    for (int from = 0; from < rows.size(); from += BATCH) {
                                        int to = Math.min(rows.size(), from + BATCH);
                                        found.addAll(
                                                new Owners(connection, running)
                                                        .conflicts(
                                                                unit.knownKeys(),
                                                                rows.subList(from, to)));
                                    }
                                    return found;
                                }));
    }

    private static @Nullable String token(RegistryRow row) {
        return row.token() == null ? null : row.token().value();
    }

    private static boolean isOfAnother(
            Map<String, Set<String>> owners, @Nullable String key, RegistryRow row) {
        Set<String> known = key == null ? null : owners.get(key);
        return known != null && !known.contains(row.taxCode().value());
    }

    /**
     * Who has certificates and tokens.
     *
     * @param running the import whose own rows don't count, null for none
     */
    private record Owners(Connection connection, @Nullable Long running) {

        List<Conflict> conflicts(KnownKeys known, List<RegistryRow> rows) throws SQLException {
            Map<String, Set<String>> ofSerials =
                    find(
                            "serial",
                            known.serials(
                                    rows.stream().map(row -> row.serial().toString()).toList()));
            Map<String, Set<String>> ofTokens =
                    find(
                            "token_serial",
                            known.tokens(
                                    rows.stream()
                                            .flatMap(row -> Stream.ofNullable(token(row)))
                                            .toList()));
            return rows.stream()
                    .map(
                            row ->
                                    new Conflict(
                                            isOfAnother(ofSerials, row.serial().toString(), row),
                                            isOfAnother(ofTokens, token(row), row)))
                    .toList();
        }

        private Map<String, Set<String>> find(String column, List<String> keys)
                throws SQLException {
            Map<String, Set<String>> owners = new HashMap<>();
            if (keys.isEmpty()) {
                return owners;
            }
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT c."
                                    + column
                                    + ", s.tax_code FROM subscriber_certificate c"
                                    + " JOIN subscriber s ON s.id = c.subscriber_id WHERE c."
                                    + column
                                    + " = ANY(?) AND (c.import_id IS NULL OR c.import_id <> ?)")) {
                select.setArray(1, connection.createArrayOf("varchar", keys.toArray()));
                select.setLong(2, running == null ? 0 : running);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        owners.computeIfAbsent(rows.getString(1), any -> new HashSet<>())
                                .add(rows.getString(2));
                    }
                }
            }
            return owners;
        }
    }
}
