package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.rollout.Call;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.FactSource;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Timeline;
import vn.capbu.rollout.Timeline.Step;
import vn.capbu.rollout.spi.RolloutPeople;

/**
 * The people behind figures. How they stood on a past day is known from the member's row where nothing changed since, and from its
 * events where something did.
 */
final class RolloutPeopleStore implements RolloutPeople {

    private static final int MAX_BEST_TIME = 100;
    private static final int MAX_NOTE = 1000;
    private static final int MAX_OPERATOR = 255;
    private static final int READ = 2_000;

    private final HibernateStorage storage;

    RolloutPeopleStore(HibernateStorage storage) {
        this.storage = storage;
    }

    /** A member, and how it stood on the day. */
    record Found(Member member, Step then) {}

    @Override
    public Page page(long campaign, LocalDate day, PeopleQuery query, long after, int limit) {
        return storage.jdbc(
                connection -> {
                    List<Found> found = new ArrayList<>();
                    long last = after;
                    boolean more = true;
                    while (more && found.size() < limit) {
                        int atOnce = Math.min(READ, Math.max(RolloutRows.AT_ONCE, limit));
                        List<Member> members =
                                members(connection, campaign, day, query, last, atOnce);
                        more = members.size() == atOnce;
                        for (Found one : standing(connection, members, day, query)) {
                            if (found.size() == limit) {
                                more = true;
                                break;
                            }
                            found.add(one);
                            last = one.member().id();
                        }
                        if (found.size() < limit && !members.isEmpty()) {
                            last = members.get(members.size() - 1).id();
                        }
                    }
                    return new Page(people(connection, campaign, found), more ? last : -1);
                });
    }

    @Override
    public long[] list(
            long campaign,
            LocalDate day,
            PeopleQuery query,
            PeopleOrder order,
            Progress progress,
            Cancellation cancellation) {
        return storage.jdbc(
                connection ->
                        new RolloutPeopleList(day, query, order, progress, cancellation)
                                .read(connection, campaign));
    }

    @Override
    public List<Person> read(long campaign, LocalDate day, long[] members) {
        return storage.jdbc(
                connection -> {
                    List<Long> ids = Arrays.stream(members).boxed().toList();
                    Map<Long, Found> found = new HashMap<>();
                    for (Found one :
                            standing(
                                    connection,
                                    members(connection, ids),
                                    day,
                                    PeopleQuery.of(ProgressFilter.ALL))) {
                        found.put(one.member().id(), one);
                    }
                    return people(
                            connection,
                            campaign,
                            ids.stream().filter(found::containsKey).map(found::get).toList());
                });
    }

    /** Members by their ids, in no order. */
    static List<Member> members(Connection connection, Collection<Long> ids) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + RolloutRows.MEMBER
                                + " FROM rollout_member m WHERE m.id = ANY(?)")) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return RolloutRows.members(select);
        }
    }

    /** Those that may have stood so: by their row, or because they changed after the day. */
    private static List<Member> members(
            Connection connection,
            long campaign,
            LocalDate day,
            PeopleQuery query,
            long after,
            int limit)
            throws SQLException {
        Where where = new Where(campaign, day, query);
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + RolloutRows.MEMBER
                                + " FROM rollout_member m WHERE m.id > ?"
                                + where.sql()
                                + " ORDER BY m.id"
                                + Columns.first(limit))) {
            select.setLong(1, after);
            where.bind(select, 2);
            return RolloutRows.members(select);
        }
    }

    static List<Found> standing(
            Connection connection, List<Member> members, LocalDate day, PeopleQuery query)
            throws SQLException {
        LocalDate since = query.renewedSince();
        LocalDate last = since == null || since.isAfter(day) ? day : since.minusDays(1);
        List<Member> changed =
                members.stream().filter(one -> one.now().day().isAfter(last)).toList();
        Map<Long, List<MemberEvent>> events = RolloutRows.events(connection, changed);
        List<Found> found = new ArrayList<>();
        for (Member member : members) {
            Step then = at(member, events, day);
            if (then != null
                    && matches(then, query.filter())
                    && (since == null || !isRenewed(at(member, events, since.minusDays(1))))) {
                found.add(new Found(member, then));
            }
        }
        return found;
    }

    /** How a member stood at the end of a day; its events are needed where it changed later. */
    private static @Nullable Step at(
            Member member, Map<Long, List<MemberEvent>> events, LocalDate day) {
        return member.now().day().isAfter(day)
                ? Timeline.of(member.enteredOn(), events.getOrDefault(member.id(), List.of()))
                        .at(day)
                : member.now();
    }

    private static boolean isRenewed(@Nullable Step step) {
        return step != null && step.standing().isRenewed();
    }

    private static boolean matches(Step step, ProgressFilter filter) {
        return (filter.standings().isEmpty() || filter.standings().contains(step.standing()))
                && (filter.channels().isEmpty() || filter.channels().contains(step.channel()));
    }

    private static List<Person> people(Connection connection, long campaign, List<Found> found)
            throws SQLException {
        List<Person> people = new ArrayList<>();
        Map<Integer, String> versions = versions(connection, campaign);
        for (int from = 0; from < found.size(); from += RolloutRows.AT_ONCE) {
            List<Found> some =
                    found.subList(from, Math.min(found.size(), from + RolloutRows.AT_ONCE));
            RolloutContacts contacts =
                    RolloutContacts.of(connection, some.stream().map(Found::member).toList());
            Map<Long, Called> calls =
                    calls(connection, some.stream().map(one -> one.member().id()).toList());
            for (Found one : some) {
                Called called = calls.get(one.member().id());
                people.add(
                        new Person(
                                one.member(),
                                one.then(),
                                contacts.name(one.member()),
                                contacts.phones(one.member()),
                                contacts.email(one.member()),
                                versions.getOrDefault(one.member().deviceVersion(), ""),
                                called == null ? null : called.call(),
                                called == null ? "" : called.operator()));
            }
        }
        return people;
    }

    private static Map<Integer, String> versions(Connection connection, long campaign)
            throws SQLException {
        Map<Integer, String> names = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT number, name FROM rollout_device_version WHERE campaign_id = ?")) {
            select.setLong(1, campaign);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    names.put(found.getInt("number"), found.getString("name"));
                }
            }
        }
        return names;
    }

    /** A call, and who wrote it down. */
    private record Called(Call call, String operator) {}

    /** The last one of each, by day, with the best time that was heard last: who doesn't answer says none. */
    private static Map<Long, Called> calls(Connection connection, Collection<Long> members)
            throws SQLException {
        Map<Long, Called> calls = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT * FROM rollout_call WHERE member_id = ANY(?) ORDER BY called_on,"
                                + " id")) {
            select.setArray(1, connection.createArrayOf("bigint", members.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Call call = call(found);
                    Called before = calls.get(call.member());
                    calls.put(
                            call.member(),
                            new Called(
                                    before == null ? call : call.after(before.call()),
                                    found.getString("operator")));
                }
            }
        }
        return calls;
    }

    private static Call call(ResultSet found) throws SQLException {
        return new Call(
                found.getLong("member_id"),
                found.getObject("called_on", LocalDate.class),
                CallOutcome.valueOf(found.getString("outcome")),
                found.getString("best_time"),
                Columns.date(found, "promised_on"),
                found.getString("note"));
    }

    @Override
    public List<Keeper> keepers(
            long campaign,
            LocalDate day,
            PeopleQuery query,
            PeopleQuery.By by,
            Cancellation cancellation) {
        return storage.jdbc(
                connection -> {
                    Map<String, Long> counts = new TreeMap<>();
                    long last = 0;
                    List<Member> members = members(connection, campaign, day, query, last, READ);
                    while (!members.isEmpty()) {
                        cancellation.check();
                        for (Found one : standing(connection, members, day, query)) {
                            counts.merge(keeper(one.member(), by), 1L, Long::sum);
                        }
                        last = members.get(members.size() - 1).id();
                        members = members(connection, campaign, day, query, last, READ);
                    }
                    List<Keeper> keepers = new ArrayList<>();
                    counts.forEach((name, count) -> keepers.add(new Keeper(name, count)));
                    return keepers;
                });
    }

    private static String keeper(Member member, PeopleQuery.By by) {
        return switch (by) {
            case PROVINCE -> member.province();
            case ACCOUNT_MANAGER -> member.accountManager();
            case AGENT -> member.agent();
        };
    }

    @Override
    public List<Call> calls(long member) {
        return storage.jdbc(
                connection -> {
                    List<Call> calls = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT * FROM rollout_call WHERE member_id = ? ORDER BY id")) {
                        select.setLong(1, member);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                calls.add(call(found));
                            }
                        }
                    }
                    return calls;
                });
    }

    @Override
    public void add(long campaign, FactSource by, List<Call> calls) {
        storage.<Boolean>jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO rollout_call (campaign_id, member_id, called_on,"
                                            + " outcome, best_time, promised_on, note, operator,"
                                            + " known_at, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                                            + " ?, ?)")) {
                        for (Call one : calls) {
                            insert.setLong(1, campaign);
                            insert.setLong(2, one.member());
                            insert.setObject(3, one.on());
                            insert.setString(4, one.outcome().name());
                            insert.setString(5, Columns.text(one.bestTime(), MAX_BEST_TIME));
                            insert.setObject(6, one.promisedOn());
                            insert.setString(7, Columns.text(one.note(), MAX_NOTE));
                            insert.setString(8, Columns.text(by.operator(), MAX_OPERATOR));
                            insert.setObject(9, Columns.utc(by.at()));
                            insert.setObject(10, by.importId(), Types.BIGINT);
                            insert.addBatch();
                        }
                        insert.executeBatch();
                    }
                    return Boolean.TRUE;
                });
    }

    /** Which rows of members have to be looked at. */
    static final class Where {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Where(long campaign, LocalDate day, PeopleQuery query) {
            ProgressFilter filter = query.filter();
            add(" AND m.campaign_id = ?", campaign);
            add(" AND m.entered_on <= ?", day);
            in(" AND ", "m.province", filter.provinces());
            in(" AND ", "m.device_version", filter.deviceVersions());
            name("m.account_manager", query.accountManager());
            name("m.agent", query.agent());
            if (query.renewedSince() != null
                    && !filter.standings().isEmpty()
                    && filter.standings().stream().allMatch(Standing::isRenewed)) {
                renewed(campaign, query.renewedSince());
            }
            add(" AND (m.since > ? OR (1 = 1", day);
            in(" AND ", "m.standing", filter.standings().stream().map(Standing::code).toList());
            in(" AND ", "m.channel", filter.channels().stream().map(Channel::code).toList());
            sql.append("))");
        }

        /** Who came in later may have been renewed before: its days begin with the first one. */
        private void renewed(long campaign, LocalDate since) {
            add(" AND (m.entered_on >= ?", since);
            add(
                    " OR m.id IN (SELECT e.member_id FROM rollout_event e WHERE e.campaign_id = ? AND"
                            + " e.kind = 'RENEWED'",
                    campaign);
            add(" AND e.on_date >= ?))", since);
        }

        private void add(String part, Object value) {
            sql.append(part);
            values.add(value);
        }

        private void name(String column, @Nullable String wanted) {
            if (wanted != null) {
                add(" AND " + column + " = ?", wanted);
            }
        }

        private void in(String glue, String column, Collection<?> wanted) {
            if (!wanted.isEmpty()) {
                sql.append(glue)
                        .append(column)
                        .append(" IN (")
                        .append("?, ".repeat(wanted.size() - 1))
                        .append("?)");
                values.addAll(wanted);
            }
        }

        String sql() {
            return sql.toString();
        }

        void bind(PreparedStatement select, int first) throws SQLException {
            int next = first;
            for (Object value : values) {
                select.setObject(next++, value);
            }
        }
    }
}
