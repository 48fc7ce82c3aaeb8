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
    public List<Result> store(Provenance by, List<SourceRow> rows) {
        return inBatches(
                rows,
                (connection, unit, batch) -> {
                    if (!batch.pending().isEmpty()) {
                        RegistryWriter.write(
                                connection,
                                unit.knownKeys(),
                                batch.pending(),
                                by,
                                storage.searchChange());
                        unit.knownKeys().wrote(connection, batch.pending());
                        unit.storedCertificates().forget();
                    }
                });
    }

    @Override
    public List<Result> preview(List<RegistryRow> rows) {
        return inBatches(
                rows.stream().map(row -> new SourceRow(0, row)).toList(),
                (connection, unit, batch) -> {});
    }

    private List<Result> inBatches(List<SourceRow> rows, Step step) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.jdbc(
                                connection -> {
                                    List<Result> results = new ArrayList<>(rows.size());
                                    for (int from = 0; from < rows.size(); from += BATCH) {
                                        int to = Math.min(rows.size(), from + BATCH);
                                        RegistryBatch batch =
                                                RegistryBatch.read(
                                                        connection, unit, rows.subList(from, to));
                                        results.addAll(batch.results());
                                        step.take(connection, unit, batch);
                                    }
                                    return results;
                                }));
    }

    /** What is done with a batch that was compared. */
    @FunctionalInterface
    private interface Step {
        void take(Connection connection, Unit unit, RegistryBatch batch) throws SQLException;
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
