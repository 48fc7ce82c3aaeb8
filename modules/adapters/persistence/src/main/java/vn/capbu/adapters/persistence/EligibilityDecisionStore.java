package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.affected.EligibilityDecision;
import vn.capbu.renewal.spi.EligibilityDecisions;

/** Decisions on eligibility; every one stays, the newest holds. */
final class EligibilityDecisionStore implements EligibilityDecisions {

    /** What {@link #read} needs. */
    static final String SELECTED =
            "campaign_id, subscriber_id, serial, allowed, reason, operator, second_person,"
                    + " decided_at";

    private static final int MAX_REASON = 1000;
    private static final int MAX_NAME = 255;

    private final HibernateStorage storage;

    EligibilityDecisionStore(HibernateStorage storage) {
        this.storage = storage;
    }

    static EligibilityDecision read(ResultSet found) throws SQLException {
        return new EligibilityDecision(
                found.getLong("campaign_id"),
                new SubscriberId(found.getLong("subscriber_id")),
                CertificateSerial.parse(found.getString("serial")),
                found.getBoolean("allowed"),
                found.getString("reason"),
                found.getString("operator"),
                found.getString("second_person"),
                Columns.requiredInstant(found, "decided_at"));
    }

    @Override
    public Optional<EligibilityDecision> find(
            long campaignId, SubscriberId subscriber, CertificateSerial serial) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.jdbc(
                                connection -> {
                                    try (PreparedStatement select =
                                            connection.prepareStatement(
                                                    "SELECT "
                                                            + SELECTED
                                                            + " FROM eligibility_decision WHERE"
                                                            + " campaign_id = ? AND serial = ? AND"
                                                            + " subscriber_id = ? ORDER BY id DESC"
                                                            + " FETCH FIRST 1 ROWS ONLY")) {
                                        select.setLong(1, campaignId);
                                        select.setString(2, serial.toString());
                                        select.setLong(3, subscriber.value());
                                        try (ResultSet found = select.executeQuery()) {
                                            return found.next()
                                                    ? Optional.of(read(found))
                                                    : Optional.empty();
                                        }
                                    }
                                }));
    }

    @Override
    public void save(EligibilityDecision decision) {
        storage.call(
                Durability.NORMAL,
                unit -> {
                    SearchChanges.fact(unit, decision.subscriber().value());
                    return unit.jdbc(connection -> insert(connection, decision));
                });
    }

    private static int insert(Connection connection, EligibilityDecision decision)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO eligibility_decision ("
                                + SELECTED
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, decision.campaignId());
            insert.setLong(2, decision.subscriber().value());
            insert.setString(3, decision.serial().toString());
            insert.setBoolean(4, decision.allowed());
            insert.setString(5, Columns.text(decision.reason(), MAX_REASON));
            insert.setString(6, Columns.text(decision.operator(), MAX_NAME));
            insert.setString(7, Columns.text(decision.secondPerson(), MAX_NAME));
            insert.setObject(8, Columns.utc(decision.at()));
            return insert.executeUpdate();
        }
    }
}
