package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.Cell;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.spi.RolloutSummary;

/**
 * The summary in three tables that add up: changes as they came, the same by day, and levels every few days, from which a day in the
 * past is near.
 */
final class RolloutSummaryStore implements RolloutSummary {

    private final HibernateStorage storage;

    RolloutSummaryStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public void add(long campaign, Deltas deltas) {
        storage.<Boolean>jdbc(
                connection -> {
                    insert(connection, campaign, deltas);
                    return Boolean.TRUE;
                });
    }

    /** {@link #add} on a connection. */
    static void insert(Connection connection, long campaign, Deltas deltas) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO rollout_delta (campaign_id, on_date, province, device_version,"
                                + " channel, standing, amount) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (RolloutFolding.Change change : RolloutFolding.bothGrains(deltas)) {
                insert.setLong(1, campaign);
                change.bind(insert, 2);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public Map<Cell, Long> at(
            long campaign, LocalDate day, ProgressFilter filter, Set<Dimension> by) {
        return storage.jdbc(
                connection -> {
                    Question question = new Question(campaign, filter, by);
                    LocalDate level = level(connection, campaign, question.isAll(), day);
                    Map<Cell, Long> counts = new HashMap<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(question.at(level != null))) {
                        question.bindAt(select, level, day);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                counts.put(question.cell(found), found.getLong("total"));
                            }
                        }
                    }
                    return counts;
                });
    }

    @Override
    public List<LocalDate> levels(long campaign, boolean byProvince) {
        return storage.jdbc(
                connection -> {
                    List<LocalDate> days = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT DISTINCT before_date FROM rollout_level WHERE"
                                            + " campaign_id = ? AND is_all = ? ORDER BY before_date")) {
                        select.setLong(1, campaign);
                        select.setBoolean(2, !byProvince);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                days.add(
                                        found.getObject("before_date", LocalDate.class)
                                                .minusDays(1));
                            }
                        }
                    }
                    return days;
                });
    }

    @Override
    public Map<Channel, LocalDate> newest(long campaign, LocalDate until) {
        return storage.jdbc(
                connection -> {
                    Map<Channel, LocalDate> newest = new EnumMap<>(Channel.class);
                    for (String rows :
                            List.of(
                                    "rollout_day WHERE is_all = TRUE",
                                    "rollout_delta WHERE province = '*'")) {
                        newest(connection, rows, campaign, until)
                                .forEach(
                                        (channel, day) ->
                                                newest.merge(
                                                        channel,
                                                        day,
                                                        (one, other) ->
                                                                one.isAfter(other) ? one : other));
                    }
                    return newest;
                });
    }

    private static Map<Channel, LocalDate> newest(
            Connection connection, String rows, long campaign, LocalDate until)
            throws SQLException {
        Map<Channel, LocalDate> newest = new EnumMap<>(Channel.class);
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT channel, MAX(on_date) AS newest FROM "
                                + rows
                                + " AND campaign_id = ? AND on_date <= ? AND standing IN (?, ?)"
                                + " AND amount > 0 GROUP BY channel")) {
            select.setLong(1, campaign);
            select.setObject(2, until);
            select.setInt(3, Standing.RENEWED.code());
            select.setInt(4, Standing.REGISTERED.code());
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    newest.put(
                            Channel.of(found.getInt("channel")),
                            found.getObject("newest", LocalDate.class));
                }
            }
        }
        return newest;
    }

    private static @Nullable LocalDate level(
            Connection connection, long campaign, boolean all, LocalDate day) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT MAX(before_date) AS before_date FROM rollout_level WHERE"
                                + " campaign_id = ? AND is_all = ? AND before_date <= ?")) {
            select.setLong(1, campaign);
            select.setBoolean(2, all);
            select.setObject(3, day.plusDays(1));
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Columns.date(found, "before_date") : null;
            }
        }
    }

    @Override
    public List<DayCount> days(
            long campaign, LocalDate from, LocalDate to, ProgressFilter filter, Set<Dimension> by) {
        return storage.jdbc(
                connection -> {
                    Question question = new Question(campaign, filter, by);
                    List<DayCount> counts = new ArrayList<>();
                    try (PreparedStatement select = connection.prepareStatement(question.days())) {
                        question.bindDays(select, from, to);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                counts.add(
                                        new DayCount(
                                                found.getObject("on_date", LocalDate.class),
                                                question.cell(found),
                                                found.getLong("total")));
                            }
                        }
                    }
                    return counts;
                });
    }

    @Override
    public boolean lock(long campaign) {
        return storage.call(Durability.NORMAL, unit -> unit.jdbc(RolloutFolding::lock));
    }

    @Override
    public void fold(long campaign) {
        storage.<Boolean>jdbc(
                connection -> {
                    new RolloutFolding(connection, campaign).fold();
                    return Boolean.TRUE;
                });
    }

    @Override
    public void merge(long campaign, Deltas deltas) {
        storage.<Boolean>jdbc(
                connection -> {
                    RolloutFolding folding = new RolloutFolding(connection, campaign);
                    folding.fold();
                    folding.merge(deltas);
                    return Boolean.TRUE;
                });
    }

    @Override
    public void replace(long campaign, Deltas all) {
        storage.<Boolean>jdbc(
                connection -> {
                    new RolloutFolding(connection, campaign).replace(all);
                    return Boolean.TRUE;
                });
    }

    /** A question to the summary as SQL: the same condition over each of its tables. */
    private static final class Question {

        private final long campaign;
        private final Set<Dimension> by;
        private final boolean all;
        private final String columns;
        private final String condition;
        private final List<Object> values = new ArrayList<>();

        Question(long campaign, ProgressFilter filter, Set<Dimension> by) {
            this.campaign = campaign;
            this.by = by;
            this.all = filter.provinces().isEmpty() && !by.contains(Dimension.PROVINCE);
            StringBuilder told = new StringBuilder("standing");
            if (by.contains(Dimension.PROVINCE)) {
                told.append(", province");
            }
            if (by.contains(Dimension.DEVICE_VERSION)) {
                told.append(", device_version");
            }
            if (by.contains(Dimension.CHANNEL)) {
                told.append(", channel");
            }
            this.columns = told.toString();
            StringBuilder where = new StringBuilder();
            in(where, "province", filter.provinces());
            in(where, "device_version", filter.deviceVersions());
            in(where, "channel", filter.channels().stream().map(Channel::code).toList());
            in(where, "standing", filter.standings().stream().map(Standing::code).toList());
            this.condition = where.toString();
        }

        private void in(StringBuilder where, String column, Collection<?> wanted) {
            if (!wanted.isEmpty()) {
                where.append(" AND ")
                        .append(column)
                        .append(" IN (")
                        .append("?, ".repeat(wanted.size() - 1))
                        .append("?)");
                values.addAll(wanted);
            }
        }

        boolean isAll() {
            return all;
        }

        String at(boolean withLevel) {
            String level =
                    withLevel
                            ? part("", "rollout_level", "is_all = ? AND before_date = ?")
                                    + " UNION ALL "
                            : "";
            return grouped(
                    "",
                    level
                            + part(
                                    "",
                                    "rollout_day",
                                    "is_all = ? AND on_date >= ? AND on_date <= ?")
                            + " UNION ALL "
                            + part("", "rollout_delta", grain() + " AND on_date <= ?"));
        }

        String days() {
            return grouped(
                    "on_date, ",
                    part("on_date, ", "rollout_day", "is_all = ? AND on_date >= ? AND on_date <= ?")
                            + " UNION ALL "
                            + part(
                                    "on_date, ",
                                    "rollout_delta",
                                    grain() + " AND on_date >= ? AND on_date <= ?"));
        }

        private String grain() {
            return all ? "province = '*'" : "province <> '*'";
        }

        private String grouped(String day, String parts) {
            return "SELECT "
                    + day
                    + columns
                    + ", SUM(amount) AS total FROM ("
                    + parts
                    + ") s GROUP BY "
                    + day
                    + columns
                    + " HAVING SUM(amount) <> 0";
        }

        private String part(String day, String table, String where) {
            return "SELECT "
                    + day
                    + columns
                    + ", SUM(amount) AS amount FROM "
                    + table
                    + " WHERE campaign_id = ? AND "
                    + where
                    + condition
                    + " GROUP BY "
                    + day
                    + columns;
        }

        void bindAt(PreparedStatement select, @Nullable LocalDate level, LocalDate day)
                throws SQLException {
            int next = 1;
            if (level != null) {
                next = bind(select, next, campaign, all, level);
            }
            LocalDate from = level == null ? LocalDate.of(1, 1, 1) : level;
            next = bind(select, next, campaign, all, from, day);
            bind(select, next, campaign, day);
        }

        void bindDays(PreparedStatement select, LocalDate from, LocalDate to) throws SQLException {
            int next = bind(select, 1, campaign, all, from, to);
            bind(select, next, campaign, from, to);
        }

        private int bind(PreparedStatement select, int first, Object... own) throws SQLException {
            int next = first;
            for (Object value : own) {
                select.setObject(next++, value);
            }
            for (Object value : values) {
                select.setObject(next++, value);
            }
            return next;
        }

        Cell cell(ResultSet found) throws SQLException {
            return new Cell(
                    by.contains(Dimension.PROVINCE)
                            ? found.getString("province")
                            : Cell.ALL_PROVINCES,
                    by.contains(Dimension.DEVICE_VERSION)
                            ? found.getInt("device_version")
                            : Cell.ALL_VERSIONS,
                    by.contains(Dimension.CHANNEL)
                            ? Channel.of(found.getInt("channel"))
                            : Channel.NONE,
                    Standing.of(found.getInt("standing")));
        }
    }
}
