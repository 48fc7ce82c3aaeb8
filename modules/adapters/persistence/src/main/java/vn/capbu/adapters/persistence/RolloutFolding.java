package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.Cell;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.Standing;

/** Groups single changes of the summary by day, and keeps its levels; one process at a time. */
final class RolloutFolding {

    /** Days between two levels: a day in the past is at most so many days from one. */
    private static final int BLOCK = 4;

    private static final int BATCH = 5_000;

    private static final String DIMENSIONS = "province, device_version, channel, standing";

    private static final String FIRST =
            "SELECT MIN(on_date) FROM rollout_day WHERE campaign_id = ? AND is_all = TRUE";
    private static final String LAST =
            "SELECT MAX(on_date) FROM rollout_day WHERE campaign_id = ? AND is_all = TRUE";
    private static final String LEVEL =
            "SELECT MAX(before_date) FROM rollout_level WHERE campaign_id = ? AND is_all = TRUE";

    /** A cell's change on a day. */
    record Change(Deltas.Key key, int amount) {

        /** Sets day, cell and amount. */
        void bind(PreparedStatement statement, int first) throws SQLException {
            int next = first;
            statement.setObject(next++, key.day());
            statement.setString(next++, key.cell().province());
            statement.setInt(next++, key.cell().deviceVersion());
            statement.setInt(next++, key.cell().channel().code());
            statement.setInt(next++, key.cell().standing().code());
            statement.setInt(next, amount);
        }

        boolean isAll() {
            return key.cell().province().equals(Cell.ALL_PROVINCES);
        }
    }

    private final Connection connection;
    private final long campaign;

    RolloutFolding(Connection connection, long campaign) {
        this.connection = connection;
        this.campaign = campaign;
    }

    /** By province, and all provinces together. */
    static List<Change> bothGrains(Deltas deltas) {
        Map<Deltas.Key, Integer> all = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        deltas.forEach(
                (key, amount) -> {
                    changes.add(new Change(key, amount));
                    Cell cell = key.cell();
                    all.merge(
                            new Deltas.Key(
                                    key.day(),
                                    new Cell(
                                            Cell.ALL_PROVINCES,
                                            cell.deviceVersion(),
                                            cell.channel(),
                                            cell.standing())),
                            amount,
                            Integer::sum);
                });
        all.forEach(
                (key, amount) -> {
                    if (amount != 0) {
                        changes.add(new Change(key, amount));
                    }
                });
        return changes;
    }

    /** Whether this transaction is the only one that folds now. */
    static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT id FROM rollout_lock WHERE id = 1 FOR UPDATE SKIP LOCKED");
                ResultSet found = select.executeQuery()) {
            return found.next();
        }
    }

    /** Takes what is there to be grouped; what others add meanwhile stays for the next time. */
    void fold() throws SQLException {
        Map<Deltas.Key, Integer> changes = new HashMap<>();
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT id, on_date, "
                                + DIMENSIONS
                                + ", amount FROM rollout_delta WHERE campaign_id = ?")) {
            select.setLong(1, campaign);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getLong("id"));
                    changes.merge(key(found), found.getInt("amount"), Integer::sum);
                }
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        delete(ids);
        List<Change> grouped = new ArrayList<>(changes.size());
        changes.forEach((key, amount) -> grouped.add(new Change(key, amount)));
        merge(grouped);
    }

    private static Deltas.Key key(ResultSet found) throws SQLException {
        return new Deltas.Key(
                found.getObject("on_date", LocalDate.class),
                new Cell(
                        found.getString("province"),
                        found.getInt("device_version"),
                        Channel.of(found.getInt("channel")),
                        Standing.of(found.getInt("standing"))));
    }

    private static LocalDate first(List<Change> changes) {
        return changes.stream()
                .map(change -> change.key().day())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private void delete(List<Long> ids) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM rollout_delta WHERE id = ?")) {
            int waiting = 0;
            for (long id : ids) {
                delete.setLong(1, id);
                delete.addBatch();
                if (++waiting % BATCH == 0) {
                    delete.executeBatch();
                }
            }
            delete.executeBatch();
        }
    }

    /** Puts everything in the place of what is there. */
    void replace(Deltas all) throws SQLException {
        for (String table : List.of("rollout_delta", "rollout_day", "rollout_level")) {
            try (PreparedStatement delete =
                    connection.prepareStatement(
                            "DELETE FROM " + table + " WHERE campaign_id = ?")) {
                delete.setLong(1, campaign);
                delete.executeUpdate();
            }
        }
        merge(all);
    }

    /** Adds many changes at once. */
    void merge(Deltas deltas) throws SQLException {
        merge(bothGrains(deltas));
    }

    private void merge(List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        boolean isFirst = date(FIRST) == null;
        for (int from = 0; from < changes.size(); from += BATCH) {
            List<Change> some = changes.subList(from, Math.min(changes.size(), from + BATCH));
            if (isFirst) {
                insert(some);
            } else {
                mergeSome(some);
            }
        }
        levels(first(changes));
    }

    private void mergeSome(List<Change> changes) throws SQLException {
        int[] updated;
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE rollout_day SET amount = amount + ? WHERE campaign_id = ? AND"
                                + " is_all = ? AND on_date = ? AND province = ? AND device_version ="
                                + " ? AND channel = ? AND standing = ?")) {
            for (Change change : changes) {
                Deltas.Key key = change.key();
                update.setInt(1, change.amount());
                update.setLong(2, campaign);
                update.setBoolean(3, change.isAll());
                update.setObject(4, key.day());
                update.setString(5, key.cell().province());
                update.setInt(6, key.cell().deviceVersion());
                update.setInt(7, key.cell().channel().code());
                update.setInt(8, key.cell().standing().code());
                update.addBatch();
            }
            updated = update.executeBatch();
        }
        List<Change> added = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                added.add(changes.get(i));
            } else if (updated[i] == Statement.SUCCESS_NO_INFO) {
                throw new SQLException(
                        "nobody tells what was updated: " + Arrays.toString(updated));
            }
        }
        insert(added);
    }

    private void insert(List<Change> changes) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO rollout_day (campaign_id, is_all, on_date, "
                                + DIMENSIONS
                                + ", amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (Change change : changes) {
                insert.setLong(1, campaign);
                insert.setBoolean(2, change.isAll());
                change.bind(insert, 3);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Makes the levels after a day anew, each from the one before. */
    private void levels(LocalDate changed) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(
                        "DELETE FROM rollout_level WHERE campaign_id = ? AND before_date > ?")) {
            delete.setLong(1, campaign);
            delete.setObject(2, changed);
            delete.executeUpdate();
        }
        LocalDate before = date(LEVEL);
        LocalDate first = date(FIRST);
        LocalDate last = date(LAST);
        if (first == null || last == null) {
            return;
        }
        LocalDate next = block(before == null ? first : before).plusDays(BLOCK);
        while (!next.isAfter(last)) {
            level(true, before, next);
            level(false, before, next);
            before = next;
            next = next.plusDays(BLOCK);
        }
    }

    private static LocalDate block(LocalDate day) {
        return LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), BLOCK) * (long) BLOCK);
    }

    private @Nullable LocalDate date(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, campaign);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getObject(1, LocalDate.class) : null;
            }
        }
    }

    private void level(boolean all, @Nullable LocalDate before, LocalDate next)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO rollout_level (campaign_id, is_all, before_date, "
                                + DIMENSIONS
                                + ", amount) SELECT CAST(? AS BIGINT), CAST(? AS BOOLEAN), CAST(? AS"
                                + " DATE), "
                                + DIMENSIONS
                                + ", SUM(amount) FROM (SELECT "
                                + DIMENSIONS
                                + ", amount FROM rollout_level WHERE campaign_id = ? AND is_all = ?"
                                + " AND before_date = ? UNION ALL SELECT "
                                + DIMENSIONS
                                + ", amount FROM rollout_day WHERE campaign_id = ? AND is_all = ? AND"
                                + " on_date >= ? AND on_date < ?) s GROUP BY "
                                + DIMENSIONS
                                + " HAVING SUM(amount) <> 0")) {
            LocalDate from = before == null ? LocalDate.of(1, 1, 1) : before;
            insert.setLong(1, campaign);
            insert.setBoolean(2, all);
            insert.setObject(3, next);
            insert.setLong(4, campaign);
            insert.setBoolean(5, all);
            insert.setObject(6, from);
            insert.setLong(7, campaign);
            insert.setBoolean(8, all);
            insert.setObject(9, from);
            insert.setObject(10, next);
            insert.executeUpdate();
        }
    }
}
