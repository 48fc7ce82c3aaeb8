package vn.capbu.subscribers.ui.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.SearchQuery;

/** What the search window asks the core for. Never on the event dispatch thread; every method may throw what the core throws. */
public interface SearchDesk {

    /** The best of what a query finds. */
    SearchPage find(SearchQuery query, Cancellation cancellation) throws Exception;

    /** How many it finds, by filter. */
    SearchCounts count(SearchQuery query, Cancellation cancellation) throws Exception;

    /** Brings the index up to date. */
    void refresh(Progress progress, Cancellation cancellation) throws Exception;

    /** The facts of other features that a search can be narrowed to. */
    List<FactChoice> facts() throws Exception;

    /** The saved searches, by name. */
    List<SavedSearch> saved() throws Exception;

    /**
     * Keeps a search for everybody in place of the one that the operator knows of.
     *
     * @param seen what is kept under its name as far as the operator knows; null for nothing
     * @return what somebody else has kept under this name meanwhile; nothing was stored then
     */
    Optional<SavedSearch> save(SavedSearch search, @Nullable SavedSearch seen) throws Exception;

    /** Forgets a search. */
    void remove(SavedSearch search) throws Exception;
}
