package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import vn.capbu.adapters.persistence.RegistryBatch.Pending;
import vn.capbu.adapters.persistence.RegistryDifference.Value;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryChange.Entity;
import vn.capbu.subscribers.RegistryChange.Field;

/** Writes certificates of the source, with their subscribers and contracts, a batch at a time. */
final class RegistryWriter {

    private static final String[] KEY = {"id"};

    private final Connection connection;
    private final Provenance by;
    private final RegistryChanges changes;

    private RegistryWriter(Connection connection, Provenance by, RegistryChanges changes) {
        this.connection = connection;
        this.by = by;
        this.changes = changes;
    }

    static void write(
            Connection connection,
            KnownKeys known,
            Collection<Pending> pending,
            Provenance by,
            long searchChange)
            throws SQLException {
        try (RegistryChanges changes = RegistryChanges.open(connection, by, null, searchChange)) {
            RegistryWriter writer = new RegistryWriter(connection, by, changes);
            SubscriberRows subscribers =
                    SubscriberRows.write(connection, known, pending, by, changes);
            writer.insertCertificates(
                    pending.stream().filter(one -> one.id() == null).toList(), subscribers);
            writer.updateCertificates(
                    pending.stream().filter(one -> one.id() != null).toList(), subscribers);
            changes.flush();
        }
    }

    private void insertCertificates(List<Pending> added, SubscriberRows subscribers)
            throws SQLException {
        for (Pending one : added) {
            if (!subscribers.isNew(one)) {
                changes.touch(subscribers.id(one));
            }
        }
        List<Long> contracts = insertContracts(added, subscribers);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO subscriber_certificate ("
                                + RegistryColumns.CERTIFICATE
                                + ", subscriber_id, contract_id, serial, import_id, import_row, renewed_here) VALUES ("
                                + RegistryColumns.marks(RegistryColumns.CERTIFICATE)
                                + ", ?, ?, ?, ?, ?, FALSE)")) {
            for (int i = 0; i < added.size(); i++) {
                Pending one = added.get(i);
                int next = RegistryColumns.setCertificate(insert, one.after());
                insert.setLong(next++, subscribers.id(one));
                insert.setLong(next++, contracts.get(i));
                insert.setString(next++, one.after().serial().toString());
                insert.setObject(next++, by.importId(), Types.BIGINT);
                insert.setLong(next, one.number());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<Long> insertContracts(List<Pending> added, SubscriberRows subscribers)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO contract ("
                                + RegistryColumns.CONTRACT
                                + ", subscriber_id) VALUES ("
                                + RegistryColumns.marks(RegistryColumns.CONTRACT)
                                + ", ?)",
                        KEY)) {
            for (Pending one : added) {
                int next = RegistryColumns.setContract(insert, one.after());
                insert.setLong(next, subscribers.id(one));
                insert.addBatch();
            }
            return insertAll(insert, added.size());
        }
    }

    private void updateCertificates(List<Pending> changed, SubscriberRows subscribers)
            throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        Long importId = by.importId();
        if (importId != null) {
            RegistryBefore.keepCertificates(
                    connection,
                    importId,
                    changed.stream().map(one -> Objects.requireNonNull(one.id())).toList());
        }
        try (PreparedStatement contract =
                        connection.prepareStatement(RegistryColumns.UPDATE_CONTRACT);
                PreparedStatement certificate =
                        connection.prepareStatement(RegistryColumns.UPDATE_CERTIFICATE);
                PreparedStatement state =
                        connection.prepareStatement(
                                "UPDATE subscriber_certificate SET state_since = NULL, state_source = 'IMPORT',"
                                        + " state_reference = NULL, state_crl_id = NULL WHERE id = ?")) {
            for (Pending one : changed) {
                int next = RegistryColumns.setContract(contract, one.after());
                contract.setLong(next, Objects.requireNonNull(one.contractId()));
                contract.addBatch();
                next = RegistryColumns.setCertificate(certificate, one.after());
                certificate.setLong(next, Objects.requireNonNull(one.id()));
                certificate.addBatch();
                tell(one, subscribers, state);
            }
            contract.executeBatch();
            certificate.executeBatch();
            state.executeBatch();
        }
    }

    /** The list of changes; those that the subscriber's own record tells aren't told twice. */
    private void tell(Pending one, SubscriberRows subscribers, PreparedStatement state)
            throws SQLException {
        long id = Objects.requireNonNull(one.id());
        long contract = Objects.requireNonNull(one.contractId());
        for (Value value :
                RegistryDifference.of(Objects.requireNonNull(one.before()), one.after())) {
            if (subscribers.hasTold(one, value)) {
                continue;
            }
            boolean ofContract = value.entity() == Entity.CONTRACT;
            changes.add(
                    subscribers.id(one),
                    ofContract ? contract : id,
                    one.after().serial().toString(),
                    value,
                    one.number());
            if (value.field() == Field.STATE) {
                state.setLong(1, id);
                state.addBatch();
            }
        }
    }

    static List<Long> insertAll(PreparedStatement insert, int rows) throws SQLException {
        List<Long> keys = new ArrayList<>(rows);
        if (rows == 0) {
            return keys;
        }
        insert.executeBatch();
        try (ResultSet generated = insert.getGeneratedKeys()) {
            while (generated.next()) {
                keys.add(generated.getLong(1));
            }
        }
        if (keys.size() != rows) {
            throw new SQLException("expected " + rows + " keys, got " + keys.size());
        }
        return keys;
    }
}
