package vn.capbu.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.VietnameseWord;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.SearchSubscribers;
import vn.capbu.subscribers.ShowSubscriber;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SubscriberFacts;
import vn.capbu.subscribers.spi.SubscriberIndex;
import vn.capbu.subscribers.spi.SubscriberIndexProvider;

/** The search over a registry: its index made anew, keystrokes with and without filters, counts, beside the bare index. */
final class SearchBenchmark {

    private static final long QUERY_SEED = 7;
    private static final int ROUNDS = 4;
    private static final int TAX_CODE = 0;

    private final Figures figures;
    private final RegistryMaker maker;
    private final int rows;
    private final int queries;
    private final Operator operator = Operator.ofOperatingSystem();

    /** A query that is timed. */
    @FunctionalInterface
    interface Query {
        void ask(String text);
    }

    SearchBenchmark(Figures figures, RegistryMaker maker, int rows, int queries) {
        this.figures = figures;
        this.maker = maker;
        this.rows = rows;
        this.queries = queries;
    }

    void run(Workspace workspace) throws Exception {
        try (SearchSubscribers search = SearchSubscribers.open(workspace)) {
            figures.seconds(
                    "index made or brought up to date",
                    rows,
                    () -> search.refresh(operator, Progress.NONE, new Cancellation()));
            // The first round is a console that was just opened; the others one that is in use.
            for (int round = 0; round < ROUNDS; round++) {
                measure(
                        round == 0 ? "search, first keys of a session" : "search",
                        keystrokes(round),
                        search,
                        SearchFilters.NONE);
            }
            filters()
                    .forEach(
                            (name, filters) ->
                                    measure(
                                            "search, " + name,
                                            keystrokes(ROUNDS),
                                            search,
                                            filters));
            count(search);
        }
        measureBareIndex(workspace);
        measureCards(workspace);
    }

    /** What the card of a subscriber is read from. */
    private void measureCards(Workspace workspace) {
        ShowSubscriber cards = new ShowSubscriber(workspace.storage(), workspace.clock());
        List<String> taxCodes =
                new SplittableRandom(QUERY_SEED)
                        .ints(queries, 0, rows)
                        .mapToObj(row -> maker.row(row).get(TAX_CODE))
                        .toList();
        for (String what : List.of("cards, first of a session", "cards")) {
            figures.percentiles(what, taxCodes, text -> read(cards, text));
        }
    }

    private static void read(ShowSubscriber cards, String taxCode) {
        if (cards.byTaxCode(TaxCode.parse(taxCode)).isEmpty()) {
            throw new IllegalStateException(taxCode);
        }
    }

    private List<String> keystrokes(int round) {
        return new QueryMaker(maker, rows, QUERY_SEED + round).keystrokes(queries);
    }

    private void measure(
            String what, List<String> typed, SearchSubscribers search, SearchFilters filters) {
        figures.percentiles(
                what,
                typed,
                text ->
                        search.find(
                                operator,
                                new SearchQuery(text, filters, SearchQuery.DEFAULT_LIMIT),
                                new Cancellation()));
    }

    private static Map<String, SearchFilters> filters() {
        Map<String, SearchFilters> all = new LinkedHashMap<>();
        all.put("valid only", state(RegistryState.VALID));
        all.put("revoked only", state(RegistryState.REVOKED));
        all.put("a province", provinces("Đắk Lắk"));
        for (String value : List.of("ELIGIBLE", "NEEDS_DECISION", "NOT_ELIGIBLE", "E5")) {
            all.put(value, facts("eligibility", value));
        }
        all.put("nothing open", facts("follow-up", "NONE"));
        return all;
    }

    private static SearchFilters state(RegistryState state) {
        return new SearchFilters(Set.of(), Set.of(), Set.of(state), Set.of(), Map.of());
    }

    private static SearchFilters provinces(String province) {
        return new SearchFilters(Set.of(province), Set.of(), Set.of(), Set.of(), Map.of());
    }

    private static SearchFilters facts(String kind, String value) {
        return new SearchFilters(
                Set.of(), Set.of(), Set.of(), Set.of(), Map.of(kind, Set.of(value)));
    }

    private void count(SearchSubscribers search) {
        figures.percentiles(
                "counts by every filter",
                keystrokes(ROUNDS),
                text -> search.count(operator, SearchQuery.of(text), new Cancellation()));
        figures.say(
                "%-34s %s",
                "of all", search.count(operator, SearchQuery.of(""), new Cancellation()).byFact());
    }

    private void measureBareIndex(Workspace workspace) throws Exception {
        List<SubscriberFacts> facts = new ArrayList<>(Adapters.SERVICES.all(SubscriberFacts.class));
        try (SubscriberIndex index =
                Adapters.SERVICES
                        .one(SubscriberIndexProvider.class)
                        .open(workspace.directory(), workspace.storage(), facts, null)) {
            index.catchUp();
            List<String> typed = keystrokes(ROUNDS - 1);
            typed.forEach(text -> firstOf(index, text));
            figures.percentiles(
                    "the bare index: one clause, no rules", typed, text -> firstOf(index, text));
        }
    }

    /** The first fifty of one conjunction. */
    private static void firstOf(SubscriberIndex index, String text) {
        List<VietnameseWord> words = VietnameseWord.split(text);
        AtomicInteger left = new AtomicInteger(SearchQuery.DEFAULT_LIMIT);
        if (!words.isEmpty()) {
            index.walk(
                    new SearchClause.Words(words, false, false),
                    SubscriberIndex.Filter.NONE,
                    new Cancellation(),
                    document -> left.decrementAndGet() > 0);
        }
    }
}
