package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.SourceRow;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** The registry as its source fills it: plain JDBC in batches, for a million rows. */
final class RegistryStore implements SubscriberRegistry {

    /** Rows that are looked up by one statement, and written in one batch. */
    private static final int BATCH = 500;

    private final HibernateStorage storage;

    RegistryStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<Change> store(Provenance by, List<SourceRow> rows) {
        return inBatches(
                rows,
                (connection, batch) -> {
                    if (!batch.pending().isEmpty()) {
                        RegistryWriter.write(
                                connection, batch.pending(), by, storage.searchChange());
                    }
                });
    }

    @Override
    public List<Change> preview(List<RegistryRow> rows) {
        return inBatches(
                rows.stream().map(row -> new SourceRow(0, row)).toList(),
                (connection, batch) -> {});
    }

    private List<Change> inBatches(List<SourceRow> rows, Step step) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.jdbc(
                                connection -> {
                                    List<Change> changes = new ArrayList<>(rows.size());
                                    for (int from = 0; from < rows.size(); from += BATCH) {
                                        int to = Math.min(rows.size(), from + BATCH);
                                        RegistryBatch batch =
                                                RegistryBatch.read(
                                                        connection, rows.subList(from, to));
                                        changes.addAll(batch.changes());
                                        step.take(connection, batch);
                                    }
                                    return changes;
                                }));
    }

    /** What is done with a batch that was compared. */
    @FunctionalInterface
    private interface Step {
        void take(Connection connection, RegistryBatch batch) throws SQLException;
    }

    @Override
    public long count() {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.session()
                                .createSelectionQuery(
                                        "select count(*) from CertificateEntity", Long.class)
                                .getSingleResult());
    }
}
