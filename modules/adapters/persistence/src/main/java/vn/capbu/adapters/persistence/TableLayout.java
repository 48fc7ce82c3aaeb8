package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as the database tells of it, with names in lower case. Nobody lists tables by hand, so that none is forgotten.
 *
 * @param name its name
 * @param columns its columns, in the order of their names
 * @param key columns of its primary key
 * @param parents the other tables that it refers to
 * @param own columns that refer to the table itself
 * @param identity the column whose values the database gives; null when there is none
 */
record TableLayout(
        String name,
        List<Column> columns,
        List<String> key,
        Set<String> parents,
        List<String> own,
        @Nullable String identity) {

    /** Written by Flyway, and not the same on both databases: which migrations ran is compared by their names. */
    static final String HISTORY = "flyway_schema_history";

    /** Tables that one of the databases has alone, by name: what they hold isn't copied, and is made by migrations. */
    static final Set<String> OF_ONE_DATABASE = Set.of();

    /** Longer values aren't held by the thousand. */
    private static final long LONG_TEXT = 10_000;

    /** A column. */
    record Column(String name, ColumnType type, boolean isLarge) {}

    /** Every table, those that others refer to before the others. */
    static List<TableLayout> all(Connection connection) throws SQLException {
        Map<String, TableLayout> tables = new TreeMap<>();
        DatabaseMetaData data = connection.getMetaData();
        for (String stored : names(connection)) {
            String name = stored.toLowerCase(Locale.ROOT);
            if (!name.equals(HISTORY) && !OF_ONE_DATABASE.contains(name)) {
                tables.put(name, read(connection, data, stored));
            }
        }
        return ordered(tables);
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT table_name FROM information_schema.tables WHERE"
                                        + " LOWER(table_schema) = 'public' AND table_type = 'BASE TABLE'");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static TableLayout read(Connection connection, DatabaseMetaData data, String stored)
            throws SQLException {
        String name = stored.toLowerCase(Locale.ROOT);
        Map<String, Column> columns = new TreeMap<>();
        String identity = null;
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT column_name, data_type, is_identity, character_maximum_length FROM"
                                + " information_schema.columns WHERE LOWER(table_schema) = 'public' AND"
                                + " table_name = ?")) {
            select.setString(1, stored);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    String column = found.getString(1).toLowerCase(Locale.ROOT);
                    ColumnType type = ColumnType.of(found.getString(2));
                    boolean large =
                            type == ColumnType.BYTES
                                    || (type == ColumnType.TEXT && found.getLong(4) > LONG_TEXT);
                    columns.put(column, new Column(column, type, large));
                    if ("YES".equals(found.getString(3))) {
                        identity = column;
                    }
                }
            }
        }
        Set<String> parents = new TreeSet<>();
        List<String> own = new ArrayList<>();
        try (ResultSet keys = data.getImportedKeys(null, schema(data), stored)) {
            while (keys.next()) {
                String parent = keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT);
                if (parent.equals(name)) {
                    own.add(keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT));
                } else {
                    parents.add(parent);
                }
            }
        }
        return new TableLayout(
                name,
                List.copyOf(columns.values()),
                key(data, stored),
                Set.copyOf(parents),
                List.copyOf(own),
                identity);
    }

    private static List<String> key(DatabaseMetaData data, String stored) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet columns = data.getPrimaryKeys(null, schema(data), stored)) {
            while (columns.next()) {
                key.put(
                        columns.getInt("KEY_SEQ"),
                        columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(key.values());
    }

    private static String schema(DatabaseMetaData data) throws SQLException {
        return data.storesUpperCaseIdentifiers() ? "PUBLIC" : "public";
    }

    private static List<TableLayout> ordered(Map<String, TableLayout> tables) throws SQLException {
        Map<String, TableLayout> ordered = new LinkedHashMap<>();
        while (ordered.size() < tables.size()) {
            Set<TableLayout> next = new LinkedHashSet<>();
            for (TableLayout table : tables.values()) {
                if (!ordered.containsKey(table.name())
                        && ordered.keySet().containsAll(table.parents())) {
                    next.add(table);
                }
            }
            if (next.isEmpty()) {
                throw new SQLException("tables refer to each other in a circle");
            }
            next.forEach(table -> ordered.put(table.name(), table));
        }
        return List.copyOf(ordered.values());
    }

    /** All columns, as a statement lists them. */
    String columnList() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Whether rows may be large: then few of them are held at once. */
    boolean isLarge() {
        return columns.stream().anyMatch(Column::isLarge);
    }

    /** How many rows are held at once. */
    int batch() {
        return isLarge() ? 20 : 1_000;
    }

    /** Reads all rows; {@code row} gets the values of each, in the order of the columns. */
    void walk(Connection connection, RowTaker row) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + columnList() + " FROM " + name)) {
            select.setFetchSize(batch());
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    @Nullable Object[] values = new @Nullable Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = columns.get(i).type().read(found, i + 1);
                    }
                    row.take(values);
                }
            }
        }
    }

    /** Gets rows. */
    @FunctionalInterface
    interface RowTaker {
        /** Takes the values of a row. */
        void take(@Nullable Object[] values) throws SQLException;
    }

    /** How many rows there are. */
    long count(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT COUNT(*) FROM " + name);
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }
}
