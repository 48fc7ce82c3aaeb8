package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.FactSource;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Timeline.Step;

/** Members of populations and their events as rows. */
final class RolloutRows {

    static final String MEMBER =
            "m.id, m.subscriber_id, m.serial, m.tax_code, m.device_version, m.province,"
                    + " m.account_manager, m.agent, m.population_version, m.entered_on, m.standing,"
                    + " m.channel, m.since, m.events";

    /** Values that one statement looks for. */
    static final int AT_ONCE = 500;

    private static final int MAX_NAME = 200;
    private static final int MAX_NOTE = 1000;
    private static final int MAX_OPERATOR = 255;

    private RolloutRows() {}

    static Member member(ResultSet found) throws SQLException {
        return new Member(
                found.getLong("id"),
                new SubscriberId(found.getLong("subscriber_id")),
                CertificateSerial.parse(found.getString("serial")),
                new TaxCode(found.getString("tax_code")),
                found.getInt("device_version"),
                found.getString("province"),
                found.getString("account_manager"),
                found.getString("agent"),
                found.getInt("population_version"),
                found.getObject("entered_on", LocalDate.class),
                new Step(
                        found.getObject("since", LocalDate.class),
                        Standing.of(found.getInt("standing")),
                        Channel.of(found.getInt("channel"))),
                found.getInt("events"));
    }

    static List<Member> members(PreparedStatement select) throws SQLException {
        List<Member> members = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                members.add(member(found));
            }
        }
        return members;
    }

    /** All events of some members, in the order in which they became known. */
    static Map<Long, List<MemberEvent>> events(Connection connection, Collection<Member> members)
            throws SQLException {
        List<Long> wanted =
                members.stream().filter(one -> one.events() > 0).map(Member::id).toList();
        Map<Long, List<MemberEvent>> events = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Long> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT member_id, kind, on_date, channel, standing, new_serial FROM"
                                    + " rollout_event WHERE member_id = ANY(?) ORDER BY id")) {
                select.setArray(1, connection.createArrayOf("bigint", some.toArray()));
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        events.computeIfAbsent(found.getLong("member_id"), any -> new ArrayList<>())
                                .add(event(found));
                    }
                }
            }
        }
        return events;
    }

    /** Of some members those whose last exclusion comes from a source. */
    static Set<Long> excludedBy(
            Connection connection, Collection<Member> members, FactSource.Origin origin)
            throws SQLException {
        List<Long> wanted = members.stream().map(Member::id).toList();
        Map<Long, String> origins = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Long> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT member_id, origin FROM rollout_event WHERE member_id = ANY(?)"
                                    + " AND kind = 'EXCLUDED' ORDER BY on_date, id")) {
                select.setArray(1, connection.createArrayOf("bigint", some.toArray()));
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        origins.put(found.getLong("member_id"), found.getString("origin"));
                    }
                }
            }
        }
        origins.values().removeIf(one -> !one.equals(origin.name()));
        return Set.copyOf(origins.keySet());
    }

    static MemberEvent event(ResultSet found) throws SQLException {
        Long standing = Columns.number(found, "standing");
        String serial = found.getString("new_serial");
        return new MemberEvent(
                MemberEvent.Kind.valueOf(found.getString("kind")),
                found.getObject("on_date", LocalDate.class),
                Channel.of(found.getInt("channel")),
                standing == null ? null : Standing.of(standing.intValue()),
                serial == null ? null : CertificateSerial.parse(serial));
    }

    /** New members first, then all events, and how each member stands by them. */
    static void record(
            Connection connection, long campaign, FactSource by, List<MemberChange> changes)
            throws SQLException {
        List<Long> ids = insertNew(connection, campaign, changes);
        int next = 0;
        try (PreparedStatement event =
                        connection.prepareStatement(
                                "INSERT INTO rollout_event (campaign_id, member_id, kind, on_date,"
                                        + " channel, standing, new_serial, origin, operator, known_at,"
                                        + " import_id, import_row, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                                        + " ?, ?, ?, ?, ?)");
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE rollout_member SET standing = ?, channel = ?, since = ?,"
                                        + " events = events + ? WHERE id = ? AND events = ?")) {
            for (MemberChange change : changes) {
                boolean isNew = change.before() == null;
                long id = isNew ? ids.get(next++) : change.member().id();
                for (MemberEvent one : change.added()) {
                    bind(event, campaign, id, one, by, change.row());
                    event.addBatch();
                }
                if (!isNew) {
                    Step last = change.after().last();
                    update.setInt(1, last.standing().code());
                    update.setInt(2, last.channel().code());
                    update.setObject(3, last.day());
                    update.setInt(4, change.added().size());
                    update.setLong(5, id);
                    update.setInt(6, change.known());
                    update.addBatch();
                }
            }
            requireAll(update.executeBatch());
            event.executeBatch();
        }
    }

    /** Somebody else stored a fact of a member meanwhile: a conflict, as of two transactions of which one comes too late. */
    static void requireAll(int[] updated) throws SQLException {
        for (int count : updated) {
            if (count != 1) {
                throw new SQLException("a member has more facts by now", Failures.TOO_LATE);
            }
        }
    }

    private static List<Long> insertNew(
            Connection connection, long campaign, List<MemberChange> changes) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<MemberChange> added = changes.stream().filter(one -> one.before() == null).toList();
        if (added.isEmpty()) {
            return ids;
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO rollout_member (campaign_id, subscriber_id, serial, tax_code,"
                                + " device_version, province, account_manager, agent,"
                                + " population_version, entered_on, standing, channel, since, events)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        new String[] {"id"})) {
            for (MemberChange change : added) {
                Member one = change.member();
                Step last = change.after().last();
                insert.setLong(1, campaign);
                insert.setLong(2, one.subscriber().value());
                insert.setString(3, one.serial().toString());
                insert.setString(4, one.taxCode().value());
                insert.setInt(5, one.deviceVersion());
                insert.setString(6, one.province());
                insert.setString(7, Columns.text(one.accountManager(), MAX_NAME));
                insert.setString(8, Columns.text(one.agent(), MAX_NAME));
                insert.setInt(9, one.populationVersion());
                insert.setObject(10, one.enteredOn());
                insert.setInt(11, last.standing().code());
                insert.setInt(12, last.channel().code());
                insert.setObject(13, last.day());
                insert.setInt(14, change.added().size());
                insert.addBatch();
            }
            insert.executeBatch();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                while (keys.next()) {
                    ids.add(keys.getLong(1));
                }
            }
        }
        if (ids.size() != added.size()) {
            throw new SQLException("an id is missing of a new member");
        }
        return ids;
    }

    private static void bind(
            PreparedStatement insert,
            long campaign,
            long member,
            MemberEvent event,
            FactSource by,
            long row)
            throws SQLException {
        Standing standing = event.standing();
        insert.setLong(1, campaign);
        insert.setLong(2, member);
        insert.setString(3, event.kind().name());
        insert.setObject(4, event.day());
        insert.setInt(5, event.channel().code());
        insert.setObject(6, standing == null ? null : standing.code(), Types.SMALLINT);
        insert.setString(7, serial(event.newSerial()));
        insert.setString(8, by.origin().name());
        insert.setString(9, Columns.text(by.operator(), MAX_OPERATOR));
        insert.setObject(10, Columns.utc(by.at()));
        insert.setObject(11, by.importId(), Types.BIGINT);
        insert.setObject(12, row == 0 ? null : row, Types.BIGINT);
        insert.setString(13, Columns.text(by.note(), MAX_NOTE));
    }

    private static @Nullable String serial(@Nullable CertificateSerial serial) {
        return serial == null ? null : serial.toString();
    }
}
