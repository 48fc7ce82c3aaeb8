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
import vn.capbu.adapters.persistence.StoredCertificates.Found;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
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
                                                new Owners(connection, unit, running)
                                                        .conflicts(rows.subList(from, to)));
                                    }
                                    return found;
                                }));
    }

    private static @Nullable String token(RegistryRow row) {
        return row.token() == null ? null : row.token().value();
    }

    private static boolean isOfAnother(@Nullable Set<String> owners, RegistryRow row) {
        return owners != null && !owners.contains(row.taxCode().value());
    }

    /** Who has which token: a token that the registry knows with its subscriber already needn't be looked up. */
    private record Holder(TaxCode taxCode, @Nullable TokenSerial token) {
        static Holder of(RegistryRow row) {
            return new Holder(row.taxCode(), row.token());
        }
    }

    /**
     * Who has certificates and tokens.
     *
     * @param running the import whose own rows don't count, null for none
     */
    private record Owners(Connection connection, Unit unit, @Nullable Long running) {

        List<Conflict> conflicts(List<RegistryRow> rows) throws SQLException {
            Map<CertificateSerial, Set<String>> ofSerials = new HashMap<>();
            Set<Holder> holders = new HashSet<>();
            for (Found one : unit.storedCertificates().of(connection, unit.knownKeys(), rows)) {
                if (one.isOlderThan(running)) {
                    ofSerials
                            .computeIfAbsent(one.row().serial(), any -> new HashSet<>())
                            .add(one.row().taxCode().value());
                    holders.add(Holder.of(one.row()));
                }
            }
            Map<String, Set<String>> ofTokens =
                    ofTokens(
                            unit.knownKeys()
                                    .tokens(
                                            rows.stream()
                                                    .filter(
                                                            row ->
                                                                    !holders.contains(
                                                                            Holder.of(row)))
                                                    .flatMap(row -> Stream.ofNullable(token(row)))
                                                    .toList()));
            return rows.stream()
                    .map(
                            row -> {
                                String token = token(row);
                                return new Conflict(
                                        isOfAnother(ofSerials.get(row.serial()), row),
                                        isOfAnother(
                                                token == null ? null : ofTokens.get(token), row));
                            })
                    .toList();
        }

        private Map<String, Set<String>> ofTokens(List<String> tokens) throws SQLException {
            Map<String, Set<String>> owners = new HashMap<>();
            if (tokens.isEmpty()) {
                return owners;
            }
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT c.token_serial, s.tax_code FROM subscriber_certificate c"
                                    + " JOIN subscriber s ON s.id = c.subscriber_id"
                                    + " WHERE c.token_serial = ANY(?)"
                                    + " AND (c.import_id IS NULL OR c.import_id <> ?)")) {
                select.setArray(1, connection.createArrayOf("varchar", tokens.toArray()));
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
