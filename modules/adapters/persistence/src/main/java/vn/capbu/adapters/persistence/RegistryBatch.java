package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.SubscriberRegistry.Change;

/** Some rows of the source beside what the registry holds of them: what would change. */
final class RegistryBatch {

    private static final String STORED =
            "SELECT c.id, c.contract_id, c.renewed_here, s.tax_code, c.holder_name, c.province, c.device_version,"
                    + " c.token_serial, c.serial, c.valid_from, c.valid_to, k.ends_on, c.state, c.phone, c.email"
                    + " FROM subscriber_certificate c"
                    + " JOIN subscriber s ON s.id = c.subscriber_id"
                    + " JOIN contract k ON k.id = c.contract_id"
                    + " WHERE c.serial IN (";

    /**
     * A certificate that has to be written.
     *
     * @param id of its row; null when it is new
     * @param contractId of its contract's row; null when it is new
     * @param row what it has to hold
     */
    record Pending(@Nullable Long id, @Nullable Long contractId, RegistryRow row) {}

    private record Key(TaxCode taxCode, CertificateSerial serial) {
        static Key of(RegistryRow row) {
            return new Key(row.taxCode(), row.serial());
        }
    }

    private record Stored(
            @Nullable Long id, @Nullable Long contractId, boolean renewedHere, RegistryRow row) {

        /** The term of a certificate that was issued here is known from itself; what the source leaves out stays. */
        RegistryRow merge(RegistryRow source) {
            if (!renewedHere) {
                return source;
            }
            return new RegistryRow(
                    source.taxCode(),
                    source.name(),
                    source.province(),
                    source.deviceVersion(),
                    source.token() == null ? row.token() : source.token(),
                    source.serial(),
                    row.validFrom(),
                    row.validTo(),
                    source.contractEnd() == null ? row.contractEnd() : source.contractEnd(),
                    source.state(),
                    source.phone(),
                    source.email());
        }
    }

    private final List<Change> changes = new ArrayList<>();
    private final Map<Key, Pending> pending = new LinkedHashMap<>();

    private RegistryBatch() {}

    static RegistryBatch read(Connection connection, List<RegistryRow> rows) throws SQLException {
        RegistryBatch batch = new RegistryBatch();
        Map<Key, Stored> stored = stored(connection, rows);
        for (RegistryRow row : rows) {
            batch.compare(row, stored);
        }
        return batch;
    }

    /** What became of each row, in their order. */
    List<Change> changes() {
        return changes;
    }

    /** What has to be written, each certificate once. */
    Collection<Pending> pending() {
        return pending.values();
    }

    private void compare(RegistryRow source, Map<Key, Stored> stored) {
        Key key = Key.of(source);
        Stored known = stored.get(key);
        if (known == null) {
            changes.add(Change.ADDED);
            put(key, new Stored(null, null, false, source), stored);
            return;
        }
        RegistryRow merged = known.merge(source);
        if (merged.equals(known.row())) {
            changes.add(Change.UNCHANGED);
        } else {
            changes.add(Change.CHANGED);
            put(
                    key,
                    new Stored(known.id(), known.contractId(), known.renewedHere(), merged),
                    stored);
        }
    }

    private void put(Key key, Stored next, Map<Key, Stored> stored) {
        stored.put(key, next);
        pending.put(key, new Pending(next.id(), next.contractId(), next.row()));
    }

    private static Map<Key, Stored> stored(Connection connection, List<RegistryRow> rows)
            throws SQLException {
        Map<Key, Stored> stored = new LinkedHashMap<>();
        String marks = String.join(",", Collections.nCopies(rows.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement(STORED + marks + ")")) {
            for (int i = 0; i < rows.size(); i++) {
                select.setString(i + 1, rows.get(i).serial().toString());
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Stored one =
                            new Stored(
                                    found.getLong("id"),
                                    found.getLong("contract_id"),
                                    found.getBoolean("renewed_here"),
                                    row(found));
                    stored.put(Key.of(one.row()), one);
                }
            }
        }
        return stored;
    }

    private static RegistryRow row(ResultSet found) throws SQLException {
        String token = found.getString("token_serial");
        return new RegistryRow(
                new TaxCode(found.getString("tax_code")),
                found.getString("holder_name"),
                found.getString("province"),
                found.getString("device_version"),
                token == null ? null : new TokenSerial(token),
                CertificateSerial.parse(found.getString("serial")),
                found.getObject("valid_from", LocalDate.class),
                found.getObject("valid_to", LocalDate.class),
                found.getObject("ends_on", LocalDate.class),
                RegistryState.valueOf(found.getString("state")),
                found.getString("phone"),
                found.getString("email"));
    }
}
