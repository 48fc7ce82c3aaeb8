package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.rollout.Member;

/** How some members are called, in both senses: as the registry has it, with what people added or ended. */
final class RolloutContacts {

    private static final String SEPARATOR = "; ";

    /** As the registry has it. */
    private record Registered(String name, String phone, String email) {}

    private final Map<List<Object>, Registered> registered = new HashMap<>();
    private final Map<Long, Set<String>> added = new HashMap<>();
    private final Map<Long, Set<String>> ended = new HashMap<>();

    private RolloutContacts() {}

    static RolloutContacts of(Connection connection, List<Member> members) throws SQLException {
        RolloutContacts contacts = new RolloutContacts();
        List<Long> subscribers =
                members.stream().map(one -> one.subscriber().value()).distinct().toList();
        if (!subscribers.isEmpty()) {
            contacts.readRegistered(connection, subscribers);
            contacts.readAdded(connection, subscribers);
        }
        return contacts;
    }

    private void readRegistered(Connection connection, List<Long> subscribers) throws SQLException {
        SubscriberRange range = new SubscriberRange(subscribers);
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT subscriber_id, serial, holder_name, phone, email FROM"
                                + " subscriber_certificate WHERE "
                                + range.condition("subscriber_id"))) {
            range.bind(connection, select, 1);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    registered.put(
                            List.of(found.getLong("subscriber_id"), found.getString("serial")),
                            new Registered(
                                    found.getString("holder_name"),
                                    found.getString("phone"),
                                    found.getString("email")));
                }
            }
        }
    }

    /** The newest row of a value holds. */
    private void readAdded(Connection connection, List<Long> subscribers) throws SQLException {
        SubscriberRange range = new SubscriberRange(subscribers);
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT subscriber_id, contact_value, ended_at FROM subscriber_contact WHERE"
                                + " kind = 'PHONE' AND "
                                + range.condition("subscriber_id")
                                + " ORDER BY id")) {
            range.bind(connection, select, 1);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    long subscriber = found.getLong("subscriber_id");
                    String value = found.getString("contact_value");
                    boolean over = Columns.instant(found, "ended_at") != null;
                    (over ? ended : added)
                            .computeIfAbsent(subscriber, any -> new LinkedHashSet<>())
                            .add(value);
                    (over ? added : ended)
                            .getOrDefault(subscriber, new LinkedHashSet<>())
                            .remove(value);
                }
            }
        }
    }

    private Registered registered(Member member) {
        return registered.getOrDefault(
                List.of(member.subscriber().value(), member.serial().toString()),
                new Registered("", "", ""));
    }

    String name(Member member) {
        return registered(member).name();
    }

    String email(Member member) {
        return registered(member).email();
    }

    /** People's own additions first, then the registry's, without those that were ended. */
    String phones(Member member) {
        long subscriber = member.subscriber().value();
        Set<String> phones =
                new LinkedHashSet<>(added.getOrDefault(subscriber, new LinkedHashSet<>()));
        List<String> ofRegistry =
                new ArrayList<>(
                        Arrays.asList(registered(member).phone().split("\\s*[;,]\\s*", -1)));
        ofRegistry.removeIf(String::isBlank);
        phones.addAll(ofRegistry);
        phones.removeAll(ended.getOrDefault(subscriber, new LinkedHashSet<>()));
        return String.join(SEPARATOR, phones);
    }
}
