package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.RegistryDifference.Value;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.subscribers.CrlReport.Counts;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegisteredCertificate.StateSource;
import vn.capbu.subscribers.RegistryChange.Entity;
import vn.capbu.subscribers.RegistryChange.Field;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.RevocationRegistry.Entry;
import vn.capbu.subscribers.spi.RevocationRegistry.Issuer;

/** Some entries of a CRL beside what the registry holds of them. */
final class RevocationBatch {

    private static final String SELECT =
            "SELECT id, subscriber_id, serial, state, state_source, state_since, issuer_key_id, valid_from, valid_to"
                    + " FROM subscriber_certificate WHERE ";

    /** A certificate as it is registered. */
    private record Known(
            long id,
            long subscriber,
            CertificateSerial serial,
            RegistryState state,
            StateSource source,
            @Nullable Instant since,
            @Nullable String issuerKey,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** By the issuer's key; where nobody knows it, by the term. */
        boolean isIssuedBy(Issuer issuer) {
            if (issuerKey != null && issuer.keyId() != null) {
                return issuerKey.equals(issuer.keyId());
            }
            return (from == null || !from.isBefore(issuer.firstDay()))
                    && (to == null || !to.isAfter(issuer.lastDay()));
        }
    }

    private final Connection connection;
    private final long crl;
    private final String crlName;
    private final Provenance by;
    private final long searchChange;
    private long registered;
    private long revoked;
    private long suspended;
    private long released;
    private long confirmed;
    private long bySerialOnly;

    /**
     * @param searchChange number of the transaction, see {@link HibernateStorage#searchChange}
     */
    RevocationBatch(
            Connection connection, long crl, String crlName, Provenance by, long searchChange) {
        this.connection = connection;
        this.crl = crl;
        this.crlName = crlName;
        this.by = by;
        this.searchChange = searchChange;
    }

    Counts apply(Issuer issuer, List<Entry> entries) throws SQLException {
        Map<CertificateSerial, Entry> bySerial = new HashMap<>();
        entries.forEach(entry -> bySerial.put(entry.serial(), entry));
        Object[] serials = bySerial.keySet().stream().map(CertificateSerial::toString).toArray();
        try (PreparedStatement select = connection.prepareStatement(SELECT + "serial = ANY(?)");
                Writer writer = new Writer()) {
            select.setArray(1, connection.createArrayOf("varchar", serials));
            for (Known known : read(select)) {
                if (known.isIssuedBy(issuer)) {
                    registered++;
                    bySerialOnly += known.issuerKey() == null ? 1 : 0;
                    apply(known, Objects.requireNonNull(bySerial.get(known.serial())), writer);
                }
            }
            writer.flush();
        }
        return new Counts(registered, revoked, suspended, released, confirmed, bySerialOnly);
    }

    private void apply(Known known, Entry entry, Writer writer) throws SQLException {
        RegistryState next = next(known, entry);
        if (next != known.state()) {
            writer.set(known, next, entry.since());
            switch (next) {
                case REVOKED -> revoked++;
                case SUSPENDED -> suspended++;
                case VALID -> released++;
            }
        } else if (next == entry.state()
                && next != RegistryState.VALID
                && (known.source() != StateSource.CRL || !entry.since().equals(known.since()))) {
            writer.set(known, next, entry.since());
            confirmed++;
        }
    }

    /** What is revoked stays so; only what a CRL suspended is released by one. */
    private static RegistryState next(Known known, Entry entry) {
        if (known.state() == RegistryState.REVOKED) {
            return RegistryState.REVOKED;
        }
        if (entry.state() == RegistryState.VALID) {
            boolean heldByCrl =
                    known.state() == RegistryState.SUSPENDED && known.source() == StateSource.CRL;
            return heldByCrl ? RegistryState.VALID : known.state();
        }
        return entry.state();
    }

    long release(String scope, Set<CertificateSerial> listed, Instant since) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                SELECT
                                        + "state = 'SUSPENDED' AND state_source = 'CRL'"
                                        + " AND state_crl_id IN (SELECT id FROM registry_crl WHERE scope = ?)");
                Writer writer = new Writer()) {
            select.setString(1, scope);
            for (Known known : read(select)) {
                if (!listed.contains(known.serial())) {
                    writer.set(known, RegistryState.VALID, since);
                    released++;
                }
            }
            writer.flush();
        }
        return released;
    }

    private static List<Known> read(PreparedStatement select) throws SQLException {
        List<Known> rows = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.add(
                        new Known(
                                found.getLong("id"),
                                found.getLong("subscriber_id"),
                                CertificateSerial.parse(found.getString("serial")),
                                RegistryState.valueOf(found.getString("state")),
                                StateSource.valueOf(found.getString("state_source")),
                                Columns.instant(found, "state_since"),
                                found.getString("issuer_key_id"),
                                Columns.date(found, "valid_from"),
                                Columns.date(found, "valid_to")));
            }
        }
        return rows;
    }

    /** Sets states in a batch, and tells those that are different. */
    private final class Writer implements AutoCloseable {

        private final PreparedStatement update;
        private final RegistryChanges changes;

        Writer() throws SQLException {
            update =
                    connection.prepareStatement(
                            "UPDATE subscriber_certificate SET state = ?, state_since = ?, state_source = 'CRL',"
                                    + " state_reference = ?, state_crl_id = ? WHERE id = ?");
            changes = RegistryChanges.open(connection, by, crl, searchChange);
        }

        void set(Known known, RegistryState state, Instant since) throws SQLException {
            update.setString(1, state.name());
            update.setObject(2, Columns.utc(Columns.seconds(since)));
            update.setString(3, crlName);
            update.setLong(4, crl);
            update.setLong(5, known.id());
            update.addBatch();
            if (state != known.state()) {
                changes.add(
                        known.subscriber(),
                        known.id(),
                        known.serial().toString(),
                        new Value(
                                Entity.CERTIFICATE,
                                Field.STATE,
                                known.state().name(),
                                state.name()),
                        null);
            }
        }

        void flush() throws SQLException {
            update.executeBatch();
            changes.flush();
        }

        @Override
        public void close() throws SQLException {
            update.close();
            changes.close();
        }
    }
}
