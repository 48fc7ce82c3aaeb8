package vn.capbu.subscribers.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.subscribers.ColumnMapping;
import vn.capbu.subscribers.ImportChecks;
import vn.capbu.subscribers.ImportChecks.Severity;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.RefusedRows;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryHeaderException;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RowProblem;
import vn.capbu.subscribers.RowProblem.Kind;
import vn.capbu.subscribers.RowSample;
import vn.capbu.subscribers.RowSample.Outcome;
import vn.capbu.subscribers.SourceRow;
import vn.capbu.subscribers.ValueChange;
import vn.capbu.subscribers.spi.RegistryConflicts.Conflict;
import vn.capbu.subscribers.spi.SubscriberRegistry.Result;

/**
 * One run of an import: takes the rows as they are read, and stores the good ones in batches. Once a row was refused and all or
 * nothing was asked for, the rest is only looked at, because nothing will be kept.
 */
public final class RegistryImport {

    private static final int BATCH = 1_000;

    /** Stores rows, or tells only what storing them would do. */
    public interface Target {
        /** What became of each row, in their order. */
        List<Result> store(List<SourceRow> rows);

        /** What would become of each. */
        List<Result> preview(List<SourceRow> rows);
    }

    /** A row that waits for its batch. */
    private record Candidate(SourceRow row, RowParser parser) {}

    private final Target target;
    private final Function<List<RegistryRow>, List<Conflict>> conflicts;
    private final ImportChecks checks;
    private final boolean dryRun;
    private final ImportMode mode;
    private final Progress progress;
    private final Cancellation cancellation;
    private final ColumnMapping mapping;
    private final Columns columns;
    private final List<String> headers;
    private final boolean looksForConflicts;

    private final List<Candidate> batch = new ArrayList<>(BATCH);
    private final Repetitions repetitions = new Repetitions();
    private final Tally tally = new Tally();

    /**
     * @param target where rows go
     * @param conflicts what the registry holds against rows, one answer for each
     * @param headers the header row
     * @param strict whether every row must have as many cells as the header row
     * @throws RegistryHeaderException when a mandatory column is missing, or one is there twice
     */
    public RegistryImport(
            Target target,
            Function<List<RegistryRow>, List<Conflict>> conflicts,
            ImportChecks checks,
            boolean dryRun,
            ImportMode mode,
            List<String> headers,
            ColumnMapping mapping,
            boolean strict,
            Progress progress,
            Cancellation cancellation)
            throws RegistryHeaderException {
        this.target = target;
        this.conflicts = conflicts;
        this.checks = checks;
        this.dryRun = dryRun;
        this.mode = mode;
        this.headers = headers;
        this.mapping = mapping;
        this.columns = new Columns(mapping, headers.size(), strict);
        this.progress = progress;
        this.cancellation = cancellation;
        this.looksForConflicts =
                checks.severity(Kind.SERIAL_REGISTERED_TO_ANOTHER) != Severity.IGNORE
                        || checks.severity(Kind.TOKEN_REGISTERED_TO_ANOTHER) != Severity.IGNORE;
    }

    /** Takes one row below the header row. */
    public void row(TableRow row) {
        if (row.isBlank()) {
            return;
        }
        tally.rows++;
        RowParser parser = new RowParser(row, columns, checks);
        RegistryRow content = parser.parse();
        if (content != null) {
            repetitions.check(content, parser);
        }
        if (content == null || parser.findings().isRefused()) {
            refuse(row.line(), parser);
        } else {
            batch.add(new Candidate(new SourceRow(row.line(), content), parser));
        }
        if (tally.rows % BATCH == 0) {
            flush();
        }
    }

    private void refuse(long line, RowParser parser) {
        tally.refuse(line, parser.findings().refusals());
        tally.sample(line, Outcome.REFUSED, parser, List.of());
    }

    private void flush() {
        cancellation.check();
        List<Candidate> good = withoutConflicts();
        List<SourceRow> rows = good.stream().map(Candidate::row).toList();
        boolean store = !dryRun && !isDoomed();
        List<Result> results = store ? target.store(rows) : target.preview(rows);
        for (int i = 0; i < results.size(); i++) {
            Candidate one = good.get(i);
            Outcome outcome = Outcome.valueOf(results.get(i).change().name());
            tally.take(outcome, one.parser().findings().warnings());
            tally.sample(one.row().number(), outcome, one.parser(), results.get(i).values());
        }
        batch.clear();
        progress.done(tally.rows);
    }

    private List<Candidate> withoutConflicts() {
        if (!looksForConflicts || batch.isEmpty()) {
            return List.copyOf(batch);
        }
        List<Conflict> found =
                conflicts.apply(batch.stream().map(one -> one.row().content()).toList());
        List<Candidate> good = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            Candidate one = batch.get(i);
            if (found.get(i).serialOfAnother()) {
                one.parser()
                        .add(RegistryColumn.CERTIFICATE_SERIAL, Kind.SERIAL_REGISTERED_TO_ANOTHER);
            }
            if (found.get(i).tokenOfAnother()) {
                one.parser().add(RegistryColumn.TOKEN_SERIAL, Kind.TOKEN_REGISTERED_TO_ANOTHER);
            }
            if (one.parser().findings().isRefused()) {
                refuse(one.row().number(), one.parser());
            } else {
                good.add(one);
            }
        }
        return good;
    }

    /** Whether nothing will be kept. */
    public boolean isDoomed() {
        return mode == ImportMode.ALL_OR_NOTHING && tally.refused.rows() > 0;
    }

    /** Stores what is left, and tells what became of all. */
    public ImportReport finish(String sha256) {
        flush();
        return new ImportReport(
                dryRun,
                !dryRun && !isDoomed(),
                mode,
                checks.version(),
                sha256,
                mapping,
                tally.rows,
                tally.count(Outcome.ADDED),
                tally.count(Outcome.CHANGED),
                tally.count(Outcome.UNCHANGED),
                tally.refused.rows(),
                tally.refusals,
                tally.warnings,
                tally.refusalCounts,
                tally.warningCounts,
                Columns.ignored(headers, mapping),
                tally.samples,
                tally.refused);
    }

    /** Counts, and the first of everything. */
    private static final class Tally {

        private long rows;
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private final List<RowProblem> refusals = new ArrayList<>();
        private final List<RowProblem> warnings = new ArrayList<>();
        private final Map<Kind, Long> refusalCounts = new EnumMap<>(Kind.class);
        private final Map<Kind, Long> warningCounts = new EnumMap<>(Kind.class);
        private final Map<Outcome, List<RowSample>> samples = new EnumMap<>(Outcome.class);
        private final RefusedRows refused = new RefusedRows();

        long count(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }

        void take(Outcome outcome, List<RowProblem> odd) {
            outcomes.merge(outcome, 1L, Long::sum);
            tell(odd, warnings, warningCounts);
        }

        void refuse(long line, List<RowProblem> why) {
            refused.add(line, why);
            tell(why, refusals, refusalCounts);
        }

        private static void tell(
                List<RowProblem> problems, List<RowProblem> first, Map<Kind, Long> counts) {
            for (RowProblem problem : problems) {
                counts.merge(problem.kind(), 1L, Long::sum);
                if (first.size() < ImportReport.MAX_PROBLEMS) {
                    first.add(problem);
                }
            }
        }

        void sample(long line, Outcome outcome, RowParser parser, List<ValueChange> changes) {
            List<RowSample> list = samples.computeIfAbsent(outcome, any -> new ArrayList<>());
            if (list.size() < ImportReport.MAX_SAMPLES) {
                List<RowProblem> problems =
                        outcome == Outcome.REFUSED
                                ? parser.findings().refusals()
                                : parser.findings().warnings();
                list.add(
                        new RowSample(
                                line,
                                outcome,
                                parser.raw(RegistryColumn.TAX_CODE),
                                parser.raw(RegistryColumn.NAME),
                                parser.raw(RegistryColumn.CERTIFICATE_SERIAL),
                                problems,
                                changes));
            }
        }
    }
}
