package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;

/**
 * Some subscribers as a condition. A portion of subscribers that follow each other is asked for by the first and the last of them:
 * H2 compares each row with each element of an array, a portion of 2000 four million times. Others between them may come along.
 */
final class SubscriberRange {

    /** So much of a range may be others. */
    private static final int SPARSE = 4;

    private final Collection<Long> subscribers;
    private final boolean dense;

    /**
     * @param subscribers at least one
     */
    SubscriberRange(Collection<Long> subscribers) {
        this.subscribers = subscribers;
        long span = Collections.max(subscribers) - Collections.min(subscribers);
        this.dense = span < (long) SPARSE * subscribers.size();
    }

    /** On a column that holds the number of a subscriber. */
    String condition(String column) {
        return column + (dense ? " BETWEEN ? AND ?" : " = ANY(?)");
    }

    /**
     * Sets its parameters.
     *
     * @param first place of the first one
     */
    void bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        if (dense) {
            statement.setLong(first, Collections.min(subscribers));
            statement.setLong(first + 1, Collections.max(subscribers));
        } else {
            statement.setArray(first, connection.createArrayOf("bigint", subscribers.toArray()));
        }
    }
}
