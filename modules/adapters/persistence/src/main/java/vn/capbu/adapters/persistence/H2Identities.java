package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sees to it that no identity is given twice. H2 writes down a block of them before it gives the first; when the disk is full just then,
 * and several threads write, rows of the block may be stored without it. The database that is opened next would give the same ones again.
 */
final class H2Identities {

    private static final String COLUMNS =
            "SELECT TABLE_NAME, COLUMN_NAME, IDENTITY_BASE FROM INFORMATION_SCHEMA.COLUMNS"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC' AND IS_IDENTITY = 'YES'";

    private H2Identities() {}

    /** Lets each table go on after the largest identity that it has. Of a database that was just opened, before anything is written. */
    static void catchUp(Connection connection) throws SQLException {
        Map<String, Long> behind = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(COLUMNS);
                ResultSet columns = select.executeQuery()) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                long largest = largest(connection, table, column);
                if (largest >= columns.getLong(3)) {
                    behind.put(
                            "ALTER TABLE \""
                                    + table
                                    + "\" ALTER COLUMN \""
                                    + column
                                    + "\" RESTART WITH ",
                            largest + 1);
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Long> one : behind.entrySet()) {
                statement.execute(one.getKey() + one.getValue());
            }
        }
    }

    private static long largest(Connection connection, String table, String column)
            throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT MAX(\"" + column + "\") FROM \"" + table + "\"");
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }
}
