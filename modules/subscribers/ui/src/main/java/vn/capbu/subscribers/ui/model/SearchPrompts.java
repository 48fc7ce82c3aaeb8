package vn.capbu.subscribers.ui.model;

import java.util.List;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchHit;

/** What the search window asks and tells the operator, and where it leads. Event dispatch thread only. */
public interface SearchPrompts {

    /** Opens the card of a hit. */
    void openCard(SearchHit hit);

    /** Whether a search may replace one that somebody else has kept under its name meanwhile. */
    boolean mayReplace(SavedSearch theirs, SavedSearch mine);

    /** Asks for the name of a search that is to be kept; empty when the operator thinks better of it. */
    Optional<String> nameForSearch(List<String> names);

    /** Asks whether a saved search is to be forgotten. */
    boolean mayRemove(String name);

    /** That a search was kept. */
    String saved(String name);

    /** The title of the task that brings the index up to date. */
    String indexing();

    /** A failure in words. */
    ErrorText explain(Exception cause);
}
