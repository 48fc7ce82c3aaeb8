package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.capbu.renewal.RenewalState;

/** What renewals and follow-ups say of some subscribers, by one statement each; a port of this module alone. */
final class FactStore {

    /**
     * The newest version of the newest campaign.
     *
     * @param id of the campaign
     * @param version of it
     */
    record CurrentCampaign(long id, int version) {}

    private final HibernateStorage storage;

    FactStore(HibernateStorage storage) {
        this.storage = storage;
    }

    /** The campaign that windows and commands choose when nobody names one. */
    Optional<CurrentCampaign> currentCampaign() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT campaign_id, MAX(version) AS version FROM"
                                                    + " campaign_version WHERE campaign_id = (SELECT"
                                                    + " MAX(id) FROM campaign) GROUP BY campaign_id");
                            ResultSet found = select.executeQuery()) {
                        return found.next()
                                ? Optional.of(
                                        new CurrentCampaign(
                                                found.getLong("campaign_id"),
                                                found.getInt("version")))
                                : Optional.empty();
                    }
                });
    }

    /** The earliest latest date of the open follow-ups; those without one are left out. */
    Map<Long, Instant> openFollowUps(Collection<Long> subscribers) {
        Map<Long, Instant> earliest = new HashMap<>();
        read(
                "SELECT n.subscriber_id, MIN(f.latest) AS latest FROM renewed_certificate n"
                        + " JOIN follow_up f ON f.renewal_id = n.renewal_id WHERE f.state = 'OPEN'"
                        + " AND %s GROUP BY n.subscriber_id",
                "n.subscriber_id",
                subscribers,
                found ->
                        earliest.put(
                                found.getLong("subscriber_id"),
                                Columns.requiredInstant(found, "latest")));
        return earliest;
    }

    /** The states of the renewals, the last one of each certificate. */
    Map<Long, Set<RenewalState>> renewals(Collection<Long> subscribers) {
        Map<Long, Map<String, RenewalState>> last = new HashMap<>();
        read(
                "SELECT subscriber_id, old_serial, state FROM renewal WHERE %s"
                        + " ORDER BY started_at, id",
                "subscriber_id",
                subscribers,
                found ->
                        last.computeIfAbsent(found.getLong("subscriber_id"), any -> new HashMap<>())
                                .put(
                                        found.getString("old_serial"),
                                        RenewalState.valueOf(found.getString("state"))));
        Map<Long, Set<RenewalState>> states = new HashMap<>();
        last.forEach((subscriber, one) -> states.put(subscriber, new HashSet<>(one.values())));
        return states;
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet found) throws SQLException;
    }

    private void read(String sql, String column, Collection<Long> subscribers, Row row) {
        SubscriberRange range = new SubscriberRange(subscribers);
        String select = sql.replace("%s", range.condition(column));
        storage.<Boolean>jdbc(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(select)) {
                        range.bind(connection, statement, 1);
                        try (ResultSet found = statement.executeQuery()) {
                            while (found.next()) {
                                row.take(found);
                            }
                        }
                    }
                    return Boolean.TRUE;
                });
    }
}
