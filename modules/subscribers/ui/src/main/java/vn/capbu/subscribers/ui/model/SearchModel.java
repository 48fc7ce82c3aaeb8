package vn.capbu.subscribers.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.SearchQuery;

/** What the search window shows. Event dispatch thread only. */
public final class SearchModel {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private SearchQuery query = SearchQuery.of("");
    private @Nullable SearchQuery answered;
    private @Nullable SearchPage page;
    private @Nullable Exception failure;
    private @Nullable SearchQuery counted;
    private @Nullable SearchCounts counts;
    private final Map<Facet, SearchCounts> countsWithout = new HashMap<>();
    private List<FactChoice> facts = List.of();
    private List<SavedSearch> saved = List.of();
    private boolean in34 = true;
    private boolean indexing;
    private String news = "";

    /** Names somebody who is told after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** What is looked for. */
    public SearchQuery query() {
        return query;
    }

    /** What is looked for besides the text. */
    public SearchFilters filters() {
        return query.filters();
    }

    /** Whether nothing is looked for: the window says what can be. */
    public boolean isIdle() {
        return query.text().isEmpty() && query.filters().isEmpty();
    }

    void ask(SearchQuery next) {
        query = next;
        if (isIdle()) {
            page = null;
            answered = null;
            failure = null;
        }
        changed();
    }

    void answer(SearchQuery asked, SearchPage found) {
        answered = asked;
        page = found;
        failure = null;
        changed();
    }

    void fail(Exception cause) {
        failure = cause;
        changed();
    }

    void count(SearchQuery asked, SearchCounts found) {
        if (!asked.equals(counted)) {
            countsWithout.clear();
        }
        counted = asked;
        counts = found;
        changed();
    }

    /** The registry may have changed: what was counted is counted again. */
    void forgetCounts() {
        counted = null;
    }

    void countWithout(SearchQuery asked, Facet facet, SearchCounts found) {
        if (asked.equals(counted)) {
            countsWithout.put(facet, found);
            changed();
        }
    }

    /** The last answer, possibly to an older text while a newer one is looked for; empty before the first. */
    public Optional<SearchPage> page() {
        return Optional.ofNullable(page);
    }

    /** Whether the answer is that to {@link #query}. */
    public boolean isCurrent() {
        return page != null && query.equals(answered);
    }

    /** Why the last search failed; empty when it didn't. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** How many {@link #query} finds; empty until that is known. */
    public Optional<SearchCounts> counts() {
        return query.equals(counted) ? Optional.ofNullable(counts) : Optional.empty();
    }

    /**
     * How many there are by the values of one filter, as if that filter weren't set; of an older text while the counting goes on,
     * empty before the first.
     */
    public Optional<SearchCounts> countsFor(Facet facet) {
        SearchCounts own = countsWithout.get(facet);
        return Optional.ofNullable(own == null ? counts : own);
    }

    /**
     * The one hit that a whole code met, as a scanner reads it, or the only hit there is; empty when there are several, or when
     * the answer is that to an older text.
     */
    public Optional<SearchHit> onlyHit() {
        if (!isCurrent() || page == null) {
            return Optional.empty();
        }
        List<SearchHit> whole = new ArrayList<>(page.hits());
        whole.removeIf(hit -> !hit.whole());
        List<SearchHit> candidates = whole.isEmpty() ? page.hits() : whole;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The filters that other features offer. */
    public List<FactChoice> facts() {
        return facts;
    }

    void offer(List<FactChoice> choices) {
        facts = List.copyOf(choices);
        changed();
    }

    /** The saved searches. */
    public List<SavedSearch> saved() {
        return saved;
    }

    void keep(List<SavedSearch> searches) {
        saved = List.copyOf(searches);
        changed();
    }

    /** Whether provinces are shown as the 34 of today, not as the 63 of 2020. */
    public boolean isIn34() {
        return in34;
    }

    /** Shows provinces as the 34 of today, or as the 63 of 2020. */
    public void setIn34(boolean today) {
        if (in34 != today) {
            in34 = today;
            changed();
        }
    }

    /** Whether the index is being brought up to date. */
    public boolean isIndexing() {
        return indexing;
    }

    void setIndexing(boolean now) {
        indexing = now;
        changed();
    }

    /** What was done last, in words; empty at first. */
    public String news() {
        return news;
    }

    void tell(String words) {
        news = words;
        changed();
    }
}
