package vn.capbu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SmallFile;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.subscribers.ExportSubscribers;
import vn.capbu.subscribers.RegistryFilter;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.SearchSubscribers;
import vn.capbu.subscribers.SubscriberIds;

/** Exports a selection of the registry. */
@Command(
        name = "export",
        description =
                "Exports a selection of the registry, with the columns of its imports: .xlsx or .csv. Values of one option: one of"
                        + " them; several options: all of them. By eligibility, follow-up and renewal subscribers are chosen, with all"
                        + " their certificates.")
final class ExportCommand implements Callable<Integer> {

    /** More than a million tax codes, a line each. */
    private static final int MAX_TAX_CODES_BYTES = 32 * 1024 * 1024;

    private final Session session;

    @Parameters(paramLabel = "FILE", description = ".xlsx, or .csv for any number of rows.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FilterOptions filters;

    @Option(names = "--tax-code", paramLabel = "MST", split = ",", description = "Tax codes.")
    private String @Nullable [] taxCodes;

    @Option(
            names = "--tax-codes-file",
            paramLabel = "FILE",
            description = "Tax codes, one on each line.")
    private @Nullable Path taxCodesFile;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Set<TaxCode> codes = taxCodes();
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "export.stopping")) {
            RegistryFilter filter = filter(workspace, codes, interruption.cancellation());
            long rows =
                    new ExportSubscribers(
                                    workspace.storage(),
                                    workspace.services().one(TableWriter.class),
                                    workspace.clock())
                            .run(
                                    session.operator(),
                                    file,
                                    filter,
                                    Progress.NONE,
                                    interruption.cancellation());
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("file", file.toString());
            document.put("rows", rows);
            output.document(document);
            output.message("export.done", rows, file);
            return ExitCode.OK;
        } catch (ExportSubscribers.TooManyRowsException e) {
            throw new UsageException(
                    output.texts()
                            .get("export.too-many", e.rows(), ExportSubscribers.MAX_SHEET_ROWS));
        }
    }

    private RegistryFilter filter(
            Workspace workspace, Set<TaxCode> codes, Cancellation cancellation)
            throws UsageException {
        SearchQuery query =
                filters.query(workspace, "", SearchQuery.DEFAULT_LIMIT, session.texts());
        SubscriberIds chosen = null;
        if (filters.needSearch()) {
            try (SearchSubscribers search = SearchSubscribers.open(workspace)) {
                search.refresh(session.operator(), new IndexLines(session.output()), cancellation);
                chosen = search.all(session.operator(), query, cancellation);
            }
        }
        return FilterOptions.ofRegistry(query.filters(), codes, chosen);
    }

    private Set<TaxCode> taxCodes() throws IOException, UsageException {
        List<String> written = new ArrayList<>();
        if (taxCodes != null) {
            Arrays.stream(taxCodes).map(String::strip).forEach(written::add);
        }
        if (taxCodesFile != null) {
            SmallFile.text(taxCodesFile, StandardCharsets.UTF_8, MAX_TAX_CODES_BYTES)
                    .lines()
                    .map(line -> line.replace("\uFEFF", "").strip())
                    .filter(text -> !text.isEmpty())
                    .forEach(written::add);
        }
        Set<TaxCode> codes = new HashSet<>();
        for (String text : written) {
            try {
                codes.add(TaxCode.parse(text));
            } catch (IllegalArgumentException e) {
                throw new UsageException(session.texts().get("export.bad-tax-code", text));
            }
        }
        return codes;
    }
}
