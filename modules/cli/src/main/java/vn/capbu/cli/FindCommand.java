package vn.capbu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.MatchedBy;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.SearchSubscribers;

/** Finds subscribers by what somebody would type. */
@Command(
        name = "find",
        description =
                "Finds subscribers: by tax code or its beginning, certificate serial or its last digits, token serial, phone, e-mail,"
                        + " or words of the name, with or without diacritics.")
final class FindCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..*",
            description =
                    "What to find; several words are one text. Without a text the filters alone.")
    private @Nullable List<String> words;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FilterOptions filters;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many to show at the most, 1 to 1000 (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + SearchQuery.DEFAULT_LIMIT)
    private int limit;

    FindCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        if (limit < 1 || limit > SearchQuery.MAX_LIMIT) {
            throw new UsageException(
                    output.texts().get("find.limit", String.valueOf(SearchQuery.MAX_LIMIT)));
        }
        String text = words == null ? "" : String.join(" ", words);
        if (text.isBlank() && filters.isEmpty()) {
            throw new UsageException(output.texts().get("find.nothing-asked"));
        }
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "find.stopping");
                SearchSubscribers search = SearchSubscribers.open(workspace)) {
            SearchQuery query = filters.query(workspace, text, limit, output.texts());
            search.refresh(session.operator(), new IndexLines(output), interruption.cancellation());
            SearchPage page = search.find(session.operator(), query, interruption.cancellation());
            print(output, page);
            return ExitCode.OK;
        }
    }

    private static void print(Output output, SearchPage page) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("matches", page.hits().stream().map(FindCommand::describe).toList());
        document.put("millis", page.micros() / 1_000.0);
        output.document(document);
        if (!page.hits().isEmpty()) {
            Texts texts = output.texts();
            output.table(
                    List.of(
                            texts.get("column.tax-code"),
                            texts.get("column.subscriber"),
                            texts.get("column.province"),
                            texts.get("column.device-version"),
                            texts.get("column.serial"),
                            texts.get("column.token"),
                            texts.get("column.matched-by")),
                    page.hits().stream().map(hit -> row(hit, texts)).toList());
        }
        output.message("find.sum", page.hits().size(), page.micros() / 1_000.0);
        if (page.truncated()) {
            output.message("find.more");
        }
        if (page.legalFormsDropped()) {
            output.message("find.legal-forms");
        }
    }

    private static Map<String, Object> describe(SearchHit hit) {
        MatchedBy by = Objects.requireNonNullElse(hit.matchedBy(), MatchedBy.NAME);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("taxCode", hit.taxCode().value());
        fields.put("name", hit.name());
        fields.put("province", hit.province());
        fields.put("deviceVersion", hit.deviceVersion());
        fields.put("certificateSerial", text(hit.certificateSerial()));
        fields.put("tokenSerial", text(hit.tokenSerial()));
        fields.put("matchedBy", by.name());
        return fields;
    }

    private static List<String> row(SearchHit hit, Texts texts) {
        MatchedBy by = Objects.requireNonNullElse(hit.matchedBy(), MatchedBy.NAME);
        return List.of(
                hit.taxCode().value(),
                hit.name(),
                hit.province(),
                hit.deviceVersion(),
                shown(hit.certificateSerial()),
                shown(hit.tokenSerial()),
                texts.of(by));
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }

    private static String shown(@Nullable Object code) {
        return code == null ? "" : code.toString();
    }
}
