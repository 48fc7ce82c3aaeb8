package vn.capbu.adapters.persistence;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseCareException.Reason;
import vn.capbu.kernel.database.TableRows;

/**
 * Copies every table in a transaction of the target, which the caller ends: rows of the migrations are replaced, tables that others refer to
 * come first, and what was written is read again and compared. References of a table to itself are set when all of its rows are there.
 */
final class TableCopy {

    private final Connection source;
    private final Connection target;
    private final Progress progress;
    private final Cancellation cancellation;
    private long done;

    TableCopy(Connection source, Connection target, Progress progress, Cancellation cancellation) {
        this.source = source;
        this.target = target;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** Copies, and says what was copied. */
    List<TableRows> run() throws SQLException, DatabaseCareException {
        List<TableLayout> from = TableLayout.all(source);
        List<TableLayout> to = matching(from, TableLayout.all(target));
        progress.total(units(from));
        clear(to);
        List<TableRows> written = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            written.add(copy(from.get(i), to.get(i)));
        }
        compare(to, written);
        return written;
    }

    /** Each row is read, and read again where it went to. */
    private long units(List<TableLayout> tables) throws SQLException {
        long units = 0;
        for (TableLayout table : tables) {
            units += 2 * table.count(source);
        }
        return units;
    }

    /** The target's tables in the order of the source's. */
    static List<TableLayout> matching(List<TableLayout> from, List<TableLayout> to)
            throws DatabaseCareException {
        Map<String, TableLayout> known =
                to.stream().collect(Collectors.toMap(TableLayout::name, Function.identity()));
        List<TableLayout> matching = new ArrayList<>();
        for (TableLayout table : from) {
            TableLayout other = known.remove(table.name());
            if (other == null || !other.columns().equals(table.columns())) {
                throw new DatabaseCareException(Reason.TABLES_DIFFER, table.name());
            }
            matching.add(other);
        }
        if (!known.isEmpty()) {
            throw new DatabaseCareException(
                    Reason.TABLES_DIFFER, String.join(", ", known.keySet()));
        }
        return matching;
    }

    private void clear(List<TableLayout> tables) throws SQLException {
        List<TableLayout> last = new ArrayList<>(tables);
        Collections.reverse(last);
        for (TableLayout table : last) {
            if (table.count(target) > 0) {
                try (Statement delete = target.createStatement()) {
                    delete.executeUpdate("DELETE FROM " + table.name());
                }
            }
        }
    }

    private TableRows copy(TableLayout from, TableLayout to)
            throws SQLException, DatabaseCareException {
        String marks = Columns.marks(to.columns().size());
        String insert =
                "INSERT INTO " + to.name() + " (" + to.columnList() + ") VALUES (" + marks + ")";
        RowsHash hash = new RowsHash(from);
        Set<String> own = new HashSet<>(to.own());
        try (PreparedStatement statement = target.prepareStatement(insert)) {
            int[] waiting = {0};
            from.walk(
                    source,
                    values -> {
                        hash.add(values);
                        for (int i = 0; i < values.length; i++) {
                            TableLayout.Column column = to.columns().get(i);
                            column.type()
                                    .write(
                                            statement,
                                            i + 1,
                                            own.contains(column.name()) ? null : values[i]);
                        }
                        statement.addBatch();
                        waiting[0]++;
                        if (waiting[0] == to.batch()) {
                            statement.executeBatch();
                            waiting[0] = 0;
                            told(to.batch());
                        }
                    });
            if (waiting[0] > 0) {
                statement.executeBatch();
                told(waiting[0]);
            }
        } catch (BatchUpdateException e) {
            throw new DatabaseCareException(Reason.NOT_STORABLE, to.name(), e);
        }
        for (String column : to.own()) {
            refer(from, to, column);
        }
        return hash.result();
    }

    private void refer(TableLayout from, TableLayout to, String column) throws SQLException {
        String key = String.join(" = ? AND ", to.key()) + " = ?";
        List<String> names = to.columns().stream().map(TableLayout.Column::name).toList();
        try (PreparedStatement update =
                target.prepareStatement(
                        "UPDATE " + to.name() + " SET " + column + " = ? WHERE " + key)) {
            int[] waiting = {0};
            from.walk(
                    source,
                    values -> {
                        @Nullable Object reference = values[names.indexOf(column)];
                        if (reference == null) {
                            return;
                        }
                        bind(update, 1, to, column, reference);
                        for (int i = 0; i < to.key().size(); i++) {
                            String part = to.key().get(i);
                            bind(update, i + 2, to, part, values[names.indexOf(part)]);
                        }
                        update.addBatch();
                        waiting[0]++;
                        if (waiting[0] == to.batch()) {
                            update.executeBatch();
                            waiting[0] = 0;
                            cancellation.check();
                        }
                    });
            update.executeBatch();
        }
    }

    private static void bind(
            PreparedStatement statement,
            int index,
            TableLayout table,
            String column,
            @Nullable Object value)
            throws SQLException {
        for (TableLayout.Column one : table.columns()) {
            if (one.name().equals(column)) {
                one.type().write(statement, index, value);
            }
        }
    }

    private void compare(List<TableLayout> tables, List<TableRows> written)
            throws SQLException, DatabaseCareException {
        for (int i = 0; i < tables.size(); i++) {
            TableRows read = hash(target, tables.get(i), this::told);
            if (!read.equals(written.get(i))) {
                throw new DatabaseCareException(Reason.NOT_EQUAL, tables.get(i).name());
            }
        }
    }

    private void told(int rows) {
        cancellation.check();
        done += rows;
        progress.done(done);
    }

    /** Told how many rows were read since the last time. */
    @FunctionalInterface
    interface Steps {
        /** So many more. */
        void more(int rows);
    }

    /** Reads a table for its hash. */
    static TableRows hash(Connection connection, TableLayout table, Steps steps)
            throws SQLException {
        RowsHash hash = new RowsHash(table);
        int[] waiting = {0};
        table.walk(
                connection,
                values -> {
                    hash.add(values);
                    waiting[0]++;
                    if (waiting[0] == table.batch()) {
                        steps.more(waiting[0]);
                        waiting[0] = 0;
                    }
                });
        steps.more(waiting[0]);
        return hash.result();
    }

    /** Reads all tables for their hashes, in the order of their names. */
    static List<TableRows> hashes(
            Connection connection, Progress progress, Cancellation cancellation)
            throws SQLException {
        List<TableLayout> tables = TableLayout.all(connection);
        long total = 0;
        for (TableLayout table : tables) {
            total += table.count(connection);
        }
        progress.total(total);
        long[] done = {0};
        List<TableRows> hashes = new ArrayList<>();
        for (TableLayout table : tables) {
            hashes.add(
                    hash(
                            connection,
                            table,
                            rows -> {
                                cancellation.check();
                                done[0] += rows;
                                progress.done(done[0]);
                            }));
        }
        hashes.sort(java.util.Comparator.comparing(TableRows::table));
        return hashes;
    }
}
