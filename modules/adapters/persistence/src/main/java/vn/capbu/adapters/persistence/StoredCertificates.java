package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.subscribers.RegistryRow;

/**
 * The certificates that the registry holds of the rows at work. An import asks for each row twice, whether it belongs to another
 * subscriber and what it would change; the second answer is the first one. It belongs to one transaction, and is forgotten as soon as that
 * writes.
 */
final class StoredCertificates {

    /** Rows whose certificates are remembered: what an import has at work at once, twice the rows of a look-up. */
    private static final int REMEMBERED = 1_000;

    private static final String SELECT =
            "SELECT c.id, c.contract_id, c.import_id, c.renewed_here, c.state_source, "
                    + RegistryColumns.SELECTED
                    + RegistryColumns.FROM
                    + " WHERE c.serial = ANY(?)";

    /**
     * A certificate.
     *
     * @param id of its row
     * @param contractId of its contract's row
     * @param importId the import that brought it; null when none did
     * @param merge what becomes of it when the source tells of it again
     * @param row what it holds
     */
    record Found(
            long id,
            long contractId,
            @Nullable Long importId,
            RegistryMerge merge,
            RegistryRow row) {

        /** Whether another import than the one that runs, or none, brought it. */
        boolean isOlderThan(@Nullable Long running) {
            return importId == null || !importId.equals(running);
        }
    }

    private final Set<CertificateSerial> asked = new HashSet<>();
    private final Map<CertificateSerial, List<Found>> found = new HashMap<>();

    /** Those with the serial numbers of some rows, whoever they belong to. */
    List<Found> of(Connection connection, KnownKeys known, Collection<RegistryRow> rows)
            throws SQLException {
        Set<CertificateSerial> missing = new HashSet<>();
        rows.forEach(row -> missing.add(row.serial()));
        Set<CertificateSerial> wanted = Set.copyOf(missing);
        missing.removeAll(asked);
        if (asked.size() + missing.size() > REMEMBERED) {
            forget();
            missing.addAll(wanted);
        }
        read(connection, known.serials(missing.stream().map(Object::toString).toList()));
        asked.addAll(missing);
        List<Found> all = new ArrayList<>(wanted.size());
        wanted.forEach(serial -> all.addAll(found.getOrDefault(serial, List.of())));
        return all;
    }

    /** What was read may not hold any more. */
    void forget() {
        asked.clear();
        found.clear();
    }

    private void read(Connection connection, List<String> serials) throws SQLException {
        if (serials.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("varchar", serials.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Found one = read(rows);
                    found.computeIfAbsent(one.row().serial(), any -> new ArrayList<>(1)).add(one);
                }
            }
        }
    }

    private static Found read(ResultSet found) throws SQLException {
        return new Found(
                found.getLong("id"),
                found.getLong("contract_id"),
                found.getObject("import_id", Long.class),
                RegistryMerge.of(found.getBoolean("renewed_here"), found.getString("state_source")),
                RegistryColumns.read(found));
    }
}
