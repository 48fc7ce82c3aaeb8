package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.RegistryDifference.Value;
import vn.capbu.subscribers.RegistryChange.Entity;
import vn.capbu.subscribers.RegistryRow;

/** What records of the registry held before an import changed them: kept by the import, and put back when it is taken back. */
final class RegistryBefore {

    private RegistryBefore() {}

    /** Keeps what certificates and their contracts hold, before an import changes them; what it brought itself has no before. */
    static void keepCertificates(Connection connection, long importId, Collection<Long> ids)
            throws SQLException {
        String certificate = RegistryColumns.CERTIFICATE + ", " + RegistryColumns.STATE;
        keep(
                connection,
                "INSERT INTO registry_before_certificate (import_id, certificate_id, "
                        + certificate
                        + ", "
                        + RegistryColumns.CONTRACT
                        + ") SELECT CAST(? AS BIGINT), c.id, "
                        + RegistryColumns.of("c", certificate)
                        + ", "
                        + RegistryColumns.of("k", RegistryColumns.CONTRACT)
                        + " FROM subscriber_certificate c JOIN contract k ON k.id = c.contract_id"
                        + " WHERE c.id = ANY(?) AND (c.import_id IS NULL OR c.import_id <> ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM registry_before_certificate f"
                        + " WHERE f.import_id = ? AND f.certificate_id = c.id)",
                importId,
                ids);
    }

    /** The same for subscribers. */
    static void keepSubscribers(Connection connection, long importId, Collection<Long> ids)
            throws SQLException {
        keep(
                connection,
                "INSERT INTO registry_before_subscriber (import_id, subscriber_id, "
                        + RegistryColumns.SUBSCRIBER
                        + ") SELECT CAST(? AS BIGINT), s.id, "
                        + RegistryColumns.of("s", RegistryColumns.SUBSCRIBER)
                        + " FROM subscriber s WHERE s.id = ANY(?)"
                        + " AND (s.import_id IS NULL OR s.import_id <> ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM registry_before_subscriber f"
                        + " WHERE f.import_id = ? AND f.subscriber_id = s.id)",
                importId,
                ids);
    }

    private static void keep(Connection connection, String sql, long importId, Collection<Long> ids)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, importId);
            insert.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            insert.setLong(3, importId);
            insert.setLong(4, importId);
            insert.executeUpdate();
        }
    }

    /** A certificate with its contract as it was. */
    record Before(
            RegistryRow row,
            @Nullable OffsetDateTime stateSince,
            String stateSource,
            @Nullable String stateReference,
            @Nullable Long stateCrl) {}

    /** Of certificates, by their numbers. */
    static Map<Long, Before> read(Connection connection, long importId, List<Long> ids)
            throws SQLException {
        Map<Long, Before> before = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT f.certificate_id, s.tax_code, c.serial, "
                                + RegistryColumns.of("f", RegistryColumns.CERTIFICATE)
                                + ", "
                                + RegistryColumns.of("f", RegistryColumns.CONTRACT)
                                + ", "
                                + RegistryColumns.of("f", RegistryColumns.STATE)
                                + " FROM registry_before_certificate f"
                                + " JOIN subscriber_certificate c ON c.id = f.certificate_id"
                                + " JOIN subscriber s ON s.id = c.subscriber_id"
                                + " WHERE f.import_id = ? AND f.certificate_id = ANY(?)")) {
            select.setLong(1, importId);
            select.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    before.put(
                            found.getLong("certificate_id"),
                            new Before(
                                    RegistryColumns.read(found),
                                    found.getObject("state_since", OffsetDateTime.class),
                                    found.getString("state_source"),
                                    found.getString("state_reference"),
                                    Columns.number(found, "state_crl_id")));
                }
            }
        }
        return before;
    }

    /** Writes certificates as they were, and what becomes different by that. */
    static final class Restoring implements AutoCloseable {

        private final RegistryChanges changes;
        private final PreparedStatement contract;
        private final PreparedStatement certificate;
        private final PreparedStatement state;

        Restoring(Connection connection, RegistryChanges changes) throws SQLException {
            this.changes = changes;
            this.contract = connection.prepareStatement(RegistryColumns.UPDATE_CONTRACT);
            this.certificate = connection.prepareStatement(RegistryColumns.UPDATE_CERTIFICATE);
            this.state =
                    connection.prepareStatement(
                            "UPDATE subscriber_certificate SET "
                                    + RegistryColumns.assigned(RegistryColumns.STATE)
                                    + " WHERE id = ?");
        }

        void add(ResultSet now, Before before) throws SQLException {
            long id = now.getLong("id");
            long contractId = now.getLong("contract_id");
            RegistryRow row = before.row();
            for (Value value : RegistryDifference.of(RegistryColumns.read(now), row)) {
                changes.add(
                        now.getLong("subscriber_id"),
                        value.entity() == Entity.CONTRACT ? contractId : id,
                        row.serial().toString(),
                        value,
                        null);
            }
            contract.setLong(RegistryColumns.setContract(contract, row), contractId);
            contract.addBatch();
            certificate.setLong(RegistryColumns.setCertificate(certificate, row), id);
            certificate.addBatch();
            state.setObject(1, before.stateSince());
            state.setString(2, before.stateSource());
            state.setString(3, before.stateReference());
            state.setObject(4, before.stateCrl(), Types.BIGINT);
            state.setLong(5, id);
            state.addBatch();
        }

        void finish() throws SQLException {
            contract.executeBatch();
            certificate.executeBatch();
            state.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            contract.close();
            certificate.close();
            state.close();
        }
    }
}
