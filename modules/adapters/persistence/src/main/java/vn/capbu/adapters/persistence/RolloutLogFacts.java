package vn.capbu.adapters.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.spi.LogFacts;

/** What imports of logs told, by plain JDBC. */
final class RolloutLogFacts implements LogFacts {

    private static final int FETCH = 5_000;

    private final HibernateStorage storage;

    RolloutLogFacts(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public long[] members(long importId) {
        return storage.jdbc(
                connection -> {
                    long[] ids = new long[FETCH];
                    int size = 0;
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT member_id FROM rollout_event WHERE import_id = ? UNION"
                                            + " SELECT member_id FROM rollout_call WHERE import_id = ?"
                                            + " ORDER BY member_id")) {
                        select.setFetchSize(FETCH);
                        select.setLong(1, importId);
                        select.setLong(2, importId);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                if (size == ids.length) {
                                    ids = Arrays.copyOf(ids, size * 2);
                                }
                                ids[size++] = found.getLong("member_id");
                            }
                        }
                    }
                    return Arrays.copyOf(ids, size);
                });
    }

    @Override
    public List<Member> read(Collection<Long> members) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT "
                                            + RolloutRows.MEMBER
                                            + " FROM rollout_member m WHERE m.id = ANY(?) ORDER BY m.id")) {
                        select.setArray(1, connection.createArrayOf("bigint", members.toArray()));
                        return RolloutRows.members(select);
                    }
                });
    }

    @Override
    public List<Member> locked(Collection<Long> members) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement lock =
                            connection.prepareStatement(
                                    "SELECT id FROM rollout_member WHERE id = ANY(?) ORDER BY id FOR UPDATE")) {
                        lock.setArray(1, connection.createArrayOf("bigint", members.toArray()));
                        return lock.execute();
                    }
                });
        return read(members);
    }

    @Override
    public Map<Long, History> histories(Collection<Member> members) {
        return storage.jdbc(
                connection -> {
                    Map<Long, List<Told>> facts = facts(connection, members);
                    Map<Long, List<Source>> calls = calls(connection, members);
                    Map<Long, History> histories = new HashMap<>();
                    for (Member member : members) {
                        List<Told> told = facts.getOrDefault(member.id(), List.of());
                        List<Source> called = calls.getOrDefault(member.id(), List.of());
                        if (!told.isEmpty() || !called.isEmpty()) {
                            histories.put(member.id(), new History(told, called));
                        }
                    }
                    return histories;
                });
    }

    private static Map<Long, List<Told>> facts(Connection connection, Collection<Member> members)
            throws SQLException {
        Map<Long, List<Told>> facts = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT member_id, kind, on_date, channel, standing, new_serial, id,"
                                + " import_id, import_row, known_at FROM rollout_event WHERE member_id"
                                + " = ANY(?) ORDER BY id")) {
            select.setArray(1, ids(connection, members));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    facts.computeIfAbsent(found.getLong("member_id"), any -> new ArrayList<>())
                            .add(
                                    new Told(
                                            RolloutRows.event(found),
                                            source(found, found.getLong("import_row"))));
                }
            }
        }
        return facts;
    }

    private static Map<Long, List<Source>> calls(Connection connection, Collection<Member> members)
            throws SQLException {
        Map<Long, List<Source>> calls = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT member_id, id, import_id, known_at FROM rollout_call WHERE member_id"
                                + " = ANY(?) ORDER BY id")) {
            select.setArray(1, ids(connection, members));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    calls.computeIfAbsent(found.getLong("member_id"), any -> new ArrayList<>())
                            .add(source(found, 0));
                }
            }
        }
        return calls;
    }

    private static Source source(ResultSet found, long row) throws SQLException {
        return new Source(
                found.getLong("id"),
                Columns.number(found, "import_id"),
                row,
                Columns.requiredInstant(found, "known_at"));
    }

    @Override
    public Set<Long> inJournal(Collection<Member> members) {
        return storage.jdbc(
                connection -> {
                    Set<Long> ids = new HashSet<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT m.id FROM rollout_member m JOIN renewal r ON r.old_serial ="
                                            + " m.serial AND r.subscriber_id = m.subscriber_id WHERE m.id"
                                            + " = ANY(?)")) {
                        select.setArray(1, ids(connection, members));
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                ids.add(found.getLong("id"));
                            }
                        }
                    }
                    return ids;
                });
    }

    private static Array ids(Connection connection, Collection<Member> members)
            throws SQLException {
        return connection.createArrayOf("bigint", members.stream().map(Member::id).toArray());
    }

    @Override
    public void remove(long importId, List<Left> members) {
        storage.<Boolean>jdbc(
                connection -> {
                    restate(connection, members);
                    Object[] ids = members.stream().map(Left::member).toArray();
                    int facts = members.stream().mapToInt(Left::facts).sum();
                    int calls = members.stream().mapToInt(Left::calls).sum();
                    delete(connection, "rollout_event", importId, ids, facts);
                    delete(connection, "rollout_call", importId, ids, calls);
                    return Boolean.TRUE;
                });
    }

    private static void restate(Connection connection, List<Left> members) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE rollout_member SET standing = ?, channel = ?, since = ?, events ="
                                + " events - ? WHERE id = ? AND events = ?")) {
            for (Left left : members) {
                update.setInt(1, left.last().standing().code());
                update.setInt(2, left.last().channel().code());
                update.setObject(3, left.last().day());
                update.setInt(4, left.facts());
                update.setLong(5, left.member());
                update.setInt(6, left.known());
                update.addBatch();
            }
            RolloutRows.requireAll(update.executeBatch());
        }
    }

    private static void delete(
            Connection connection, String table, long importId, Object[] members, int expected)
            throws SQLException {
        if (expected == 0) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement(
                        "DELETE FROM " + table + " WHERE member_id = ANY(?) AND import_id = ?")) {
            delete.setArray(1, connection.createArrayOf("bigint", members));
            delete.setLong(2, importId);
            if (delete.executeUpdate() != expected) {
                throw new SQLException("other facts of an import by now", Failures.TOO_LATE);
            }
        }
    }
}
