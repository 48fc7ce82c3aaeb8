package vn.capbu.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.table.FileHash;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.kernel.table.RefusedTable;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.rollout.FactSource.Origin;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.internal.LogFile;
import vn.capbu.rollout.internal.LogImport;
import vn.capbu.rollout.internal.LogLayout;
import vn.capbu.rollout.spi.RolloutLogs;

/**
 * Imports renewals done elsewhere, and outcomes of calls, from files: in one transaction with the summary and the audit event. The
 * same file again changes nothing. Runs on a background thread.
 */
public final class ImportLogs {

    private final RolloutDesk desk;

    ImportLogs(RolloutDesk desk) {
        this.desk = desk;
    }

    /**
     * Looks at the beginning of a sheet; what was chosen by hand for the same header row before is remembered.
     *
     * @param sheet from 0
     * @throws TableReader.MalformedTableException when the file is no table
     * @throws IOException when the file can't be read
     */
    public LogLook look(LogKind kind, Path file, TableOptions options, int sheet)
            throws IOException {
        try (OpenTable table =
                desk.workspace().services().one(TableReader.class).open(file, options)) {
            return LogLayout.look(table, sheet, kind, logs()::mapping);
        }
    }

    /**
     * Imports a file, or tells only what an import would do. Nothing is stored when the file breaks, when the wish to stop comes, or
     * when a row is refused and not only the good rows were asked for.
     *
     * @param progress told the rows that were read; nobody knows their total
     * @param cancellation looked at every some hundred rows; nothing is stored then
     * @throws RolloutException NO_POPULATION, or BUSY when another import runs
     * @throws LogHeaderException when a column is missing, or there twice
     * @throws TableReader.MalformedTableException when the file is no table
     * @throws IOException when the file can't be read
     * @throws java.util.concurrent.CancellationException when it stopped on request
     */
    public LogReport run(
            Operator operator,
            RolloutCampaign campaign,
            LogRequest request,
            boolean dryRun,
            Progress progress,
            Cancellation cancellation)
            throws RolloutException, IOException {
        operator.require(Right.RUN_ROLLOUT);
        desk.inForce(campaign);
        progress.total(-1);
        try {
            String sha256 = FileHash.sha256(request.file());
            LogReport report =
                    desk.storage()
                            .transact(
                                    dryRun ? Durability.NORMAL : Durability.FORCED,
                                    () ->
                                            inTransaction(
                                                    operator,
                                                    campaign,
                                                    request,
                                                    dryRun ? null : sha256,
                                                    sha256,
                                                    progress,
                                                    cancellation));
            if (report == null) {
                throw new RolloutException(Reason.BUSY, campaign.name());
            }
            return report;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (NothingKept e) {
            audit(operator, request, e.report);
            return e.report;
        }
    }

    private @Nullable LogReport inTransaction(
            Operator operator,
            RolloutCampaign campaign,
            LogRequest request,
            @Nullable String stored,
            String sha256,
            Progress progress,
            Cancellation cancellation) {
        boolean dryRun = stored == null;
        try (OpenTable table =
                desk.workspace()
                        .services()
                        .one(TableReader.class)
                        .open(request.file(), request.options())) {
            RolloutLogs logs = logs();
            Long id = null;
            if (!dryRun) {
                if (!desk.summary().lock(campaign.id())) {
                    return null;
                }
                id = logs.begin(campaign.id(), request, sha256, operator.name(), desk.now());
            }
            LogLayout layout = layout(table, request);
            LogFile.Outcome outcome =
                    new LogFile(
                                    desk.population(),
                                    desk.people(),
                                    campaign.id(),
                                    request.kind(),
                                    new FactSource(
                                            request.kind() == LogKind.CALLS
                                                    ? Origin.CALL
                                                    : Origin.IMPORT,
                                            operator.name(),
                                            desk.now(),
                                            id,
                                            name(request)))
                            .read(
                                    table,
                                    request.sheet(),
                                    layout,
                                    new LogImport.Mode(
                                            dryRun, request.goodRowsOnly(), desk.today()),
                                    sha256,
                                    progress,
                                    cancellation);
            if (id != null) {
                finish(operator, campaign, request, id, outcome);
                remember(operator, request, layout);
            }
            return outcome.report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LogLayout layout(OpenTable table, LogRequest request) throws IOException {
        return LogLayout.of(
                table, request.sheet(), request.kind(), request.mapping(), logs()::mapping);
    }

    private RolloutLogs logs() {
        return desk.storage().port(RolloutLogs.class);
    }

    /** What names alone tell needs no memory. */
    private void remember(Operator operator, LogRequest request, LogLayout layout) {
        if (request.mapping() != null) {
            logs().remember(
                            LogLayout.key(layout.headers(), request.kind()),
                            layout.headers(),
                            layout.mapping(),
                            operator.name(),
                            desk.now());
        }
    }

    private void finish(
            Operator operator,
            RolloutCampaign campaign,
            LogRequest request,
            long id,
            LogFile.Outcome outcome) {
        LogReport report = outcome.report();
        if (!report.stored()) {
            throw new NothingKept(report);
        }
        desk.summary().merge(campaign.id(), outcome.deltas());
        logs().finish(id, report);
        audit(operator, request, report);
    }

    private void audit(Operator operator, LogRequest request, LogReport report) {
        desk.audit(
                operator,
                report.stored() ? "rollout.import" : "rollout.import.refuse",
                name(request),
                Map.of(
                        "kind", report.kind().name(),
                        "sha256", report.sha256(),
                        "rows", Long.toString(report.rows()),
                        "taken", Long.toString(report.taken()),
                        "unchanged", Long.toString(report.unchanged()),
                        "refused", Long.toString(report.refused())));
    }

    /**
     * Writes the refused rows with their reasons in a further column, ready to be mended and imported.
     *
     * @param target file to write; its name ends with .csv or .xlsx, else it is written like the source
     * @param reasonHeader name of the further column
     * @param words a reason in the reader's language
     * @throws IOException when a file can't be read or written, or isn't the one of the report any more; the target is as it was
     */
    public void saveRefused(
            LogRequest request,
            LogReport report,
            Path target,
            String reasonHeader,
            Function<LogProblem.Reason, String> words)
            throws IOException {
        if (!FileHash.sha256(request.file()).equals(report.sha256())) {
            throw new IOException(request.file() + " is another file now");
        }
        try (OpenTable table =
                desk.workspace()
                        .services()
                        .one(TableReader.class)
                        .open(request.file(), request.options())) {
            LogLayout layout = layout(table, request);
            new RefusedTable(table, request.sheet(), layout.line())
                    .write(
                            desk.workspace().services().one(TableWriter.class),
                            target,
                            reasonHeader,
                            line ->
                                    report.refusals().getOrDefault(line, List.of()).stream()
                                            .map(words)
                                            .collect(Collectors.joining("; ")));
        }
    }

    private static String name(LogRequest request) {
        return String.valueOf(request.file().getFileName());
    }

    /** Undoes the transaction of a file of which nothing is kept. */
    private static final class NothingKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient LogReport report;

        NothingKept(LogReport report) {
            super("a row was refused", null, false, false);
            this.report = report;
        }
    }
}
