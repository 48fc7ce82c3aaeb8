package vn.capbu.subscribers.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.SearchQuery;

/**
 * What can be done in the search window. Called on the event dispatch thread, returns at once.
 *
 * <p>One query runs at a time. A text that is typed meanwhile stops it and is asked for as soon as it has ended, so the pace is
 * that of the answers and no timer waits; only the latest text is asked for, and an answer that came too late isn't shown.
 */
public final class SearchCommands {

    private static final Logger LOG = Logger.getLogger(SearchCommands.class.getName());

    private static final List<Facet> FACETS =
            List.of(Facet.PROVINCE, Facet.VERSION, Facet.STATE, Facet.CHANNEL);

    private final SearchModel model;
    private final SearchDesk desk;
    private final Executor finders;
    private final Executor counters;
    private final Executor eventThread;
    private final SearchPrompts prompts;
    private final Tasks tasks;
    private @Nullable SearchQuery running;
    private Cancellation finding = new Cancellation();
    private Cancellation counting = new Cancellation();
    private boolean openWhenAnswered;
    private boolean refreshed;

    /**
     * Commands on a model.
     *
     * @param finders runs the queries, one at a time
     * @param counters runs what may take longer, one at a time
     * @param eventThread runs what follows on the event dispatch thread
     */
    public SearchCommands(
            SearchModel model,
            SearchDesk desk,
            Executor finders,
            Executor counters,
            Executor eventThread,
            Tasks tasks,
            SearchPrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.finders = finders;
        this.counters = counters;
        this.eventThread = eventThread;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** Reads what the window needs beside the answers, and brings the index up to date. */
    public void open() {
        readSaved();
        inBackground(counters, desk::facts, model::offer);
        bringUpToDate();
        look();
    }

    private void readSaved() {
        inBackground(counters, desk::saved, model::keep);
    }

    /** Looks for another text. */
    public void type(String text) {
        SearchQuery next = new SearchQuery(text, model.filters(), SearchQuery.DEFAULT_LIMIT);
        if (!next.equals(model.query())) {
            openWhenAnswered = false;
            refreshed = false;
            model.ask(next);
            look();
        }
    }

    /** Looks with other filters. */
    public void filter(SearchFilters filters) {
        model.ask(new SearchQuery(model.query().text(), filters, SearchQuery.DEFAULT_LIMIT));
        look();
    }

    /** Chooses other values of one filter. */
    public void choose(Facet facet, Set<String> values) {
        filter(facet.choose(model.filters(), values));
    }

    /** Shows more of what was found. */
    public void more() {
        int limit = Math.min(SearchQuery.MAX_LIMIT, model.query().limit() * 4);
        if (limit != model.query().limit()) {
            model.ask(new SearchQuery(model.query().text(), model.filters(), limit));
            look();
        }
    }

    /** Forgets text and filters. */
    public void clear() {
        openWhenAnswered = false;
        finding.request();
        model.ask(SearchQuery.of(""));
        countNow();
    }

    /** Asks again, after a failure or because the registry may have changed. */
    public void again() {
        model.forgetCounts();
        look();
    }

    /**
     * Enter in the field: opens the only hit, now or as soon as the answer is there, as a scanner wants; else hands the focus to
     * the list.
     *
     * @param toList called when there are several hits
     */
    public void enter(Runnable toList) {
        if (!model.isCurrent()) {
            openWhenAnswered = !model.isIdle();
            return;
        }
        model.onlyHit().ifPresentOrElse(this::open, toList);
    }

    /** Opens the card of a hit. */
    public void open(SearchHit hit) {
        prompts.openCard(hit);
    }

    private void look() {
        if (model.isIdle()) {
            finding.request();
            countNow();
            return;
        }
        finding.request();
        if (running == null) {
            begin();
        }
    }

    private void begin() {
        SearchQuery query = model.query();
        Cancellation cancellation = new Cancellation();
        running = query;
        finding = cancellation;
        finders.execute(() -> find(query, cancellation));
    }

    private void find(SearchQuery query, Cancellation cancellation) {
        try {
            SearchPage page = desk.find(query, cancellation);
            eventThread.execute(() -> ended(query, () -> model.answer(query, page)));
        } catch (CancellationException e) {
            eventThread.execute(() -> ended(query, () -> {}));
        } catch (Exception e) {
            LOG.log(Level.INFO, "a search failed", e);
            eventThread.execute(() -> ended(query, () -> failed(e)));
        }
    }

    private void failed(Exception cause) {
        openWhenAnswered = false;
        model.fail(cause);
    }

    private void ended(SearchQuery query, Runnable show) {
        running = null;
        if (model.isIdle()) {
            return;
        }
        if (!query.equals(model.query())) {
            begin();
            return;
        }
        show.run();
        afterAnswer();
    }

    private void afterAnswer() {
        if (!model.isCurrent()) {
            return;
        }
        openWhatWasWanted();
        countNow();
        model.page().filter(page -> !page.complete()).ifPresent(page -> bringUpToDate());
    }

    /** What isn't found while the index is being made may be found when it is there: Enter isn't forgotten until then. */
    private void openWhatWasWanted() {
        Optional<SearchHit> hit = model.onlyHit();
        boolean known = model.page().map(SearchPage::complete).orElse(false);
        if (openWhenAnswered && (known || hit.isPresent())) {
            openWhenAnswered = false;
            hit.ifPresent(this::open);
        }
    }

    private void countNow() {
        SearchQuery query = model.query();
        counting.request();
        if (model.counts().isEmpty()) {
            Cancellation cancellation = new Cancellation();
            counting = cancellation;
            List<Facet> facets = new ArrayList<>(FACETS);
            model.facts().forEach(fact -> facets.add(Facet.ofFact(fact.kind())));
            counters.execute(() -> countAll(query, facets, cancellation));
        }
    }

    /** What a query finds; then what it would find without each filter. */
    private void countAll(SearchQuery query, List<Facet> facets, Cancellation cancellation) {
        try {
            cancellation.check();
            SearchCounts counts = desk.count(query, cancellation);
            eventThread.execute(() -> model.count(query, counts));
            for (Facet facet : facets) {
                if (!facet.chosen(query.filters()).isEmpty()) {
                    SearchCounts without = desk.count(with(query, facet, Set.of()), cancellation);
                    eventThread.execute(() -> model.countWithout(query, facet, without));
                }
            }
        } catch (CancellationException e) {
            LOG.log(Level.FINE, "no longer wanted", e);
        } catch (Exception e) {
            LOG.log(Level.INFO, "what a search finds can't be counted", e);
        }
    }

    private static SearchQuery with(SearchQuery query, Facet facet, Set<String> values) {
        return new SearchQuery(query.text(), facet.choose(query.filters(), values), 1);
    }

    private void bringUpToDate() {
        if (model.isIndexing() || refreshed) {
            return;
        }
        model.setIndexing(true);
        tasks.run(
                prompts.indexing(),
                (progress, cancellation) -> {
                    desk.refresh(progress, cancellation);
                    return true;
                },
                new Refreshed());
    }

    /** Asks for a name and keeps text and filters under it. */
    public void save() {
        prompts.nameForSearch(model.saved().stream().map(SavedSearch::name).toList())
                .ifPresent(
                        name -> {
                            SavedSearch search =
                                    new SavedSearch(name, model.query().text(), model.filters());
                            save(search, known(search));
                        });
    }

    private @Nullable SavedSearch known(SavedSearch search) {
        return model.saved().stream()
                .filter(it -> it.key().equals(search.key()))
                .findFirst()
                .orElse(null);
    }

    /** What came of keeping a search: all there are, and what is in the way. */
    private record Kept(List<SavedSearch> all, Optional<SavedSearch> other) {}

    private void save(SavedSearch search, @Nullable SavedSearch seen) {
        inBackground(
                counters,
                () -> {
                    Optional<SavedSearch> other = desk.save(search, seen);
                    return new Kept(desk.saved(), other);
                },
                kept -> {
                    model.keep(kept.all());
                    if (kept.other().isEmpty()) {
                        model.tell(prompts.saved(search.name()));
                    } else if (prompts.mayReplace(kept.other().get(), search)) {
                        save(search, kept.other().get());
                    }
                });
    }

    /** Looks for what a saved search looks for. */
    public void use(SavedSearch search) {
        openWhenAnswered = false;
        model.ask(new SearchQuery(search.text(), search.filters(), SearchQuery.DEFAULT_LIMIT));
        look();
    }

    /** Forgets a saved search, if the operator says so. */
    public void remove(SavedSearch search) {
        if (prompts.mayRemove(search.name())) {
            inBackground(
                    counters,
                    () -> {
                        desk.remove(search);
                        return desk.saved();
                    },
                    model::keep);
        }
    }

    private <T> void inBackground(Executor where, Question<T> question, Consumer<T> show) {
        where.execute(
                () -> {
                    try {
                        T answer = question.ask();
                        eventThread.execute(() -> show.accept(answer));
                    } catch (CancellationException e) {
                        LOG.log(Level.FINE, "no longer wanted", e);
                    } catch (Exception e) {
                        LOG.log(Level.INFO, "the search window can't read", e);
                        eventThread.execute(() -> model.fail(e));
                    }
                });
    }

    /** Something that takes time. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws Exception;
    }

    private final class Refreshed implements TaskCallback<Boolean> {

        @Override
        public void succeeded(Boolean done) {
            refreshed = true;
            model.setIndexing(false);
            again();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return prompts.explain(cause);
        }

        @Override
        public void failed(Exception cause) {
            model.setIndexing(false);
            model.fail(cause);
        }

        @Override
        public void cancelled() {
            model.setIndexing(false);
        }
    }
}
