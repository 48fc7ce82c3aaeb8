package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.capbu.adapters.persistence.RegistryBatch.Pending;
import vn.capbu.adapters.persistence.RegistryDifference.Value;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryChange.Entity;
import vn.capbu.subscribers.RegistryChange.Field;

/**
 * The subscribers of a batch, by tax code: made where they are missing; name, province and channel are those that were read
 * last.
 */
final class SubscriberRows {

    private final Connection connection;
    private final Provenance by;
    private final Map<String, Pending> wanted = new LinkedHashMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final Set<String> inserted = new HashSet<>();
    private final Map<String, Set<Value>> told = new HashMap<>();
    private final Set<Long> changed = new HashSet<>();

    private SubscriberRows(Connection connection, Provenance by) {
        this.connection = connection;
        this.by = by;
    }

    static SubscriberRows write(
            Connection connection,
            KnownKeys known,
            Collection<Pending> pending,
            Provenance by,
            RegistryChanges changes)
            throws SQLException {
        SubscriberRows rows = new SubscriberRows(connection, by);
        pending.forEach(one -> rows.wanted.put(taxCode(one), one));
        rows.update(known.taxCodes(rows.wanted.keySet()), changes);
        rows.insert(changes);
        return rows;
    }

    long id(Pending one) {
        return Objects.requireNonNull(ids.get(taxCode(one)));
    }

    /** Whether the subscriber was made for this batch. */
    boolean isNew(Pending one) {
        return inserted.contains(taxCode(one));
    }

    /** Whether a change of a certificate is told already, as one of its subscriber. */
    boolean hasTold(Pending one, Value value) {
        return told.getOrDefault(taxCode(one), Set.of())
                .contains(
                        new Value(Entity.SUBSCRIBER, value.field(), value.before(), value.after()));
    }

    private static String taxCode(Pending one) {
        return one.after().taxCode().value();
    }

    private static Map<Field, String> values(Pending one) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.NAME, one.after().name());
        values.put(Field.PROVINCE, one.after().province());
        values.put(Field.PROVINCE_CODE, one.after().details().provinceCode());
        values.put(Field.CHANNEL, one.after().details().channel());
        return values;
    }

    private void update(List<String> known, RegistryChanges changes) throws SQLException {
        if (known.isEmpty()) {
            return;
        }
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT id, tax_code, name, province, province_code, channel FROM subscriber"
                                        + " WHERE tax_code = ANY(?)");
                PreparedStatement update =
                        connection.prepareStatement(RegistryColumns.UPDATE_SUBSCRIBER)) {
            select.setArray(1, connection.createArrayOf("varchar", known.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    compare(found, update, changes);
                }
            }
            Long importId = by.importId();
            if (importId != null) {
                RegistryBefore.keepSubscribers(connection, importId, changed);
            }
            update.executeBatch();
        }
    }

    /** What the row leaves empty stays. */
    private void compare(ResultSet found, PreparedStatement update, RegistryChanges changes)
            throws SQLException {
        String taxCode = found.getString("tax_code");
        long id = found.getLong("id");
        ids.put(taxCode, id);
        Pending one = Objects.requireNonNull(wanted.get(taxCode));
        Map<Field, String> before = new EnumMap<>(Field.class);
        before.put(Field.NAME, found.getString("name"));
        before.put(Field.PROVINCE, found.getString("province"));
        before.put(Field.PROVINCE_CODE, found.getString("province_code"));
        before.put(Field.CHANNEL, found.getString("channel"));
        Map<Field, String> after = values(one);
        boolean otherProvince =
                !Objects.requireNonNull(after.get(Field.PROVINCE)).isEmpty()
                        && !Objects.equals(after.get(Field.PROVINCE), before.get(Field.PROVINCE));
        after.replaceAll(
                (field, value) ->
                        value.isEmpty() && !(otherProvince && field == Field.PROVINCE_CODE)
                                ? Objects.requireNonNull(before.get(field))
                                : value);
        if (after.equals(before)) {
            return;
        }
        int place = 1;
        for (Map.Entry<Field, String> value : after.entrySet()) {
            update.setString(place++, value.getValue());
            String old = Objects.requireNonNull(before.get(value.getKey()));
            if (!value.getValue().equals(old)) {
                Value change = new Value(Entity.SUBSCRIBER, value.getKey(), old, value.getValue());
                changes.add(id, id, taxCode, change, one.number());
                told.computeIfAbsent(taxCode, code -> new HashSet<>()).add(change);
            }
        }
        update.setLong(place, id);
        update.addBatch();
        changed.add(id);
    }

    private void insert(RegistryChanges changes) throws SQLException {
        List<Pending> missing =
                wanted.values().stream().filter(one -> !ids.containsKey(taxCode(one))).toList();
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO subscriber (tax_code, name, province, province_code, channel, import_id, import_row,"
                                + " search_change) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        new String[] {"id"})) {
            for (Pending one : missing) {
                insert.setString(1, taxCode(one));
                insert.setString(2, one.after().name());
                insert.setString(3, one.after().province());
                insert.setString(4, one.after().details().provinceCode());
                insert.setString(5, one.after().details().channel());
                insert.setObject(6, by.importId(), Types.BIGINT);
                insert.setLong(7, one.number());
                insert.setLong(8, changes.searchChange());
                insert.addBatch();
            }
            List<Long> keys = RegistryWriter.insertAll(insert, missing.size());
            for (int i = 0; i < missing.size(); i++) {
                ids.put(taxCode(missing.get(i)), keys.get(i));
                inserted.add(taxCode(missing.get(i)));
            }
        }
    }
}
