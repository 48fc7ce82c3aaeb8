package vn.capbu.subscribers.spi;

import java.util.List;
import vn.capbu.subscribers.SavedSearch;

/** Saved searches; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface SavedSearchRepository {

    /** All of them, in the order of their keys. */
    List<SavedSearch> all();

    /** Stores a search in place of the one with the same key. */
    void put(SavedSearch search);

    /**
     * Removes a search.
     *
     * @return whether there was one
     */
    boolean remove(String key);
}
