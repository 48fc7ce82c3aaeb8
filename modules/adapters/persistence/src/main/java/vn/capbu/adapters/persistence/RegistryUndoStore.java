package vn.capbu.adapters.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.capbu.adapters.persistence.RegistryBefore.Before;
import vn.capbu.adapters.persistence.RegistryDifference.Value;
import vn.capbu.kernel.imports.WithdrawalReport.KeptReason;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryChange.Entity;
import vn.capbu.subscribers.RegistryChange.Field;
import vn.capbu.subscribers.spi.RegistryUndo;

/** Undoes an import of the registry: plain JDBC, a batch of records at a time. */
final class RegistryUndoStore implements RegistryUndo {

    /** Not one that was undone with its import. */
    private static final String STILL_HOLDS =
            " AND NOT EXISTS (SELECT 1 FROM registry_change b WHERE b.subscriber_id = n.subscriber_id"
                    + " AND b.entity = n.entity AND b.entity_id = n.entity_id"
                    + " AND b.import_id = n.import_id AND b.import_row IS NULL)";

    /** A later change ({@code n}) of the certificate {@code c} or its contract by another import than the first parameter, or by none. */
    private static final String OTHER_CHANGE =
            "EXISTS (SELECT 1 FROM registry_change n WHERE n.subscriber_id = c.subscriber_id"
                    + " AND n.entity IN ('CERTIFICATE', 'CONTRACT') AND n.entity_name = c.serial"
                    + " AND (n.import_id IS NULL OR n.import_id <> ?)"
                    + STILL_HOLDS;

    /** After what the import of the next parameter changed of the subscriber. */
    private static final String LATER =
            " AND n.id > COALESCE((SELECT MAX(o.id) FROM registry_change o"
                    + " WHERE o.subscriber_id = n.subscriber_id AND o.import_id = ?), 0)";

    private static final String CERTIFICATES =
            " FROM subscriber_certificate c JOIN subscriber s ON s.id = c.subscriber_id"
                    + " WHERE c.id = ANY(?) ORDER BY c.id";

    private static final String ADDED =
            "SELECT c.id, c.subscriber_id, s.tax_code, c.serial, CASE"
                    + " WHEN c.renewed_here OR EXISTS (SELECT 1 FROM renewal r WHERE r.old_serial = c.serial"
                    + " AND r.subscriber_id = c.subscriber_id) OR EXISTS (SELECT 1 FROM renewal r WHERE"
                    + " r.new_serial = c.serial AND r.subscriber_id = c.subscriber_id)"
                    + " OR EXISTS (SELECT 1 FROM subscriber_certificate o WHERE o.replaced_by = c.id)"
                    + " THEN 'RENEWED'"
                    + " WHEN EXISTS (SELECT 1 FROM custody_item i WHERE i.subscriber_id = c.subscriber_id)"
                    + " THEN 'IN_CUSTODY'"
                    + " WHEN EXISTS (SELECT 1 FROM campaign g JOIN eligibility_decision d"
                    + " ON d.campaign_id = g.id WHERE d.serial = c.serial AND d.subscriber_id = c.subscriber_id)"
                    + " OR EXISTS (SELECT 1 FROM expired_permission p WHERE p.old_serial = c.serial)"
                    + " THEN 'DECIDED'"
                    + " WHEN EXISTS (SELECT 1 FROM campaign g JOIN rollout_member m ON m.campaign_id = g.id"
                    + " WHERE m.serial = c.serial AND m.subscriber_id = c.subscriber_id)"
                    + " THEN 'IN_CAMPAIGN'"
                    + " WHEN "
                    + OTHER_CHANGE
                    + ") THEN 'CHANGED_SINCE' END AS kept"
                    + CERTIFICATES;

    private static final String CHANGED_CERTIFICATES =
            "SELECT c.id, c.subscriber_id, s.tax_code, c.serial, CASE"
                    + " WHEN EXISTS (SELECT 1 FROM renewal r WHERE r.old_serial = c.serial"
                    + " AND r.subscriber_id = c.subscriber_id AND r.updated_at >="
                    + " (SELECT i.started_at FROM registry_import i WHERE i.id = ?)) THEN 'RENEWED'"
                    + " WHEN "
                    + OTHER_CHANGE
                    + LATER
                    + ") THEN 'CHANGED_SINCE' END AS kept"
                    + CERTIFICATES;

    private static final String CHANGED_SUBSCRIBERS =
            "SELECT s.id, s.id AS subscriber_id, s.tax_code, '' AS serial, CASE"
                    + " WHEN EXISTS (SELECT 1 FROM registry_change n WHERE n.subscriber_id = s.id"
                    + " AND n.entity = 'SUBSCRIBER' AND (n.import_id IS NULL OR n.import_id <> ?)"
                    + STILL_HOLDS
                    + LATER
                    + ") THEN 'CHANGED_SINCE' END AS kept"
                    + " FROM subscriber s WHERE s.id = ANY(?) ORDER BY s.id";

    private static final String CHANGED_FOR_GOOD =
            "SELECT c.id, c.subscriber_id, s.tax_code, c.serial, 'NOTHING_KEPT' AS kept"
                    + CERTIFICATES;

    private static final String PAGE_OF_CHANGED_FOR_GOOD =
            "SELECT c.id FROM subscriber_certificate c WHERE (c.import_id IS NULL OR c.import_id <> ?)"
                    + " AND c.id > ? AND EXISTS (SELECT 1 FROM registry_change n WHERE n.subscriber_id = c.subscriber_id"
                    + " AND n.entity IN ('CERTIFICATE', 'CONTRACT') AND n.entity_name = c.serial"
                    + " AND n.import_id = ?)"
                    + " AND NOT EXISTS (SELECT 1 FROM registry_before_certificate f"
                    + " WHERE f.import_id = ? AND f.certificate_id = c.id)"
                    + " ORDER BY c.id";

    private static final String EMPTIED =
            "SELECT s.id FROM subscriber s WHERE s.import_id = ? AND s.id > ?"
                    + " AND NOT EXISTS (SELECT 1 FROM subscriber_certificate c WHERE c.subscriber_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM contract k WHERE k.subscriber_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM subscriber_contact t WHERE t.subscriber_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM subscriber_note t WHERE t.subscriber_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM complaint_case t WHERE t.subscriber_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM custody_item t WHERE t.subscriber_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM renewal t WHERE t.subscriber_id = s.id)";

    /** The subscriber's own values, in the order of their columns. */
    private static final List<Field> OWN =
            List.of(Field.NAME, Field.PROVINCE, Field.PROVINCE_CODE, Field.CHANNEL);

    private final HibernateStorage storage;

    RegistryUndoStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<Entry> changedCertificates(long importId, long after, int limit) {
        return entries(
                page(
                        "SELECT certificate_id FROM registry_before_certificate WHERE import_id = ?"
                                + " AND certificate_id > ? ORDER BY certificate_id",
                        limit,
                        importId,
                        after),
                CHANGED_CERTIFICATES,
                importId,
                importId,
                importId);
    }

    @Override
    public List<Entry> changedSubscribers(long importId, long after, int limit) {
        return entries(
                page(
                        "SELECT subscriber_id FROM registry_before_subscriber WHERE import_id = ?"
                                + " AND subscriber_id > ? ORDER BY subscriber_id",
                        limit,
                        importId,
                        after),
                CHANGED_SUBSCRIBERS,
                importId,
                importId);
    }

    @Override
    public List<Entry> added(long importId, long after, int limit) {
        return entries(
                page(
                        "SELECT id FROM subscriber_certificate WHERE import_id = ? AND id > ? ORDER BY id",
                        limit,
                        importId,
                        after),
                ADDED,
                importId);
    }

    @Override
    public List<Entry> changedForGood(long importId, long after, int limit) {
        return entries(
                page(PAGE_OF_CHANGED_FOR_GOOD, limit, importId, after, importId, importId),
                CHANGED_FOR_GOOD);
    }

    /** Which records come next: judged apart from that, because H2 would judge all that are left to sort them. */
    private List<Long> page(String sql, int limit, long... parameters) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(sql + Columns.first(limit))) {
                        for (int i = 0; i < parameters.length; i++) {
                            select.setLong(i + 1, parameters[i]);
                        }
                        return numbers(select);
                    }
                });
    }

    private List<Entry> entries(List<Long> ids, String sql, long... parameters) {
        return storage.jdbc(
                connection -> {
                    List<Entry> entries = new ArrayList<>();
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        for (int i = 0; i < parameters.length; i++) {
                            select.setLong(i + 1, parameters[i]);
                        }
                        select.setArray(
                                parameters.length + 1,
                                connection.createArrayOf("bigint", ids.toArray()));
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                String kept = found.getString("kept");
                                entries.add(
                                        new Entry(
                                                found.getLong("id"),
                                                found.getLong("subscriber_id"),
                                                found.getString("tax_code"),
                                                found.getString("serial"),
                                                kept == null ? null : KeptReason.valueOf(kept)));
                            }
                        }
                    }
                    return entries;
                });
    }

    @Override
    public void restoreCertificates(
            long importId, List<Entry> entries, String operator, Instant at) {
        undo(
                importId,
                operator,
                at,
                (connection, changes) -> {
                    Map<Long, Before> before =
                            RegistryBefore.read(
                                    connection, importId, entries.stream().map(Entry::id).toList());
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT c.id, c.subscriber_id, c.contract_id, "
                                                    + RegistryColumns.SELECTED
                                                    + RegistryColumns.FROM
                                                    + " WHERE c.id = ANY(?)");
                            RegistryBefore.Restoring restoring =
                                    new RegistryBefore.Restoring(connection, changes)) {
                        select.setArray(1, ids(connection, entries));
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                restoring.add(
                                        found,
                                        Objects.requireNonNull(before.get(found.getLong("id"))));
                            }
                        }
                        restoring.finish();
                    }
                });
    }

    @Override
    public void restoreSubscribers(
            long importId, List<Entry> entries, String operator, Instant at) {
        undo(
                importId,
                operator,
                at,
                (connection, changes) -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT s.id, s.tax_code, "
                                                    + RegistryColumns.of(
                                                            "s", RegistryColumns.SUBSCRIBER)
                                                    + ", f.name AS name_before, f.province AS province_before,"
                                                    + " f.province_code AS province_code_before,"
                                                    + " f.channel AS channel_before"
                                                    + " FROM registry_before_subscriber f"
                                                    + " JOIN subscriber s ON s.id = f.subscriber_id"
                                                    + " WHERE f.import_id = ? AND s.id = ANY(?)");
                            PreparedStatement update =
                                    connection.prepareStatement(
                                            RegistryColumns.UPDATE_SUBSCRIBER)) {
                        select.setLong(1, importId);
                        select.setArray(2, ids(connection, entries));
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                restore(found, update, changes);
                            }
                        }
                        update.executeBatch();
                    }
                });
    }

    private static void restore(ResultSet found, PreparedStatement update, RegistryChanges changes)
            throws SQLException {
        long id = found.getLong("id");
        int place = 1;
        for (Field field : OWN) {
            String column = field.name().toLowerCase(Locale.ROOT);
            String now = found.getString(column);
            String before = found.getString(column + "_before");
            update.setString(place++, before);
            if (!now.equals(before)) {
                changes.add(
                        id,
                        id,
                        found.getString("tax_code"),
                        new Value(Entity.SUBSCRIBER, field, now, before),
                        null);
            }
        }
        update.setLong(place, id);
        update.addBatch();
    }

    /** What is undone in a batch. */
    @FunctionalInterface
    private interface Undoing {
        void run(Connection connection, RegistryChanges changes) throws SQLException;
    }

    /** Changes of the import without a row of its file are those that undo it. */
    private void undo(long importId, String operator, Instant at, Undoing undoing) {
        long searchChange = storage.searchChange();
        storage.<Boolean>jdbc(
                connection -> {
                    try (RegistryChanges changes =
                            RegistryChanges.open(
                                    connection,
                                    new Provenance(operator, at, importId),
                                    null,
                                    searchChange)) {
                        undoing.run(connection, changes);
                        changes.flush();
                    }
                    return Boolean.TRUE;
                });
    }

    @Override
    public void remove(List<Entry> entries) {
        long searchChange = storage.searchChange();
        storage.<Boolean>jdbc(
                connection -> {
                    List<Long> contracts = contracts(connection, entries);
                    delete(
                            connection,
                            "DELETE FROM subscriber_certificate WHERE id = ANY(?)",
                            entries.stream().map(Entry::id).toList());
                    delete(
                            connection,
                            "DELETE FROM contract WHERE id = ANY(?)",
                            unused(connection, contracts));
                    SearchChanges.touch(
                            connection,
                            searchChange,
                            entries.stream().map(Entry::subscriber).distinct().toList());
                    return Boolean.TRUE;
                });
    }

    private static List<Long> contracts(Connection connection, List<Entry> entries)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT DISTINCT contract_id FROM subscriber_certificate WHERE id = ANY(?)")) {
            select.setArray(1, ids(connection, entries));
            return numbers(select);
        }
    }

    private static List<Long> unused(Connection connection, List<Long> contracts)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT k.id FROM contract k WHERE k.id = ANY(?) AND NOT EXISTS"
                                + " (SELECT 1 FROM subscriber_certificate c WHERE c.contract_id = k.id)")) {
            select.setArray(1, connection.createArrayOf("bigint", contracts.toArray()));
            return numbers(select);
        }
    }

    @Override
    public long removeSubscribers(long importId, long after, int limit) {
        long searchChange = storage.searchChange();
        return storage.jdbc(
                connection -> {
                    List<Long> emptied = page(EMPTIED + " ORDER BY s.id", limit, importId, after);
                    SearchChanges.gone(connection, searchChange, emptied);
                    delete(connection, "DELETE FROM subscriber WHERE id = ANY(?)", emptied);
                    return emptied.isEmpty() ? -1 : emptied.get(emptied.size() - 1);
                });
    }

    private static List<Long> numbers(PreparedStatement select) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
        }
        return numbers;
    }

    /** All or none: a record that isn't there any more, or that rights keep from being seen, makes a conflict. */
    private static void delete(Connection connection, String sql, List<Long> ids)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            int gone = delete.executeUpdate();
            if (gone != ids.size()) {
                throw new SQLException(
                        gone + " of " + ids.size() + " records gone", Failures.TOO_LATE);
            }
        }
    }

    private static Array ids(Connection connection, List<Entry> entries) throws SQLException {
        return connection.createArrayOf(
                "bigint", entries.stream().map(Entry::id).distinct().toArray());
    }
}
