package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;

/** Reads a portion of subscribers with their certificates and contacts: three statements, whatever its size. */
final class SearchDocumentReader {

    /** The current one first, see {@link SearchDocument#certificates}. */
    private static final Comparator<Row> CURRENT_FIRST =
            Comparator.comparing((Row row) -> row.certificate().state())
                    .thenComparing(
                            Row::end, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                    .thenComparing(Row::id, Comparator.reverseOrder());

    private record Row(long id, @Nullable LocalDate end, Certificate certificate) {}

    /** What is known of a subscriber so far. */
    private static final class Draft {
        final long id;
        final String taxCode;
        final String name;
        final String channel;
        final List<Row> certificates = new ArrayList<>(1);
        final List<String> contacts = new ArrayList<>(0);

        /** Contacts that somebody looked at: the newest row of a value holds. */
        final Set<String> decided = new HashSet<>(0);

        Draft(long id, String taxCode, String name, String channel) {
            this.id = id;
            this.taxCode = taxCode;
            this.name = name;
            this.channel = channel;
        }

        SearchDocument toDocument() {
            certificates.sort(CURRENT_FIRST);
            return new SearchDocument(
                    id,
                    taxCode,
                    name,
                    contacts,
                    channel,
                    certificates.stream().map(Row::certificate).toList());
        }
    }

    private final Connection connection;
    private final Map<Long, Draft> drafts = new LinkedHashMap<>();

    SearchDocumentReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads the next subscribers by id.
     *
     * @param condition with its AND, possibly empty
     * @return the last id; 0 when there is none
     */
    long readSubscribers(String condition, long after, int limit) throws SQLException {
        long last = 0;
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT id, tax_code, name, channel FROM subscriber WHERE "
                                + condition
                                + "id > ? ORDER BY id FETCH FIRST "
                                + limit
                                + " ROWS ONLY")) {
            select.setLong(1, after);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    last = found.getLong("id");
                    drafts.put(
                            last,
                            new Draft(
                                    last,
                                    found.getString("tax_code"),
                                    found.getString("name"),
                                    found.getString("channel")));
                }
            }
        }
        if (!drafts.isEmpty()) {
            readCertificates();
            readContacts();
        }
        return last;
    }

    /** What was read, by id. */
    Stream<SearchDocument> documents() {
        return drafts.values().stream().map(Draft::toDocument);
    }

    private void readCertificates() throws SQLException {
        read(
                "SELECT id, subscriber_id, serial, token_serial, holder_name, province, device_version, phone, email,"
                        + " state, valid_to FROM subscriber_certificate WHERE ",
                "",
                (draft, found) ->
                        draft.certificates.add(
                                new Row(
                                        found.getLong("id"),
                                        Columns.date(found, "valid_to"),
                                        certificate(found))));
    }

    private static Certificate certificate(ResultSet found) throws SQLException {
        return new Certificate(
                found.getString("serial"),
                found.getString("token_serial"),
                found.getString("holder_name"),
                found.getString("province"),
                found.getString("device_version"),
                found.getString("phone"),
                found.getString("email"),
                RegistryState.valueOf(found.getString("state")));
    }

    private void readContacts() throws SQLException {
        read(
                "SELECT subscriber_id, kind, contact_value, ended_at FROM subscriber_contact WHERE ",
                " ORDER BY id DESC",
                (draft, found) -> {
                    Contact.Kind kind = Contact.Kind.valueOf(found.getString("kind"));
                    String value = found.getString("contact_value");
                    boolean sought = kind == Contact.Kind.PHONE || kind == Contact.Kind.EMAIL;
                    if (sought
                            && draft.decided.add(kind + value)
                            && Columns.instant(found, "ended_at") == null) {
                        draft.contacts.add(value);
                    }
                });
    }

    @FunctionalInterface
    private interface Part {
        void add(Draft draft, ResultSet found) throws SQLException;
    }

    private void read(String select, String order, Part part) throws SQLException {
        SubscriberRange range = new SubscriberRange(drafts.keySet());
        try (PreparedStatement statement =
                connection.prepareStatement(select + range.condition("subscriber_id") + order)) {
            range.bind(connection, statement, 1);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Draft draft = drafts.get(found.getLong("subscriber_id"));
                    if (draft != null) {
                        part.add(draft, found);
                    }
                }
            }
        }
    }
}
