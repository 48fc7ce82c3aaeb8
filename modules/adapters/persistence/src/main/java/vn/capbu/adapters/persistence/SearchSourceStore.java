package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchSource;

/** The registry as an index of the search reads it: plain JDBC, portions of subscribers with all that belongs to them. */
final class SearchSourceStore implements SearchSource {

    /** Changed subscribers that are read at once. */
    private static final int PORTION = 1_000;

    private final HibernateStorage storage;

    SearchSourceStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<Change> changesAfter(long number) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT number, stamp, changed_at FROM search_change WHERE number > ?"
                                            + " ORDER BY number")) {
                        select.setLong(1, number);
                        try (ResultSet found = select.executeQuery()) {
                            List<Change> changes = new ArrayList<>();
                            while (found.next()) {
                                changes.add(
                                        new Change(
                                                found.getLong("number"),
                                                found.getString("stamp"),
                                                Columns.requiredInstant(found, "changed_at")));
                            }
                            return changes;
                        }
                    }
                });
    }

    @Override
    public long count(Collection<Long> numbers) {
        return count("SELECT COUNT(*) FROM subscriber WHERE search_change = ANY(?)", numbers)
                + count(
                        "SELECT COUNT(DISTINCT subscriber_id) FROM search_fact_change"
                                + " WHERE change_number = ANY(?)",
                        numbers);
    }

    private long count(String sql, Collection<Long> numbers) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
                        return single(select);
                    }
                });
    }

    @Override
    public long count() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement("SELECT COUNT(*) FROM subscriber")) {
                        return single(select);
                    }
                });
    }

    private static long single(PreparedStatement select) throws SQLException {
        try (ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    @Override
    public void changed(Collection<Long> numbers, Consumer<SearchDocument> taker) {
        for (long number : numbers) {
            readAll("search_change = " + number, taker);
        }
        for (long number : numbers) {
            readAll(
                    "id IN (SELECT subscriber_id FROM search_fact_change WHERE change_number = "
                            + number
                            + ")",
                    taker);
        }
    }

    @Override
    public List<Long> gone(Collection<Long> numbers) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT DISTINCT f.subscriber_id FROM search_fact_change f"
                                            + " WHERE f.change_number = ANY(?) AND NOT EXISTS"
                                            + " (SELECT 1 FROM subscriber s WHERE s.id = f.subscriber_id)")) {
                        select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
                        List<Long> gone = new ArrayList<>();
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                gone.add(found.getLong(1));
                            }
                        }
                        return gone;
                    }
                });
    }

    private void readAll(String condition, Consumer<SearchDocument> taker) {
        long last = -1;
        long next = portion(condition + " AND ", last, PORTION, taker);
        while (next != last) {
            last = next;
            next = portion(condition + " AND ", last, PORTION, taker);
        }
    }

    @Override
    public void some(Collection<Long> subscribers, Consumer<SearchDocument> taker) {
        if (!subscribers.isEmpty()) {
            String numbers =
                    subscribers.stream()
                            .map(number -> Long.toString(number))
                            .collect(Collectors.joining(", "));
            portion("id IN (" + numbers + ") AND ", -1, subscribers.size(), taker);
        }
    }

    @Override
    public long all(long after, int limit, Consumer<SearchDocument> taker) {
        return portion("", after, limit, taker);
    }

    private long portion(String condition, long after, int limit, Consumer<SearchDocument> taker) {
        return storage.jdbc(
                connection -> {
                    SearchDocumentReader reader = new SearchDocumentReader(connection);
                    long last = reader.readSubscribers(condition, after, limit);
                    reader.documents().forEach(taker);
                    return last == 0 ? after : last;
                });
    }
}
