package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.AlertRules;
import vn.capbu.rollout.spi.RolloutAlerts;

/** Alerts, by plain JDBC. */
final class RolloutAlertStore implements RolloutAlerts {

    private static final int MAX_SUBJECT = 100;
    private static final int MAX_OPERATOR = 255;
    private static final int MAX_NOTE = 1000;

    private final HibernateStorage storage;

    RolloutAlertStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public AlertRules rules(LocalDate day) {
        return storage.jdbc(
                connection -> {
                    AlertRules rules = null;
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT * FROM rollout_alert_rules ORDER BY"
                                                    + " effective_from, version");
                            ResultSet found = select.executeQuery()) {
                        while (found.next()) {
                            AlertRules one = rules(found);
                            if (rules == null || !one.effectiveFrom().isAfter(day)) {
                                rules = one;
                            }
                        }
                    }
                    if (rules == null) {
                        throw new SQLException("no rules for alerts");
                    }
                    return rules;
                });
    }

    @Override
    public int add(AlertRules rules) {
        return storage.jdbc(
                connection -> {
                    int version = Columns.nextVersion(connection, "rollout_alert_rules");
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO rollout_alert_rules (version, effective_from,"
                                            + " stall_days, stall_least, window_days, channel_drop_percent,"
                                            + " channel_least, failure_factor, failure_least, quiet_days)"
                                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                        insert.setInt(1, version);
                        insert.setObject(2, rules.effectiveFrom());
                        insert.setInt(3, rules.stallDays());
                        insert.setInt(4, rules.stallLeast());
                        insert.setInt(5, rules.windowDays());
                        insert.setInt(6, rules.channelDropPercent());
                        insert.setInt(7, rules.channelLeast());
                        insert.setDouble(8, rules.failureFactor());
                        insert.setInt(9, rules.failureLeast());
                        insert.setInt(10, rules.quietDays());
                        insert.executeUpdate();
                        return version;
                    }
                });
    }

    private static AlertRules rules(ResultSet found) throws SQLException {
        return new AlertRules(
                found.getInt("version"),
                found.getObject("effective_from", LocalDate.class),
                found.getInt("stall_days"),
                found.getInt("stall_least"),
                found.getInt("window_days"),
                found.getInt("channel_drop_percent"),
                found.getInt("channel_least"),
                found.getDouble("failure_factor"),
                found.getInt("failure_least"),
                found.getInt("quiet_days"));
    }

    @Override
    public void lock() {
        storage.<Boolean>jdbc(
                connection -> {
                    lock(connection);
                    return Boolean.TRUE;
                });
    }

    /** Waits until nobody else does the daily work, and keeps others waiting until the end of the transaction. */
    static void lock(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT id FROM rollout_lock WHERE id = 2 FOR UPDATE");
                ResultSet found = select.executeQuery()) {
            if (!found.next()) {
                throw new SQLException("no row to lock for the daily work");
            }
        }
    }

    /** What no second open alert is about. */
    private static String about(long campaign, Alert alert) {
        return campaign + " " + alert.kind() + ' ' + Columns.text(alert.subject(), MAX_SUBJECT);
    }

    @Override
    public long add(long campaign, Alert alert) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO rollout_alert (campaign_id, kind, subject, as_of,"
                                            + " seen, compared, rules_version, raised_at, open_about)"
                                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                    new String[] {"id"})) {
                        insert.setLong(1, campaign);
                        insert.setString(2, alert.kind().name());
                        insert.setString(3, Columns.text(alert.subject(), MAX_SUBJECT));
                        insert.setObject(4, alert.asOf());
                        insert.setDouble(5, alert.value());
                        insert.setDouble(6, alert.limit());
                        insert.setInt(7, alert.rulesVersion());
                        insert.setObject(8, Columns.utc(alert.raisedAt()));
                        insert.setString(9, about(campaign, alert));
                        insert.executeUpdate();
                        try (ResultSet key = insert.getGeneratedKeys()) {
                            if (!key.next()) {
                                throw new SQLException("no id of an alert");
                            }
                            return key.getLong(1);
                        }
                    }
                });
    }

    @Override
    public List<Alert> list(long campaign) {
        return storage.jdbc(
                connection -> {
                    List<Alert> alerts = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT * FROM rollout_alert WHERE campaign_id = ? ORDER BY id"
                                            + " DESC")) {
                        select.setLong(1, campaign);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                alerts.add(alert(found));
                            }
                        }
                    }
                    return alerts;
                });
    }

    private static Alert alert(ResultSet found) throws SQLException {
        return new Alert(
                found.getLong("id"),
                AlertKind.valueOf(found.getString("kind")),
                found.getString("subject"),
                found.getObject("as_of", LocalDate.class),
                found.getDouble("seen"),
                found.getDouble("compared"),
                found.getInt("rules_version"),
                Columns.requiredInstant(found, "raised_at"),
                found.getString("closed_by"),
                Columns.instant(found, "closed_at"),
                found.getString("note"));
    }

    @Override
    public boolean close(long campaign, Alert closed) {
        String by = closed.closedBy();
        String note = closed.note();
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE rollout_alert SET closed_by = ?, closed_at = ?, note = ?,"
                                            + " open_about = NULL WHERE campaign_id = ? AND id = ? AND closed_at IS"
                                            + " NULL")) {
                        update.setString(1, by == null ? null : Columns.text(by, MAX_OPERATOR));
                        update.setObject(2, Columns.utcOrNull(closed.closedAt()));
                        update.setString(3, note == null ? null : Columns.text(note, MAX_NOTE));
                        update.setLong(4, campaign);
                        update.setLong(5, closed.id());
                        return update.executeUpdate() == 1;
                    }
                });
    }
}
