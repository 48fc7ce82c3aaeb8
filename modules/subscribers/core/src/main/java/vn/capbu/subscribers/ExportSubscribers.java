package vn.capbu.subscribers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.kernel.table.TableWriter.RowSink;
import vn.capbu.kernel.table.TableWriter.Shape;
import vn.capbu.subscribers.internal.ExportedRow;
import vn.capbu.subscribers.spi.RegistryReader;

/**
 * Exports a selection of the registry as a table with the columns of its imports, so that it can be read again. Codes are texts, dates are
 * dates, nothing becomes a formula. Any number of rows in bounded memory; the file is there whole or not at all. Runs on a background
 * thread.
 */
public final class ExportSubscribers {

    /** Rows that a sheet takes below its header. */
    public static final long MAX_SHEET_ROWS = 1_048_575;

    private static final int PAGE = 2_000;

    /** Tax codes or subscribers that one statement asks for. */
    private static final int CHOSEN_AT_ONCE = 1_000;

    private static final char SEPARATOR = ';';

    private final Storage storage;
    private final TableWriter writer;
    private final Clock clock;

    public ExportSubscribers(Storage storage, TableWriter writer, Clock clock) {
        this.storage = storage;
        this.writer = writer;
        this.clock = clock;
    }

    /** More rows than a sheet takes; a text file takes any number. */
    public static final class TooManyRowsException extends IOException {

        private static final long serialVersionUID = 1L;

        private final long rows;

        TooManyRowsException(long rows) {
            super(rows + " rows");
            this.rows = rows;
        }

        /** How many were meant. */
        public long rows() {
            return rows;
        }
    }

    /** The format that a file's name asks for: CSV for {@code .csv} and {@code .txt}, else XLSX. */
    public static TableFormat formatOf(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".txt") ? TableFormat.CSV : TableFormat.XLSX;
    }

    /**
     * Exports.
     *
     * @param target the file, in the format of its name
     * @param filter which certificates
     * @param progress told the rows that were written
     * @param cancellation looked at after each page; the target is as it was then
     * @return how many certificates were written
     * @throws TooManyRowsException when a sheet doesn't take them
     * @throws IOException when the file can't be written; the target is as it was
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws vn.capbu.kernel.spi.StorageException when the database fails
     */
    public long run(
            Operator operator,
            Path target,
            RegistryFilter filter,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        operator.require(Right.EXPORT);
        try {
            return storage.transact(
                    Durability.NORMAL,
                    () -> {
                        try {
                            return export(operator, target, filter, progress, cancellation);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private long export(
            Operator operator,
            Path target,
            RegistryFilter filter,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        List<RegistryFilter> parts = parts(filter);
        RegistryReader registry = storage.port(RegistryReader.class);
        long total = parts.stream().mapToLong(registry::count).sum();
        TableFormat format = formatOf(target);
        if (format != TableFormat.CSV && total > MAX_SHEET_ROWS) {
            throw new TooManyRowsException(total);
        }
        progress.total(total);
        Pages pages = new Pages(registry, progress, cancellation);
        writer.write(
                target,
                new Shape(format, SEPARATOR, ExportedRow.SHEET),
                rows -> {
                    rows.row(ExportedRow.header());
                    for (RegistryFilter part : parts) {
                        pages.write(part, rows);
                    }
                });
        audit(operator, target, pages.done);
        return pages.done;
    }

    private void audit(Operator operator, Path target, long rows) {
        storage.port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                clock.instant(),
                                operator.name(),
                                "subscribers.export",
                                String.valueOf(target.getFileName()),
                                Map.of("rows", Long.toString(rows))));
    }

    /** Long lists of chosen subscribers in parts, each for one statement. */
    private static List<RegistryFilter> parts(RegistryFilter filter) {
        List<RegistryFilter> parts = new ArrayList<>();
        SubscriberIds chosen = filter.subscribers();
        if (chosen != null) {
            for (int from = 0; from < chosen.size(); from += CHOSEN_AT_ONCE) {
                int to = Math.min(chosen.size(), from + CHOSEN_AT_ONCE);
                parts.add(with(filter, filter.taxCodes(), chosen.part(from, to)));
            }
        } else if (!filter.taxCodes().isEmpty()) {
            for (Set<TaxCode> some : split(new TreeSet<>(filter.taxCodes()))) {
                parts.add(with(filter, some, null));
            }
        } else {
            parts.add(filter);
        }
        return parts;
    }

    private static <T> List<Set<T>> split(Collection<T> all) {
        List<T> sorted = List.copyOf(all);
        List<Set<T>> parts = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += CHOSEN_AT_ONCE) {
            int to = Math.min(sorted.size(), from + CHOSEN_AT_ONCE);
            parts.add(Set.copyOf(sorted.subList(from, to)));
        }
        return parts;
    }

    private static RegistryFilter with(
            RegistryFilter filter, Set<TaxCode> taxCodes, @Nullable SubscriberIds subscribers) {
        return new RegistryFilter(
                filter.provinces(),
                filter.deviceVersions(),
                filter.states(),
                filter.channels(),
                taxCodes,
                subscribers);
    }

    /** The pages on their way into the file. */
    private static final class Pages {

        private final RegistryReader registry;
        private final Progress progress;
        private final Cancellation cancellation;
        private long done;

        Pages(RegistryReader registry, Progress progress, Cancellation cancellation) {
            this.registry = registry;
            this.progress = progress;
            this.cancellation = cancellation;
        }

        void write(RegistryFilter filter, RowSink rows) throws IOException {
            RegistryReader.Page page = registry.read(filter, 0, PAGE);
            while (!page.rows().isEmpty()) {
                for (RegistryRow row : page.rows()) {
                    rows.row(ExportedRow.cells(row));
                }
                done += page.rows().size();
                progress.done(done);
                cancellation.check();
                page = registry.read(filter, page.last(), PAGE);
            }
        }
    }
}
