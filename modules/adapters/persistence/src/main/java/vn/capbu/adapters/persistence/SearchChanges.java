package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** Tells the search which subscribers changed, in the transaction that changes them. */
final class SearchChanges {

    private SearchChanges() {}

    /** A new number for a transaction, see {@link Unit#searchChange}. */
    static long begin(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO search_change (stamp, changed_at)"
                                + " VALUES (CAST(RANDOM() AS VARCHAR(40)), CURRENT_TIMESTAMP)",
                        new String[] {"number"})) {
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                if (!key.next()) {
                    throw new SQLException("no number for a change");
                }
                return key.getLong(1);
            }
        }
    }

    /** Says that a fact of another feature changed of a subscriber in the transaction of this thread. */
    static void fact(Unit unit, long subscriber) {
        facts(unit, "VALUES (?, ?)", subscriber);
    }

    /**
     * Says that facts of other features changed in the transaction of this thread.
     *
     * @param subscribers SQL that gives the change's number, its first parameter, and each subscriber
     * @param key its second parameter
     */
    static void facts(Unit unit, String subscribers, Object key) {
        long change = unit.searchChange();
        unit.<Integer>jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO search_fact_change (change_number, subscriber_id) "
                                            + subscribers)) {
                        insert.setLong(1, change);
                        insert.setObject(2, key);
                        return insert.executeUpdate();
                    }
                });
    }

    /** Says that subscribers go in a transaction. */
    static void gone(Connection connection, long change, Collection<Long> subscribers)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO search_fact_change (change_number, subscriber_id) VALUES (?, ?)")) {
            for (long subscriber : subscribers) {
                insert.setLong(1, change);
                insert.setLong(2, subscriber);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Says that subscribers changed in a transaction. */
    static void touch(Connection connection, long change, Collection<Long> subscribers)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE subscriber SET search_change = ? WHERE id = ? AND search_change <> ?")) {
            for (long subscriber : subscribers) {
                update.setLong(1, change);
                update.setLong(2, subscriber);
                update.setLong(3, change);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
