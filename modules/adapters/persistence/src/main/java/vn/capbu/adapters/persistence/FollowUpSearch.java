package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.capbu.renewal.followup.FollowUpPage;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpQuery.Filter;
import vn.capbu.renewal.followup.FollowUpRow;

/** Searches among follow-ups: every word has to occur somewhere in what a certificate is searched by. */
final class FollowUpSearch {

    private final Connection connection;
    private final FollowUpQuery query;

    FollowUpSearch(Connection connection, FollowUpQuery query) {
        this.connection = connection;
        this.query = query;
    }

    FollowUpPage<FollowUpRow> page() throws SQLException {
        Condition condition = new Condition(query, true);
        List<FollowUpRow> rows =
                FollowUpRows.list(
                        connection,
                        condition.where()
                                + " ORDER BY f.latest, f.id OFFSET ? ROWS FETCH FIRST ? ROWS ONLY",
                        select -> {
                            int next = condition.bind(select);
                            select.setInt(next++, query.offset());
                            select.setInt(next, query.limit());
                        });
        return new FollowUpPage<>(rows, total(condition));
    }

    private long total(Condition condition) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT COUNT(*)" + FollowUpRows.FROM + condition.where())) {
            condition.bind(select);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** All filters in one reading of the table. */
    Map<Filter, Long> counts() throws SQLException {
        Condition condition = new Condition(query, false);
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT COUNT(*), SUM(CASE WHEN f.state = 'OPEN' THEN 1 ELSE 0 END),"
                                + " SUM(CASE WHEN f.state = 'OPEN' AND f.latest < ? THEN 1 ELSE 0 END),"
                                + " SUM(CASE WHEN f.state = 'OPEN' AND f.latest >= ? AND f.latest <= ?"
                                + " THEN 1 ELSE 0 END)"
                                + FollowUpRows.FROM
                                + condition.where())) {
            select.setObject(1, Columns.utc(query.now()));
            select.setObject(2, Columns.utc(query.now()));
            select.setObject(3, Columns.utc(query.soon()));
            condition.bind(select, 4);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                Map<Filter, Long> counts = new EnumMap<>(Filter.class);
                counts.put(Filter.ALL, found.getLong(1));
                counts.put(Filter.OPEN, found.getLong(2));
                counts.put(Filter.OVERDUE, found.getLong(3));
                counts.put(Filter.SOON, found.getLong(4));
                counts.put(Filter.TICKED, found.getLong(1) - found.getLong(2));
                return counts;
            }
        }
    }

    /** The condition of a query, and its parameters in their order. */
    private static final class Condition {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Condition(FollowUpQuery query, boolean withFilter) {
            if (withFilter) {
                filter(query);
            }
            if (query.system() != null) {
                add("f.system_code = ?", query.system());
            }
            if (query.province() != null) {
                add("n.province = ?", query.province());
            }
            for (String word :
                    query.text().isEmpty() ? new String[0] : query.text().split(" ", -1)) {
                add("n.search_text LIKE ? ESCAPE '!'", "%" + escaped(word) + "%");
            }
        }

        private void filter(FollowUpQuery query) {
            switch (query.filter()) {
                case OPEN -> add("f.state = ?", "OPEN");
                case OVERDUE -> {
                    add("f.state = ?", "OPEN");
                    add("f.latest < ?", Columns.utc(query.now()));
                }
                case SOON -> {
                    add("f.state = ?", "OPEN");
                    add("f.latest >= ?", Columns.utc(query.now()));
                    add("f.latest <= ?", Columns.utc(query.soon()));
                }
                case TICKED -> add("f.state <> ?", "OPEN");
                case ALL -> {
                    // no condition
                }
            }
        }

        private void add(String part, Object value) {
            parts.add(part);
            values.add(value);
        }

        String where() {
            return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
        }

        int bind(PreparedStatement select) throws SQLException {
            return bind(select, 1);
        }

        int bind(PreparedStatement select, int from) throws SQLException {
            int next = from;
            for (Object value : values) {
                select.setObject(next++, value);
            }
            return next;
        }

        private static String escaped(String word) {
            return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }
    }
}
