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
