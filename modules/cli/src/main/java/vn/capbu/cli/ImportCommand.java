package vn.capbu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.subscribers.ColumnMapping;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportRunningException;
import vn.capbu.subscribers.ImportSubscribers;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryHeaderException;
import vn.capbu.subscribers.TableLook;

/** Imports the registry from a file of a source. */
@Command(
        name = "import",
        description =
                "Imports the registry from a CSV file or a workbook; names what is refused. By default a file with a refused row"
                        + " is refused as a whole.")
final class ImportCommand implements Callable<Integer> {

    private final Session session;

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
            paramLabel = "NAME",
            description = "Sheet of a workbook, by name or number from 1 (default: the first one).")
    private @Nullable String sheet;

    @Option(
            names = "--encoding",
            paramLabel = "X",
            description = "${COMPLETION-CANDIDATES} (default: guessed).")
    private @Nullable TextEncoding encoding;

    @Option(
            names = "--separator",
            paramLabel = "C",
            description = "Separator of a CSV file (default: found out from its header row).")
    private @Nullable Character separator;

    @Option(
            names = "--mapping",
            paramLabel = "HEADER=COLUMN",
            description =
                    "Takes a column of the file for one of the registry's, by its name in the authority's export; nothing behind"
                            + " the sign: the column means nothing. May be given several times.")
    private Map<String, String> mappings = new LinkedHashMap<>();

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "import.stopping")) {
            ImportSubscribers imports =
                    new ImportSubscribers(
                            workspace.storage(),
                            workspace.services().one(TableReader.class),
                            workspace.clock());
            TableOptions options = new TableOptions(encoding, separator);
            TableLook look = look(imports, options, output.texts());
            ImportRequest request = request(look, options, output.texts());
            ImportReport report =
                    imports.run(
                            session.operator(),
                            request,
                            dryRun,
                            new RowLines(output, dryRun ? "import.checked" : "import.read"),
                            interruption.cancellation());
            ImportText text = new ImportText(output);
            if (rejects != null && report.refusedRows() > 0) {
                saveRefused(workspace, imports, request, report, text);
            }
            text.print(look, report, rejects);
            return report.refusedRows() == 0 ? ExitCode.OK : ExitCode.FAILURES;
        } catch (RegistryHeaderException e) {
            throw new UsageException(headerProblem(output.texts(), e));
        } catch (MalformedTableException e) {
            throw new UsageException(
                    output.texts()
                            .get(
                                    "import.malformed",
                                    file,
                                    String.valueOf(e.line()),
                                    output.texts().of(e.problem())));
        } catch (ImportRunningException e) {
            throw new UsageException(output.texts().get("import.running", file));
        } catch (DirectoryLock.HeldException e) {
            throw e;
        } catch (IOException e) {
            throw new UsageException(output.texts().get("import.unreadable", file, e.toString()));
        }
    }

    private TableLook look(ImportSubscribers imports, TableOptions options, Texts texts)
            throws IOException, UsageException {
        TableLook first = imports.look(file, options, 0);
        int place = place(first.sheets(), texts);
        return place == 0 ? first : imports.look(file, options, place);
    }

    private int place(List<String> sheets, Texts texts) throws UsageException {
        if (sheet == null) {
            return 0;
        }
        int named = sheets.indexOf(sheet);
        if (named >= 0) {
            return named;
        }
        if (sheet.matches("\\d{1,4}")
                && Integer.parseInt(sheet) >= 1
                && Integer.parseInt(sheet) <= sheets.size()) {
            return Integer.parseInt(sheet) - 1;
        }
        throw new UsageException(
                texts.get("import.no-sheet", file, sheet, String.join(", ", sheets)));
    }

    private ImportRequest request(TableLook look, TableOptions options, Texts texts)
            throws UsageException {
        ColumnMapping mapping = look.mapping();
        for (Map.Entry<String, String> entry : mappings.entrySet()) {
            int place = look.headers().indexOf(entry.getKey());
            if (place < 0) {
                throw new UsageException(texts.get("import.no-header", file, entry.getKey()));
            }
            mapping = mapping.with(place, column(entry.getValue(), texts));
        }
        ImportMode mode = goodRowsOnly ? ImportMode.GOOD_ROWS_ONLY : ImportMode.ALL_OR_NOTHING;
        // What was guessed at the first look holds for the run.
        TableOptions seen =
                new TableOptions(look.encoding(), separator == null ? null : options.separator());
        return new ImportRequest(file, seen, look.sheet(), mapping, mode);
    }

    private static @Nullable RegistryColumn column(String name, Texts texts) throws UsageException {
        if (name.isBlank()) {
            return null;
        }
        for (RegistryColumn column : RegistryColumn.values()) {
            if (column.header().equalsIgnoreCase(name) || column.name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        String known =
                List.of(RegistryColumn.values()).stream()
                        .map(RegistryColumn::header)
                        .collect(Collectors.joining(", "));
        throw new UsageException(texts.get("import.no-column", name, known));
    }

    private void saveRefused(
            Workspace workspace,
            ImportSubscribers imports,
            ImportRequest request,
            ImportReport report,
            ImportText text)
            throws IOException {
        imports.saveRefused(
                workspace.services().one(TableWriter.class),
                request,
                report,
                Objects.requireNonNull(rejects),
                text.reasonHeader(),
                text::reason);
    }

    private String headerProblem(Texts texts, RegistryHeaderException e) {
        return e.missing().isEmpty()
                ? texts.get("import.repeated-column", file, headers(e.repeated()))
                : texts.get("import.missing-column", file, headers(e.missing()));
    }

    private static String headers(List<RegistryColumn> columns) {
        return columns.stream().map(RegistryColumn::header).collect(Collectors.joining(", "));
    }
}
