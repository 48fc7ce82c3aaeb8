package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The identities that a PostgreSQL server gives; those of H2 are {@link H2Identities}'. */
final class Identities {

    private Identities() {}

    /** Lets each table go on after the largest identity that it has. */
    static void catchUp(Connection connection, List<TableLayout> tables) throws SQLException {
        for (TableLayout table : tables) {
            if (table.identity() != null) {
                try (PreparedStatement set =
                        connection.prepareStatement(
                                "SELECT setval(pg_get_serial_sequence(?, ?), GREATEST((SELECT"
                                        + " COALESCE(MAX("
                                        + table.identity()
                                        + "), 0) FROM "
                                        + table.name()
                                        + "), 1), (SELECT COUNT(*) > 0 FROM "
                                        + table.name()
                                        + "))")) {
                    set.setString(1, table.name());
                    set.setString(2, table.identity());
                    set.executeQuery().close();
                }
            }
        }
    }

    /** Tables whose next identity was given already. */
    static List<String> behind(Connection connection, List<TableLayout> tables)
            throws SQLException {
        List<String> behind = new ArrayList<>();
        for (TableLayout table : tables) {
            if (table.identity() != null && next(connection, table) <= largest(connection, table)) {
                behind.add(table.name());
            }
        }
        return behind;
    }

    private static long largest(Connection connection, TableLayout table) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT COALESCE(MAX("
                                        + table.identity()
                                        + "), 0) FROM "
                                        + table.name());
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private static long next(Connection connection, TableLayout table) throws SQLException {
        String sequence;
        try (PreparedStatement select =
                connection.prepareStatement("SELECT pg_get_serial_sequence(?, ?)")) {
            select.setString(1, table.name());
            select.setString(2, String.valueOf(table.identity()));
            try (ResultSet found = select.executeQuery()) {
                sequence = found.next() ? found.getString(1) : "";
            }
        }
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT CASE WHEN is_called THEN last_value + 1 ELSE last_value END"
                                        + " FROM "
                                        + sequence);
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : Long.MAX_VALUE;
        }
    }
}
