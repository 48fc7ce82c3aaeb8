package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.RegistryBatch.Pending;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.subscribers.RegistryRow;

/** Writes certificates of the source, with their subscribers and contracts, a batch at a time. */
final class RegistryWriter {

    private static final String[] KEY = {"id"};

    private static final String CERTIFICATE_COLUMNS =
            "holder_name, province, device_version, token_serial, valid_from, valid_to, state, phone, email";

    private final Connection connection;

    private RegistryWriter(Connection connection) {
        this.connection = connection;
    }

    static void write(Connection connection, Collection<Pending> pending) throws SQLException {
        if (pending.isEmpty()) {
            return;
        }
        RegistryWriter writer = new RegistryWriter(connection);
        Map<String, Long> subscribers = writer.writeSubscribers(pending);
        writer.insertCertificates(
                pending.stream().filter(one -> one.id() == null).toList(), subscribers);
        writer.updateCertificates(pending.stream().filter(one -> one.id() != null).toList());
    }

    /** Subscribers by tax code, made or renamed where needed: the name that was read last holds. */
    private Map<String, Long> writeSubscribers(Collection<Pending> pending) throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        pending.forEach(one -> names.put(one.row().taxCode().value(), one.row().name()));
        Map<String, Long> ids = new HashMap<>();
        try (PreparedStatement rename =
                connection.prepareStatement("UPDATE subscriber SET name = ? WHERE id = ?")) {
            findSubscribers(List.copyOf(names.keySet()), names, ids, rename);
            rename.executeBatch();
        }
        List<String> missing =
                names.keySet().stream().filter(code -> !ids.containsKey(code)).toList();
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO subscriber (tax_code, name) VALUES (?, ?)", KEY)) {
            for (String taxCode : missing) {
                insert.setString(1, taxCode);
                insert.setString(2, names.get(taxCode));
                insert.addBatch();
            }
            List<Long> keys = insertAll(insert, missing.size());
            for (int i = 0; i < missing.size(); i++) {
                ids.put(missing.get(i), keys.get(i));
            }
        }
        return ids;
    }

    private void findSubscribers(
            List<String> taxCodes,
            Map<String, String> names,
            Map<String, Long> ids,
            PreparedStatement rename)
            throws SQLException {
        String marks = String.join(",", Collections.nCopies(taxCodes.size(), "?"));
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT id, tax_code, name FROM subscriber WHERE tax_code IN ("
                                + marks
                                + ")")) {
            for (int i = 0; i < taxCodes.size(); i++) {
                select.setString(i + 1, taxCodes.get(i));
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    String taxCode = found.getString("tax_code");
                    ids.put(taxCode, found.getLong("id"));
                    if (!found.getString("name").equals(names.get(taxCode))) {
                        rename.setString(1, names.get(taxCode));
                        rename.setLong(2, found.getLong("id"));
                        rename.addBatch();
                    }
                }
            }
        }
    }

    private void insertCertificates(List<Pending> added, Map<String, Long> subscribers)
            throws SQLException {
        List<Long> contracts = insertContracts(added, subscribers);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO subscriber_certificate ("
                                + CERTIFICATE_COLUMNS
                                + ", subscriber_id, contract_id, serial, renewed_here)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)")) {
            for (int i = 0; i < added.size(); i++) {
                RegistryRow row = added.get(i).row();
                int next = setColumns(insert, row);
                insert.setLong(
                        next++, Objects.requireNonNull(subscribers.get(row.taxCode().value())));
                insert.setLong(next++, contracts.get(i));
                insert.setString(next, row.serial().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<Long> insertContracts(List<Pending> added, Map<String, Long> subscribers)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO contract (subscriber_id, ends_on) VALUES (?, ?)", KEY)) {
            for (Pending one : added) {
                insert.setLong(
                        1, Objects.requireNonNull(subscribers.get(one.row().taxCode().value())));
                insert.setObject(2, one.row().contractEnd());
                insert.addBatch();
            }
            return insertAll(insert, added.size());
        }
    }

    private void updateCertificates(List<Pending> changed) throws SQLException {
        try (PreparedStatement contract =
                        connection.prepareStatement(
                                "UPDATE contract SET ends_on = ? WHERE id = ?");
                PreparedStatement certificate =
                        connection.prepareStatement(
                                "UPDATE subscriber_certificate SET "
                                        + CERTIFICATE_COLUMNS.replace(",", " = ?,")
                                        + " = ? WHERE id = ?")) {
            for (Pending one : changed) {
                contract.setObject(1, one.row().contractEnd());
                contract.setLong(2, Objects.requireNonNull(one.contractId()));
                contract.addBatch();
                int next = setColumns(certificate, one.row());
                certificate.setLong(next, Objects.requireNonNull(one.id()));
                certificate.addBatch();
            }
            contract.executeBatch();
            certificate.executeBatch();
        }
    }

    /** Sets {@link #CERTIFICATE_COLUMNS}; the place of the next parameter. */
    private static int setColumns(PreparedStatement statement, RegistryRow row)
            throws SQLException {
        statement.setString(1, row.name());
        statement.setString(2, row.province());
        statement.setString(3, row.deviceVersion());
        statement.setString(4, value(row.token()));
        statement.setObject(5, row.validFrom());
        statement.setObject(6, row.validTo());
        statement.setString(7, row.state().name());
        statement.setString(8, row.phone());
        statement.setString(9, row.email());
        return 10;
    }

    private static @Nullable String value(@Nullable TokenSerial token) {
        return token == null ? null : token.value();
    }

    private static List<Long> insertAll(PreparedStatement insert, int rows) throws SQLException {
        List<Long> keys = new ArrayList<>(rows);
        insert.executeBatch();
        try (ResultSet generated = insert.getGeneratedKeys()) {
            while (generated.next()) {
                keys.add(generated.getLong(1));
            }
        }
        if (keys.size() != rows) {
            throw new SQLException("expected " + rows + " keys, got " + keys.size());
        }
        return keys;
    }
}
