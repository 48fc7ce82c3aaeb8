package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.affected.EligibilityDecision;
import vn.capbu.subscribers.RegistryChange.Entity;
import vn.capbu.subscribers.RegistryChange.Field;

/** Records of the registry as they were at an instant: today's, and what changed since then taken back. */
final class AffectedRecords {

    private static final String SELECT =
            "SELECT c.id, c.subscriber_id, c.contract_id, s.tax_code, c.holder_name, c.province,"
                    + " c.device_version, c.token_serial, c.serial, c.valid_from, c.valid_to,"
                    + " c.not_before, c.not_after, c.state, c.renewed_here, c.import_id, c.der,"
                    + " k.ends_on, i.started_at AS imported_at, r.updated_at AS renewed_at,"
                    + " r.new_serial"
                    + RegistryColumns.FROM
                    + " LEFT JOIN registry_import i ON i.id = c.import_id LEFT JOIN renewal r ON"
                    + " r.old_serial = c.serial AND r.subscriber_id = c.subscriber_id AND"
                    + " r.campaign_id = ? AND r.state = 'DONE' AND r.updated_at <= ? WHERE NOT"
                    + " (c.renewed_here AND EXISTS (SELECT 1 FROM renewal n WHERE n.new_serial ="
                    + " c.serial AND n.subscriber_id = c.subscriber_id AND n.campaign_id = ?))";

    private final Connection connection;
    private final long campaignId;
    private final Instant asOf;
    private final List<AffectedRecord> rows = new ArrayList<>();
    private int read;
    private long last;

    private AffectedRecords(Connection connection, long campaignId, Instant asOf) {
        this.connection = connection;
        this.campaignId = campaignId;
        this.asOf = Columns.micros(asOf);
    }

    static AffectedRecords after(
            Connection connection, long campaignId, Instant asOf, long after, int limit)
            throws SQLException {
        AffectedRecords records = new AffectedRecords(connection, campaignId, asOf);
        try (PreparedStatement select =
                connection.prepareStatement(
                        SELECT + " AND c.id > ? ORDER BY c.id" + Columns.first(limit))) {
            records.bind(select);
            select.setLong(4, after);
            records.readAll(select);
        }
        return records;
    }

    static AffectedRecords of(
            Connection connection, long campaignId, Instant asOf, Collection<Long> ids)
            throws SQLException {
        AffectedRecords records = new AffectedRecords(connection, campaignId, asOf);
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " AND c.id = ANY(?) ORDER BY c.id")) {
            records.bind(select);
            select.setArray(4, connection.createArrayOf("bigint", ids.toArray()));
            records.readAll(select);
        }
        return records;
    }

    /** At least one subscriber; those of others may come along. */
    static AffectedRecords ofSubscribers(
            Connection connection, long campaignId, Instant asOf, Collection<Long> subscribers)
            throws SQLException {
        SubscriberRange range = new SubscriberRange(subscribers);
        AffectedRecords records = new AffectedRecords(connection, campaignId, asOf);
        try (PreparedStatement select =
                connection.prepareStatement(
                        SELECT + " AND " + range.condition("c.subscriber_id") + " ORDER BY c.id")) {
            records.bind(select);
            range.bind(connection, select, 4);
            records.readAll(select);
        }
        return records;
    }

    static AffectedRecords of(
            Connection connection, long campaignId, Instant asOf, CertificateSerial serial)
            throws SQLException {
        AffectedRecords records = new AffectedRecords(connection, campaignId, asOf);
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " AND c.serial = ? ORDER BY c.id")) {
            records.bind(select);
            select.setString(4, serial.toString());
            records.readAll(select);
        }
        return records;
    }

    /** How many records were read; those that began later are left out of the facts. */
    int read() {
        return read;
    }

    /** The id of the last record that was read. */
    long last() {
        return last;
    }

    /** What was known of each. */
    List<CertificateFacts> facts() {
        return rows.stream().map(AffectedRecord::facts).toList();
    }

    private void bind(PreparedStatement select) throws SQLException {
        select.setLong(1, campaignId);
        select.setObject(2, Columns.utc(asOf));
        select.setLong(3, campaignId);
    }

    private void readAll(PreparedStatement select) throws SQLException {
        try (ResultSet found = select.executeQuery()) {
            long before = -1;
            while (found.next()) {
                last = found.getLong("id");
                if (last != before) {
                    read++;
                    before = last;
                    readOne(found);
                }
            }
        }
        if (!rows.isEmpty()) {
            addDecisions();
            addPermissions();
            takeBackChanges();
        }
    }

    private void readOne(ResultSet found) throws SQLException {
        if (beganLater(found)) {
            return;
        }
        Instant came = Columns.instant(found, "imported_at");
        boolean known = found.getBoolean("renewed_here") || (came != null && !came.isAfter(asOf));
        rows.add(AffectedRecord.read(found, known));
    }

    /** Whether the certificate wasn't there yet at the instant. */
    private boolean beganLater(ResultSet found) throws SQLException {
        Instant notBefore = Columns.instant(found, "not_before");
        LocalDate validFrom = Columns.date(found, "valid_from");
        return notBefore != null
                ? notBefore.isAfter(asOf)
                : validFrom != null && validFrom.isAfter(VietnamTime.dateOf(asOf));
    }

    private void addDecisions() throws SQLException {
        Map<List<Object>, EligibilityDecision> decisions = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + EligibilityDecisionStore.SELECTED
                                + " FROM eligibility_decision WHERE campaign_id = ? AND decided_at"
                                + " <= ? ORDER BY id")) {
            select.setLong(1, campaignId);
            select.setObject(2, Columns.utc(asOf));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    EligibilityDecision one = EligibilityDecisionStore.read(found);
                    decisions.put(List.of(one.subscriber(), one.serial()), one);
                }
            }
        }
        if (!decisions.isEmpty()) {
            rows.forEach(row -> row.decision = decisions.get(row.key()));
        }
    }

    private void addPermissions() throws SQLException {
        Set<String> serials = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT old_serial FROM expired_permission WHERE campaign_id = ? AND"
                                + " decided_at <= ?")) {
            select.setLong(1, campaignId);
            select.setObject(2, Columns.utc(asOf));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    serials.add(found.getString("old_serial"));
                }
            }
        }
        rows.forEach(row -> row.expiredAllowed = serials.contains(row.serial));
    }

    /** From the newest change to the oldest, so that what held at the instant is written last. */
    private void takeBackChanges() throws SQLException {
        if (!hasChangedSince()) {
            return;
        }
        Map<Long, AffectedRecord> certificates = new HashMap<>();
        Map<Long, AffectedRecord> contracts = new HashMap<>();
        for (AffectedRecord row : rows) {
            certificates.put(row.id, row);
            contracts.put(row.contractId, row);
        }
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT entity, entity_id, field, old_value FROM registry_change WHERE"
                                + " subscriber_id = ANY(?) AND changed_at > ? ORDER BY id DESC")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            rows.stream().map(row -> row.subscriberId).distinct().toArray()));
            select.setObject(2, Columns.utc(asOf));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    AffectedRecord row =
                            switch (Entity.valueOf(found.getString("entity"))) {
                                case CERTIFICATE -> certificates.get(found.getLong("entity_id"));
                                case CONTRACT -> contracts.get(found.getLong("entity_id"));
                                case SUBSCRIBER, CONTACT -> null;
                            };
                    if (row != null) {
                        row.takeBack(
                                Field.valueOf(found.getString("field")),
                                found.getString("old_value"));
                    }
                }
            }
        }
    }

    private boolean hasChangedSince() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT changed_at FROM registry_change ORDER BY id DESC FETCH"
                                        + " FIRST 1 ROWS ONLY");
                ResultSet found = select.executeQuery()) {
            return found.next() && Columns.requiredInstant(found, "changed_at").isAfter(asOf);
        }
    }
}
