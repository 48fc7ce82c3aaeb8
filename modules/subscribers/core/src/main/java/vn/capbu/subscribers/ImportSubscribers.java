package vn.capbu.subscribers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.subscribers.internal.FileHash;
import vn.capbu.subscribers.internal.RegistryImport;
import vn.capbu.subscribers.spi.RegistryImports;
import vn.capbu.subscribers.spi.SubscriberRegistry;
import vn.capbu.subscribers.spi.TableReader;

/**
 * Imports the registry from a file that its source exported. Rows that can't be taken are named and left out, the others are
 * stored, in one transaction with the audit event. The same file again changes nothing. Runs on a background thread.
 */
public final class ImportSubscribers {

    private final Storage storage;
    private final TableReader reader;
    private final Clock clock;

    public ImportSubscribers(Storage storage, TableReader reader, Clock clock) {
        this.storage = storage;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Imports a file.
     *
     * @param operator who imports
     * @param file the table
     * @param dryRun whether to tell only what an import would do
     * @param progress told the rows that were read; nobody knows their total
     * @param cancellation looked at every thousand rows; nothing is stored then
     * @throws RegistryHeaderException when a mandatory column is missing, or a column is there twice
     * @throws TableReader.MalformedTableException when the file is no table
     * @throws IOException when the file can't be read
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws vn.capbu.kernel.spi.StorageException when the database fails; nothing is stored then
     */
    public ImportReport run(
            Operator operator,
            Path file,
            boolean dryRun,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        progress.total(-1);
        Supplier<ImportReport> work =
                () -> {
                    if (dryRun) {
                        return read(file, null, progress, cancellation);
                    }
                    Provenance by = begin(operator, file);
                    ImportReport report = read(file, by, progress, cancellation);
                    finish(by, report);
                    storage.port(AuditTrail.class).record(event(operator, file, report));
                    return report;
                };
        try {
            return storage.transact(dryRun ? Durability.NORMAL : Durability.FORCED, work);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Provenance begin(Operator operator, Path file) {
        Instant now = clock.instant();
        long id =
                storage.port(RegistryImports.class)
                        .begin(
                                new ImportRecord.Start(
                                        String.valueOf(file.getFileName()),
                                        FileHash.sha256(file),
                                        "",
                                        ImportRecord.Mode.GOOD_ROWS_ONLY,
                                        operator.name(),
                                        now));
        return new Provenance(operator.name(), now, id);
    }

    private void finish(Provenance by, ImportReport report) {
        storage.port(RegistryImports.class)
                .finish(
                        Objects.requireNonNull(by.importId()),
                        clock.instant(),
                        new ImportRecord.Counts(
                                report.rows(),
                                report.added(),
                                report.changed(),
                                report.unchanged(),
                                report.refusedRows()));
    }

    private ImportReport read(
            Path file, @Nullable Provenance by, Progress progress, Cancellation cancellation) {
        RegistryImport rows =
                new RegistryImport(
                        storage.port(SubscriberRegistry.class), by, progress, cancellation);
        try {
            reader.read(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.finish();
    }

    private AuditEvent event(Operator operator, Path file, ImportReport report) {
        return new AuditEvent(
                clock.instant(),
                operator.name(),
                "subscribers.import",
                String.valueOf(file.getFileName()),
                Map.of(
                        "rows", Long.toString(report.rows()),
                        "added", Long.toString(report.added()),
                        "changed", Long.toString(report.changed()),
                        "unchanged", Long.toString(report.unchanged()),
                        "refused", Long.toString(report.refusedRows())));
    }
}
