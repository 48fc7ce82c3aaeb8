package vn.capbu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.rollout.ImportLogs;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogHeaderException;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogLook;
import vn.capbu.rollout.LogMapping;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.RolloutDesk;

/** Imports a log of renewals or of calls. */
@Command(
        name = "import",
        description =
                "Imports a log from a CSV file or a workbook; names what is refused. By default a file with a refused row is"
                        + " refused as a whole.")
final class RolloutLogCommand implements Callable<Integer> {

    private final Session session;
    private final LogKind kind;

    @Mixin private RolloutOptions options = new RolloutOptions();

    @Parameters(paramLabel = "FILE", description = "CSV, XLSX or XLS.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--dry-run", description = "Tells what an import would do; stores nothing.")
    private boolean dryRun;

    @Option(
            names = "--good-rows-only",
            description = "Stores the good rows of a file with refused ones.")
    private boolean goodRowsOnly;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Writes the refused rows with their reasons, to be mended and imported: .csv or .xlsx.")
    private @Nullable Path rejects;

    @Option(
            names = "--sheet",
            paramLabel = "N",
            defaultValue = "1",
            description = "Sheet of a workbook, from 1.")
    private int sheet;

    @Option(
            names = "--encoding",
            paramLabel = "X",
            description = "${COMPLETION-CANDIDATES} (default: guessed).")
    private @Nullable TextEncoding encoding;

    @Option(
            names = "--mapping",
            paramLabel = "HEADER=COLUMN",
            description =
                    "Takes a column of the file for one of a log's, by its name there; nothing behind the sign: the column means"
                            + " nothing. May be given several times; it is remembered for files with the same columns.")
    private Map<String, String> mappings = new LinkedHashMap<>();

    RolloutLogCommand(Session session, LogKind kind) {
        this.session = session;
        this.kind = kind;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        Texts texts = output.texts();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "import.stopping")) {
            RolloutDesk desk = new RolloutDesk(workspace);
            ImportLogs imports = desk.importLogs();
            TableOptions table = new TableOptions(encoding, null);
            LogRequest request =
                    new LogRequest(
                            kind,
                            file,
                            table,
                            sheet - 1,
                            goodRowsOnly,
                            mapping(imports, table, texts));
            LogReport report =
                    imports.run(
                            session.operator(),
                            options.campaign(desk),
                            request,
                            dryRun,
                            Progress.NONE,
                            interruption.cancellation());
            if (rejects != null && report.refused() > 0) {
                imports.saveRefused(
                        request,
                        report,
                        rejects,
                        texts.get("import.reason-header"),
                        reason -> reason(texts, reason));
            }
            print(output, report);
            return report.refused() == 0 ? ExitCode.OK : ExitCode.FAILURES;
        } catch (LogHeaderException e) {
            throw new UsageException(
                    e.missing().isEmpty()
                            ? texts.get("import.repeated-column", file, headers(e.repeated()))
                            : texts.get("import.missing-column", file, headers(e.missing())));
        } catch (MalformedTableException e) {
            throw new UsageException(
                    texts.get(
                            "import.malformed",
                            file,
                            String.valueOf(e.line()),
                            texts.of(e.problem())));
        } catch (DirectoryLock.HeldException e) {
            throw e;
        } catch (IOException e) {
            throw new UsageException(texts.get("import.unreadable", file, e.toString()));
        }
    }

    /** Null: nothing was said, so that what is remembered counts. */
    private @Nullable LogMapping mapping(ImportLogs imports, TableOptions table, Texts texts)
            throws IOException, UsageException {
        if (mappings.isEmpty()) {
            return null;
        }
        LogLook look = imports.look(kind, file, table, sheet - 1);
        LogMapping mapping = look.mapping();
        for (Map.Entry<String, String> entry : mappings.entrySet()) {
            int place = look.headers().indexOf(entry.getKey());
            if (place < 0) {
                throw new UsageException(texts.get("import.no-header", file, entry.getKey()));
            }
            mapping =
                    entry.getValue().isBlank()
                            ? mapping.without(place)
                            : mapping.with(place, column(entry.getValue(), texts));
        }
        return mapping;
    }

    private LogColumn column(String name, Texts texts) throws UsageException {
        for (LogColumn column : kind.columns()) {
            if (column.header().equalsIgnoreCase(name) || column.name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        throw new UsageException(
                texts.get("rollout.import.no-column", name, headers(List.copyOf(kind.columns()))));
    }

    private static String headers(List<LogColumn> columns) {
        return columns.stream().map(LogColumn::header).collect(Collectors.joining(", "));
    }

    private static String reason(Texts texts, LogProblem.Reason reason) {
        return reason.column().header() + ": " + texts.get("rollout.problem." + reason.kind());
    }

    private void print(Output output, LogReport report) {
        Texts texts = output.texts();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", report.kind().name());
        document.put("dryRun", report.dryRun());
        document.put("stored", report.stored());
        document.put("sha256", report.sha256());
        document.put("rows", report.rows());
        document.put("taken", report.taken());
        document.put("unchanged", report.unchanged());
        document.put("refused", report.refused());
        Map<String, Long> counts = new TreeMap<>();
        report.counts().forEach((one, count) -> counts.put(one.name(), count));
        document.put("problemCounts", counts);
        List<Map<String, Object>> problems = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (LogProblem one : report.problems()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("row", one.line());
            fields.put("column", one.column().header());
            fields.put("kind", one.kind().name());
            fields.put("reason", texts.get("rollout.problem." + one.kind()));
            fields.put("value", one.value());
            problems.add(fields);
            rows.add(
                    List.of(
                            Long.toString(one.line()),
                            one.column().header(),
                            texts.get("rollout.problem." + one.kind()),
                            one.value()));
        }
        document.put("problems", problems);
        document.put("ignoredColumns", report.ignoredColumns());
        boolean written = rejects != null && report.refused() > 0;
        document.put("rejects", written ? String.valueOf(rejects) : null);
        output.document(document);
        if (!rows.isEmpty()) {
            output.table(
                    List.of(
                            texts.get("column.row"),
                            texts.get("column.column"),
                            texts.get("column.reason"),
                            texts.get("column.value")),
                    rows);
        }
        output.message(
                "rollout.import.sum",
                report.rows(),
                report.taken(),
                report.unchanged(),
                report.refused());
        if (report.dryRun()) {
            output.message("import.dry-run");
        } else if (!report.stored()) {
            output.message("import.not-stored");
        }
        if (written) {
            output.message("import.rejects", String.valueOf(rejects));
        }
    }
}
