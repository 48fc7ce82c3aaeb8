package vn.capbu.subscribers.internal;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.TaxCode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryHeaderException;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RowProblem;
import vn.capbu.subscribers.SourceRow;
import vn.capbu.subscribers.spi.SubscriberRegistry;
import vn.capbu.subscribers.spi.SubscriberRegistry.Change;
import vn.capbu.subscribers.spi.TableReader;

/** One run of an import: takes the rows as they are read, and stores the good ones in batches. */
public final class RegistryImport implements TableReader.RowHandler {

    private static final int BATCH = 1_000;

    private record Key(TaxCode taxCode, CertificateSerial serial) {}

    private final SubscriberRegistry registry;
    private final @Nullable Provenance by;
    private final Progress progress;
    private final Cancellation cancellation;

    private final List<SourceRow> batch = new ArrayList<>(BATCH);
    private final Set<Key> seen = new HashSet<>();
    private final Map<Change, Long> changes = new EnumMap<>(Change.class);
    private final List<RowProblem> refusals = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();
    private @Nullable RegistryHeader header;
    private long rows;
    private long refusedRows;

    /**
     * @param by who imports; null to store nothing
     */
    public RegistryImport(
            SubscriberRegistry registry,
            @Nullable Provenance by,
            Progress progress,
            Cancellation cancellation) {
        this.registry = registry;
        this.by = by;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /**
     * Takes the header, then each row.
     *
     * @throws UncheckedIOException for a {@link RegistryHeaderException}
     */
    @Override
    public void row(long line, List<String> cells) {
        RegistryHeader columns = header;
        if (columns == null) {
            header = readHeader(cells);
        } else if (!cells.stream().allMatch(String::isBlank)) {
            rows++;
            take(line, new RowParser(line, columns, cells));
            if (rows % BATCH == 0) {
                flush();
            }
        }
    }

    private static RegistryHeader readHeader(List<String> cells) {
        try {
            return RegistryHeader.of(cells);
        } catch (RegistryHeaderException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(long line, RowParser parser) {
        RegistryRow row = parser.parse();
        if (row != null && !seen.add(new Key(row.taxCode(), row.serial()))) {
            parser.refuseDuplicate();
            row = null;
        }
        if (row == null) {
            refusedRows++;
            refusals.addAll(parser.refusals());
        } else {
            warnings.addAll(parser.warnings());
            batch.add(new SourceRow(line, row));
        }
    }

    private void flush() {
        cancellation.check();
        List<Change> done =
                by == null
                        ? registry.preview(batch.stream().map(SourceRow::content).toList())
                        : registry.store(by, batch);
        done.forEach(change -> changes.merge(change, 1L, Long::sum));
        batch.clear();
        progress.done(rows);
    }

    /** Stores what is left, and tells what became of all. */
    public ImportReport finish() {
        flush();
        return new ImportReport(
                by == null,
                rows,
                changes.getOrDefault(Change.ADDED, 0L),
                changes.getOrDefault(Change.CHANGED, 0L),
                changes.getOrDefault(Change.UNCHANGED, 0L),
                refusedRows,
                refusals,
                warnings,
                header == null ? List.of() : header.ignored());
    }
}
