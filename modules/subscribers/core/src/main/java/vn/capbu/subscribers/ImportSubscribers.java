package vn.capbu.subscribers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.table.FileHash;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.kernel.table.RefusedTable;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.subscribers.internal.HeaderNames;
import vn.capbu.subscribers.internal.RegistryImport;
import vn.capbu.subscribers.spi.ImportCatalogue;
import vn.capbu.subscribers.spi.RegistryConflicts;
import vn.capbu.subscribers.spi.RegistryImports;
import vn.capbu.subscribers.spi.SubscriberRegistry;
import vn.capbu.subscribers.spi.SubscriberRegistry.Result;

/**
 * Imports the registry from a file that a source exported: a first look, a preview, and the import itself, in one transaction
 * with its audit event. The same file again changes nothing. Runs on a background thread.
 */
public final class ImportSubscribers {

    private static final int SAMPLE_ROWS = 20;

    private final Storage storage;
    private final TableReader reader;
    private final Clock clock;

    public ImportSubscribers(Storage storage, TableReader reader, Clock clock) {
        this.storage = storage;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Looks at the beginning of a sheet.
     *
     * @param sheet from 0
     * @throws TableReader.MalformedTableException when the file is no table
     * @throws IOException when the file can't be read
     */
    public TableLook look(Path file, TableOptions options, int sheet) throws IOException {
        try (OpenTable table = reader.open(file, options)) {
            Head head = Head.of(table, sheet);
            Optional<ColumnMapping> remembered = remembered(head.headers());
            return new TableLook(
                    table.format(),
                    table.sheets(),
                    sheet,
                    table.encoding(),
                    table.isEncodingGuessed(),
                    table.separator(),
                    head.headers(),
                    head.samples().stream().map(TableRow::texts).toList(),
                    remembered.orElseGet(() -> HeaderNames.guess(head.headers())),
                    remembered.isPresent());
        }
    }

    /**
     * Imports a file, or tells only what an import would do. Nothing is stored when the file breaks, when the wish to stop comes,
     * or when a row is refused and {@link ImportMode#ALL_OR_NOTHING} was asked for; the report says which rows those are.
     *
     * @param operator who imports
     * @param request what is imported
     * @param dryRun whether to tell only what an import would do
     * @param progress told the rows that were read; nobody knows their total
     * @param cancellation looked at every thousand rows; nothing is stored then
     * @throws RegistryHeaderException when a mandatory column is missing, or a column is there twice
     * @throws ImportRunningException when another import is running
     * @throws TableReader.MalformedTableException when the file is no table
     * @throws IOException when the file can't be read
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws vn.capbu.kernel.spi.StorageException when the database fails; nothing is stored then
     */
    public ImportReport run(
            Operator operator,
            ImportRequest request,
            boolean dryRun,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        operator.require(Right.IMPORT_REGISTRY);
        progress.total(-1);
        try {
            String sha256 = FileHash.sha256(request.file());
            return storage.transact(
                    dryRun ? Durability.NORMAL : Durability.FORCED,
                    () -> inTransaction(operator, request, dryRun, sha256, progress, cancellation));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (NothingKept e) {
            storage.port(AuditTrail.class).record(event(operator, request, e.report));
            return e.report;
        }
    }

    private ImportReport inTransaction(
            Operator operator,
            ImportRequest request,
            boolean dryRun,
            String sha256,
            Progress progress,
            Cancellation cancellation) {
        try (OpenTable table = reader.open(request.file(), request.options())) {
            ImportReport report =
                    dryRun
                            ? look(table, request, sha256, progress, cancellation)
                            : store(table, operator, request, sha256, progress, cancellation);
            if (!dryRun && !report.stored()) {
                throw new NothingKept(report);
            }
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport look(
            OpenTable table,
            ImportRequest request,
            String sha256,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        Head head = Head.of(table, request.sheet());
        RegistryImport rows =
                new RegistryImport(
                        target(null),
                        found -> storage.port(RegistryConflicts.class).find(found, null),
                        storage.port(ImportCatalogue.class).checks(),
                        true,
                        request.mode(),
                        head.headers(),
                        mapping(request, head),
                        table.format() == TableFormat.CSV,
                        progress,
                        cancellation);
        return read(table, request, head, rows, sha256);
    }

    private ImportReport store(
            OpenTable table,
            Operator operator,
            ImportRequest request,
            String sha256,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        ImportCatalogue catalogue = storage.port(ImportCatalogue.class);
        if (!catalogue.lock()) {
            throw new ImportRunningException();
        }
        Head head = Head.of(table, request.sheet());
        ColumnMapping mapping = mapping(request, head);
        String layout = HeaderNames.layout(head.headers());
        Instant now = clock.instant();
        RegistryImports imports = storage.port(RegistryImports.class);
        long id = imports.begin(start(operator, request, sha256, layout, now));
        RegistryImport rows =
                new RegistryImport(
                        target(new Provenance(operator.name(), now, id)),
                        found -> storage.port(RegistryConflicts.class).find(found, id),
                        catalogue.checks(),
                        false,
                        request.mode(),
                        head.headers(),
                        mapping,
                        table.format() == TableFormat.CSV,
                        progress,
                        cancellation);
        ImportReport report = read(table, request, head, rows, sha256);
        imports.finish(id, clock.instant(), counts(report));
        catalogue.remember(layout, head.headers(), mapping, operator, now);
        storage.port(AuditTrail.class).record(event(operator, request, report));
        return report;
    }

    private static ImportReport read(
            OpenTable table, ImportRequest request, Head head, RegistryImport rows, String sha256)
            throws IOException {
        table.read(
                request.sheet(),
                row -> {
                    if (row.line() > head.line()) {
                        rows.row(row);
                    }
                    return true;
                });
        return rows.finish(sha256);
    }

    private ColumnMapping mapping(ImportRequest request, Head head) {
        return request.mapping() != null
                ? request.mapping()
                : remembered(head.headers()).orElseGet(() -> HeaderNames.guess(head.headers()));
    }

    /** A file with one more column at its end, as that of refused rows, is read like the one without. */
    private Optional<ColumnMapping> remembered(List<String> headers) {
        Optional<ColumnMapping> same = rememberedFor(headers);
        if (same.isPresent() || headers.size() < 2) {
            return same;
        }
        return rememberedFor(headers.subList(0, headers.size() - 1))
                .map(ColumnMapping::withFurtherColumn);
    }

    private Optional<ColumnMapping> rememberedFor(List<String> headers) {
        return storage.port(ImportCatalogue.class)
                .mapping(HeaderNames.layout(headers))
                .filter(mapping -> mapping.columns().size() == headers.size());
    }

    private RegistryImport.Target target(@Nullable Provenance by) {
        SubscriberRegistry registry = storage.port(SubscriberRegistry.class);
        return new RegistryImport.Target() {
            @Override
            public List<Result> store(List<SourceRow> rows) {
                return by == null ? preview(rows) : registry.store(by, rows);
            }

            @Override
            public List<Result> preview(List<SourceRow> rows) {
                return registry.preview(rows.stream().map(SourceRow::content).toList());
            }
        };
    }

    /**
     * Writes the refused rows with their reasons in a further column, ready to be mended and imported.
     *
     * @param writer writes the file
     * @param request what was imported
     * @param report what became of it
     * @param target file to write; its name ends with .csv or .xlsx, else it is written like the source
     * @param reasonHeader name of the further column
     * @param words a reason in the reader's language
     * @throws FileChangedException when the source isn't the file of the report any more
     * @throws IOException when a file can't be read or written; the target is as it was
     */
    public void saveRefused(
            TableWriter writer,
            ImportRequest request,
            ImportReport report,
            Path target,
            String reasonHeader,
            Function<RefusedRows.Reason, String> words)
            throws IOException {
        if (!FileHash.sha256(request.file()).equals(report.sha256())) {
            throw new FileChangedException();
        }
        try (OpenTable table = reader.open(request.file(), request.options())) {
            Head head = Head.of(table, request.sheet());
            RefusedRows.Cursor cursor = report.refused().cursor();
            new RefusedTable(table, request.sheet(), head.line())
                    .write(
                            writer,
                            target,
                            reasonHeader,
                            line ->
                                    cursor.reasons(line).stream()
                                            .map(words)
                                            .collect(Collectors.joining("; ")));
        }
    }

    private static ImportRecord.Start start(
            Operator operator, ImportRequest request, String sha256, String layout, Instant now) {
        return new ImportRecord.Start(
                name(request),
                sha256,
                layout,
                ImportRecord.Mode.valueOf(request.mode().name()),
                operator.name(),
                now);
    }

    private static ImportRecord.Counts counts(ImportReport report) {
        return new ImportRecord.Counts(
                report.rows(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.refusedRows());
    }

    private AuditEvent event(Operator operator, ImportRequest request, ImportReport report) {
        return new AuditEvent(
                clock.instant(),
                operator.name(),
                report.stored() ? "subscribers.import" : "subscribers.import.refuse",
                name(request),
                Map.of(
                        "sha256", report.sha256(),
                        "checks", Integer.toString(report.checksVersion()),
                        "mode", report.mode().name(),
                        "rows", Long.toString(report.rows()),
                        "added", Long.toString(report.added()),
                        "changed", Long.toString(report.changed()),
                        "unchanged", Long.toString(report.unchanged()),
                        "refused", Long.toString(report.refusedRows())));
    }

    private static String name(ImportRequest request) {
        return String.valueOf(request.file().getFileName());
    }

    /** The header row, and what stands below it. */
    private record Head(long line, List<String> headers, List<TableRow> samples) {

        static Head of(OpenTable table, int sheet) throws IOException {
            List<TableRow> head = table.head(sheet, HeaderNames.HEAD_ROWS + SAMPLE_ROWS);
            if (head.isEmpty()) {
                throw new TableReader.MalformedTableException(
                        TableReader.MalformedTableException.Problem.EMPTY, 0, "no row");
            }
            int titles = Math.min(head.size(), HeaderNames.HEAD_ROWS);
            int place = HeaderNames.headerRow(head.subList(0, titles));
            int end = Math.min(head.size(), place + 1 + SAMPLE_ROWS);
            return new Head(
                    head.get(place).line(),
                    head.get(place).texts(),
                    new ArrayList<>(head.subList(place + 1, end)));
        }
    }

    /** Undoes the transaction of a file of which nothing is kept. */
    private static final class NothingKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportReport report;

        NothingKept(ImportReport report) {
            super("a row was refused", null, false, false);
            this.report = report;
        }
    }
}
