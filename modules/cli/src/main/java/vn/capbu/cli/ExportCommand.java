package vn.capbu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.SmallFile;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.ExportSubscribers;
import vn.capbu.subscribers.RegistryFilter;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.TableWriter;

/** Exports a selection of the registry. */
@Command(
        name = "export",
        description =
                "Exports a selection of the registry, with the columns of its imports: .xlsx or .csv. Values of one option: one of"
                        + " them; several options: all of them.")
final class ExportCommand implements Callable<Integer> {

    /** More than a million tax codes, a line each. */
    private static final int MAX_TAX_CODES_BYTES = 32 * 1024 * 1024;

    private final Session session;

    @Parameters(paramLabel = "FILE", description = ".xlsx, or .csv for any number of rows.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--province",
            paramLabel = "NAME|CODE",
            split = ",",
            description =
                    "Provinces, in any spelling or by code of the 63; a unit since 2025 by \"34:CODE\" stands for its members.")
    private String @Nullable [] provinces;

    @Option(
            names = "--device-version",
            paramLabel = "V",
            split = ",",
            description = "Device versions, as written.")
    private String @Nullable [] versions;

    @Option(
            names = "--state",
            paramLabel = "S",
            split = ",",
            description = "valid, suspended, revoked.")
    private String @Nullable [] states;

    @Option(
            names = "--channel",
            paramLabel = "C",
            split = ",",
            description = "Channels, as written.")
    private String @Nullable [] channels;

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
        RegistryFilter filter = filter();
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "export.stopping")) {
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

    private RegistryFilter filter() throws IOException, UsageException {
        Set<String> codes = new HashSet<>();
        for (String province : values(provinces)) {
            codes.addAll(codes(province));
        }
        Set<RegistryState> wanted = EnumSet.noneOf(RegistryState.class);
        for (String state : values(states)) {
            wanted.add(
                    read(
                            state.toUpperCase(Locale.ROOT),
                            RegistryState::valueOf,
                            "export.bad-state"));
        }
        return new RegistryFilter(
                codes,
                Set.copyOf(values(versions)),
                wanted,
                Set.copyOf(values(channels)),
                taxCodes(),
                Set.of());
    }

    private List<String> codes(String written) throws UsageException {
        Provinces catalogue = Provinces.catalogue();
        if (written.startsWith("34:")) {
            return catalogue
                    .find(Province.Edition.OF_34, written.substring(3).strip())
                    .orElseThrow(() -> bad("export.bad-province", written))
                    .members();
        }
        return List.of(
                catalogue
                        .find(Province.Edition.OF_63, written)
                        .or(() -> catalogue.parse(written))
                        .orElseThrow(() -> bad("export.bad-province", written))
                        .code());
    }

    private Set<TaxCode> taxCodes() throws IOException, UsageException {
        List<String> written = new ArrayList<>(values(taxCodes));
        if (taxCodesFile != null) {
            SmallFile.text(taxCodesFile, StandardCharsets.UTF_8, MAX_TAX_CODES_BYTES)
                    .lines()
                    .map(line -> line.replace("\uFEFF", "").strip())
                    .filter(text -> !text.isEmpty())
                    .forEach(written::add);
        }
        Set<TaxCode> codes = new HashSet<>();
        for (String text : written) {
            codes.add(read(text, TaxCode::parse, "export.bad-tax-code"));
        }
        return codes;
    }

    private <T> T read(String text, Function<String, T> reader, String complaint)
            throws UsageException {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw bad(complaint, text);
        }
    }

    private UsageException bad(String complaint, String text) {
        return new UsageException(session.texts().get(complaint, text));
    }

    private static List<String> values(String @Nullable [] given) {
        return given == null ? List.of() : Arrays.stream(given).map(String::strip).toList();
    }
}
