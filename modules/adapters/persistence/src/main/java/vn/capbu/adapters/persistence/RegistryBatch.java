package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.StoredCertificates.Found;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.SourceRow;
import vn.capbu.subscribers.ValueChange;
import vn.capbu.subscribers.spi.SubscriberRegistry.Change;
import vn.capbu.subscribers.spi.SubscriberRegistry.Result;

/** Some rows of the source beside what the registry holds of them: what would change. */
final class RegistryBatch {

    /**
     * A certificate that has to be written.
     *
     * @param id of its row; null when it is new
     * @param contractId of its contract's row; null when it is new
     * @param before what it holds; null when it is new
     * @param after what it has to hold
     * @param number of the last row of the source that says so
     */
    record Pending(
            @Nullable Long id,
            @Nullable Long contractId,
            @Nullable RegistryRow before,
            RegistryRow after,
            long number) {}

    private record Key(TaxCode taxCode, CertificateSerial serial) {
        static Key of(RegistryRow row) {
            return new Key(row.taxCode(), row.serial());
        }
    }

    /** As the database has it, and as it will be after the rows before. */
    private record Stored(
            @Nullable Long id,
            @Nullable Long contractId,
            @Nullable RegistryRow before,
            RegistryMerge merge,
            RegistryRow row) {}

    private final List<Result> results = new ArrayList<>();
    private final Map<Key, Pending> pending = new LinkedHashMap<>();

    private RegistryBatch() {}

    /**
     * @param unit remembers what was looked up, and knows what needn't be
     */
    static RegistryBatch read(Connection connection, Unit unit, List<SourceRow> rows)
            throws SQLException {
        RegistryBatch batch = new RegistryBatch();
        Map<Key, Stored> stored = stored(connection, unit, rows);
        for (SourceRow row : rows) {
            batch.compare(row, stored);
        }
        return batch;
    }

    /** What became of each row, in their order. */
    List<Result> results() {
        return results;
    }

    /** What has to be written, each certificate once. */
    Collection<Pending> pending() {
        return pending.values();
    }

    private void compare(SourceRow source, Map<Key, Stored> stored) {
        RegistryRow row = source.content();
        Key key = Key.of(row);
        Stored known = stored.get(key);
        if (known == null) {
            results.add(Result.ADDED);
            put(source, key, new Stored(null, null, null, RegistryMerge.PLAIN, row), stored);
            return;
        }
        RegistryRow merged = known.merge().apply(known.row(), row);
        if (merged.equals(known.row())) {
            results.add(Result.UNCHANGED);
        } else {
            results.add(new Result(Change.CHANGED, values(known.row(), merged)));
            put(
                    source,
                    key,
                    new Stored(
                            known.id(), known.contractId(), known.before(), known.merge(), merged),
                    stored);
        }
    }

    private static List<ValueChange> values(RegistryRow before, RegistryRow after) {
        return RegistryDifference.of(before, after).stream()
                .map(value -> new ValueChange(value.field(), value.before(), value.after()))
                .toList();
    }

    private void put(SourceRow source, Key key, Stored next, Map<Key, Stored> stored) {
        stored.put(key, next);
        pending.put(
                key,
                new Pending(
                        next.id(), next.contractId(), next.before(), next.row(), source.number()));
    }

    private static Map<Key, Stored> stored(Connection connection, Unit unit, List<SourceRow> rows)
            throws SQLException {
        Map<Key, Stored> stored = new LinkedHashMap<>();
        List<RegistryRow> contents = rows.stream().map(SourceRow::content).toList();
        for (Found one : unit.storedCertificates().of(connection, unit.knownKeys(), contents)) {
            RegistryRow row = one.row();
            stored.put(Key.of(row), new Stored(one.id(), one.contractId(), row, one.merge(), row));
        }
        return stored;
    }
}
