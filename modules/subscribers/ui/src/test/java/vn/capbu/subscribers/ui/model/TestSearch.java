package vn.capbu.subscribers.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.subscribers.MatchedBy;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.TextRange;

/** A search whose answers, failures and threads the test has in its hand. */
public final class TestSearch implements SearchDesk, SearchPrompts {

    private final List<SearchQuery> asked = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final Map<String, SearchPage> pages = new HashMap<>();
    private final List<SavedSearch> saved = new ArrayList<>();
    final List<SavedSearch> conflicts = new ArrayList<>();
    private List<FactChoice> facts = List.of();
    private SearchCounts counts =
            new SearchCounts(0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    private @Nullable RuntimeException failure;
    private int refreshes;
    private boolean stale;

    private final Later finders = new Later();
    private final Later counters = new Later();
    private final SearchModel model = new SearchModel();
    private final SearchCommands commands =
            new SearchCommands(model, this, finders, counters, Runnable::run, this::runTask, this);

    public SearchModel model() {
        return model;
    }

    public SearchCommands commands() {
        return commands;
    }

    Later finders() {
        return finders;
    }

    Later counters() {
        return counters;
    }

    /** Runs everything that waits. */
    public void settle() {
        finders.runAll();
        counters.runAll();
    }

    /** What a text finds. */
    public void answer(String text, SearchHit... hits) {
        pages.put(text, new SearchPage(List.of(hits), hits.length >= 50, false, true, 2_300));
    }

    public void count(SearchCounts result) {
        counts = result;
    }

    public void offer(FactChoice... choices) {
        facts = List.of(choices);
    }

    void fail(@Nullable RuntimeException cause) {
        failure = cause;
    }

    void setStale(boolean incomplete) {
        stale = incomplete;
    }

    List<String> askedTexts() {
        return asked.stream().map(SearchQuery::text).toList();
    }

    List<String> opened() {
        return opened;
    }

    int refreshes() {
        return refreshes;
    }

    private <T> Cancellation runTask(String title, Task<T> task, TaskCallback<? super T> callback) {
        try {
            callback.succeeded(task.run(Progress.NONE, new Cancellation()));
        } catch (Exception e) {
            callback.explain(e);
            callback.failed(e);
        }
        return new Cancellation();
    }

    @Override
    public SearchPage find(SearchQuery query, Cancellation cancellation) {
        asked.add(query);
        cancellation.check();
        if (failure != null) {
            throw failure;
        }
        SearchPage page =
                pages.getOrDefault(query.text(), new SearchPage(List.of(), false, false, true, 1));
        return stale ? new SearchPage(page.hits(), false, false, false, 1) : page;
    }

    @Override
    public SearchCounts count(SearchQuery query, Cancellation cancellation) {
        cancellation.check();
        return counts;
    }

    @Override
    public void refresh(Progress progress, Cancellation cancellation) {
        refreshes++;
    }

    @Override
    public List<FactChoice> facts() {
        return facts;
    }

    @Override
    public List<SavedSearch> saved() {
        return List.copyOf(saved);
    }

    @Override
    public Optional<SavedSearch> save(SavedSearch search, @Nullable SavedSearch seen) {
        Optional<SavedSearch> other =
                saved.stream()
                        .filter(it -> it.key().equals(search.key()) && !it.equals(seen))
                        .findFirst();
        if (other.isEmpty()) {
            saved.removeIf(it -> it.key().equals(search.key()));
            saved.add(search);
        }
        return other;
    }

    @Override
    public boolean mayReplace(SavedSearch theirs, SavedSearch mine) {
        conflicts.add(theirs);
        return true;
    }

    @Override
    public void remove(SavedSearch search) {
        saved.remove(search);
    }

    @Override
    public void openCard(SearchHit hit) {
        opened.add(hit.taxCode().value());
    }

    @Override
    public Optional<String> nameForSearch(List<String> names) {
        return Optional.of("Đợt tháng 3");
    }

    @Override
    public boolean mayRemove(String name) {
        return true;
    }

    @Override
    public String saved(String name) {
        return name;
    }

    @Override
    public String indexing() {
        return "index";
    }

    @Override
    public ErrorText explain(Exception cause) {
        return new ErrorText("a", "b", "c");
    }

    /** A hit that a text met whole or in part. */
    public static SearchHit hit(
            int id, String name, MatchedBy by, boolean whole, String text, TextRange... marks) {
        return new SearchHit(
                new SubscriberId(id),
                new TaxCode(String.format(Locale.ROOT, "01%08d", id)),
                name,
                "Bà Rịa - Vũng Tàu",
                "v5",
                CertificateSerial.parse("540301AB00C4E793FE"),
                new TokenSerial("54VT2004711000"),
                RegistryState.VALID,
                1,
                by,
                whole,
                text,
                List.of(marks));
    }
}
