package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** How the columns of layouts were taken last, of the registry's files and of logs alike: their keys differ. */
final class LayoutTable {

    private static final int MAX_HEADERS = 4_000;
    private static final String BETWEEN = ",";

    private LayoutTable() {}

    /** Names of columns in the order of the file, empty where one means nothing. */
    static Optional<List<String>> find(Connection connection, String layout) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT columns FROM import_layout WHERE layout = ?")) {
            select.setString(1, layout);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(List.of(rows.getString(1).split(BETWEEN, -1)))
                        : Optional.empty();
            }
        }
    }

    /** Remembers a layout in place of an earlier one. */
    static void put(
            Connection connection,
            String layout,
            List<String> headers,
            List<String> columns,
            String operator,
            Instant at)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM import_layout WHERE layout = ?")) {
            delete.setString(1, layout);
            delete.executeUpdate();
        }
        String names = String.join(" | ", headers);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO import_layout (layout, headers, columns, operator, used_at) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, layout);
            insert.setString(2, names.substring(0, Math.min(MAX_HEADERS, names.length())));
            insert.setString(3, String.join(BETWEEN, columns));
            insert.setString(4, operator);
            insert.setObject(5, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
