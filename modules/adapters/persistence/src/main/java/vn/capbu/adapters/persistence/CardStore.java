package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.capbu.adapters.persistence.RegistryDifference.Value;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryChange.Entity;
import vn.capbu.subscribers.RegistryChange.Field;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.spi.SubscriberCards;

/** Single subscribers, and what people write down about them. */
final class CardStore implements SubscriberCards {

    private final HibernateStorage storage;

    CardStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public Optional<SubscriberCard> find(SubscriberId id) {
        return storage.jdbc(connection -> new CardReader(connection).read(id.value()));
    }

    @Override
    public Optional<SubscriberCard> find(TaxCode taxCode) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT id FROM subscriber WHERE tax_code = ?")) {
                        select.setString(1, taxCode.value());
                        try (ResultSet found = select.executeQuery()) {
                            return found.next()
                                    ? new CardReader(connection).read(found.getLong(1))
                                    : Optional.empty();
                        }
                    }
                });
    }

    @Override
    public Optional<Long> addNote(SubscriberId subscriber, String text, Provenance by) {
        return storage.jdbc(
                connection -> {
                    if (!exists(connection, subscriber)) {
                        return Optional.empty();
                    }
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO subscriber_note (subscriber_id, content, added_at, added_by)"
                                            + " VALUES (?, ?, ?, ?)",
                                    new String[] {"id"})) {
                        insert.setLong(1, subscriber.value());
                        insert.setString(2, text);
                        insert.setObject(3, Columns.utc(by.at()));
                        insert.setString(4, by.operator());
                        insert.addBatch();
                        return Optional.of(RegistryWriter.insertAll(insert, 1).get(0));
                    }
                });
    }

    @Override
    public boolean withdrawNote(
            SubscriberId subscriber, long note, boolean withdrawn, Provenance by) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE subscriber_note SET withdrawn_at = ?, withdrawn_by = ?"
                                            + " WHERE id = ? AND subscriber_id = ? AND withdrawn_at IS "
                                            + (withdrawn ? "NULL" : "NOT NULL"))) {
                        update.setObject(1, withdrawn ? Columns.utc(by.at()) : null);
                        update.setString(2, withdrawn ? by.operator() : null);
                        update.setLong(3, note);
                        update.setLong(4, subscriber.value());
                        return update.executeUpdate() == 1;
                    }
                });
    }

    @Override
    public boolean addContact(
            SubscriberId subscriber, Contact.Kind kind, String value, String label, Provenance by) {
        return storage.jdbc(
                connection -> {
                    if (!exists(connection, subscriber)
                            || holds(connection, subscriber, kind, value)) {
                        return false;
                    }
                    insertContact(connection, subscriber, kind, value, label, by, false);
                    tell(connection, subscriber, value, "", value, by);
                    return true;
                });
    }

    @Override
    public boolean endContact(
            SubscriberId subscriber, Contact.Kind kind, String value, Provenance by) {
        return storage.jdbc(
                connection -> {
                    if (!holds(connection, subscriber, kind, value)) {
                        return false;
                    }
                    insertContact(connection, subscriber, kind, value, "", by, true);
                    tell(connection, subscriber, value, value, "", by);
                    return true;
                });
    }

    private static boolean exists(Connection connection, SubscriberId subscriber)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM subscriber WHERE id = ?")) {
            select.setLong(1, subscriber.value());
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    private static boolean holds(
            Connection connection, SubscriberId subscriber, Contact.Kind kind, String value)
            throws SQLException {
        return new CardReader(connection)
                .read(subscriber.value()).stream()
                        .flatMap(card -> card.contacts().stream())
                        .anyMatch(
                                contact ->
                                        contact.kind() == kind
                                                && contact.value().equals(value)
                                                && !contact.ended());
    }

    /** The newest row of a value says whether it holds. */
    private static void insertContact(
            Connection connection,
            SubscriberId subscriber,
            Contact.Kind kind,
            String value,
            String label,
            Provenance by,
            boolean ended)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO subscriber_contact (subscriber_id, kind, contact_value, label, added_at, added_by,"
                                + " ended_at, ended_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, subscriber.value());
            insert.setString(2, kind.name());
            insert.setString(3, value);
            insert.setString(4, label);
            insert.setObject(5, Columns.utc(by.at()));
            insert.setString(6, by.operator());
            insert.setObject(7, ended ? Columns.utc(by.at()) : null);
            insert.setString(8, ended ? by.operator() : null);
            insert.executeUpdate();
        }
    }

    private void tell(
            Connection connection,
            SubscriberId subscriber,
            String name,
            String before,
            String after,
            Provenance by)
            throws SQLException {
        try (RegistryChanges changes =
                RegistryChanges.open(connection, by, null, storage.searchChange())) {
            changes.add(
                    subscriber.value(),
                    subscriber.value(),
                    name,
                    new Value(Entity.CONTACT, Field.CONTACT, before, after),
                    null);
            changes.flush();
        }
    }
}
