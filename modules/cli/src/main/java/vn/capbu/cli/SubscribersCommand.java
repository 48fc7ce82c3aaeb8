package vn.capbu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportSubscribers;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryHeaderException;
import vn.capbu.subscribers.RowProblem;
import vn.capbu.subscribers.spi.TableReader;

/** The registry of subscribers. */
@Command(description = "The registry of subscribers.")
final class SubscribersCommand {

    private final Session session;

    SubscribersCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "import",
            description =
                    "Imports the registry from a CSV export; names every row that is refused.")
    int importFile(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--dry-run",
                            description = "Tells what an import would do; stores nothing.")
                    boolean dryRun)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "import.stopping")) {
            ImportReport report =
                    new ImportSubscribers(
                                    workspace.storage(),
                                    workspace.services().one(TableReader.class),
                                    workspace.clock())
                            .run(
                                    session.operator(),
                                    file,
                                    dryRun,
                                    Progress.NONE,
                                    interruption.cancellation());
            print(output, report);
            return report.refusedRows() == 0 ? ExitCode.OK : ExitCode.FAILURES;
        } catch (RegistryHeaderException e) {
            throw new UsageException(headerProblem(output.texts(), file, e));
        } catch (TableReader.MalformedTableException e) {
            throw new UsageException(
                    output.texts()
                            .get(
                                    "import.malformed",
                                    file,
                                    String.valueOf(e.line()),
                                    output.texts().of(e.problem())));
        } catch (IOException e) {
            if (e instanceof vn.capbu.kernel.DirectoryLock.HeldException) {
                throw e;
            }
            throw new UsageException(output.texts().get("import.unreadable", file, e.toString()));
        }
    }

    private static void print(Output output, ImportReport report) {
        Texts texts = output.texts();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("dryRun", report.dryRun());
        document.put("rows", report.rows());
        document.put("added", report.added());
        document.put("changed", report.changed());
        document.put("unchanged", report.unchanged());
        document.put("refused", report.refusedRows());
        document.put(
                "problems", report.refusals().stream().map(it -> describe(it, texts)).toList());
        document.put(
                "warnings", report.warnings().stream().map(it -> describe(it, texts)).toList());
        document.put("ignoredColumns", report.ignoredColumns());
        output.document(document);
        List<List<String>> rows = new ArrayList<>();
        report.refusals().forEach(it -> rows.add(row(it, texts)));
        report.warnings().forEach(it -> rows.add(row(it, texts)));
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
                "import.sum",
                report.rows(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.refusedRows());
        if (report.dryRun()) {
            output.message("import.dry-run");
        }
    }

    private static Map<String, Object> describe(RowProblem problem, Texts texts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("row", problem.line());
        fields.put("column", problem.column().header());
        fields.put("kind", problem.kind().name());
        fields.put("reason", texts.of(problem.kind()));
        fields.put("value", problem.value());
        return fields;
    }

    private static List<String> row(RowProblem problem, Texts texts) {
        return List.of(
                Long.toString(problem.line()),
                problem.column().header(),
                texts.of(problem.kind()),
                problem.value());
    }

    private static String headerProblem(Texts texts, Path file, RegistryHeaderException e) {
        return e.missing().isEmpty()
                ? texts.get("import.repeated-column", file, headers(e.repeated()))
                : texts.get("import.missing-column", file, headers(e.missing()));
    }

    private static String headers(List<RegistryColumn> columns) {
        return columns.stream().map(RegistryColumn::header).collect(Collectors.joining(", "));
    }
}
