package vn.capbu.subscribers;

import java.util.List;

/**
 * The best of what was found.
 *
 * @param hits best first
 * @param truncated whether there are more than these; {@link SearchSubscribers#count} says how many
 * @param legalFormsDropped whether nothing has every word, and the legal-form words (công ty, TNHH ...) were left out of account
 * @param complete whether the index knew every change of the registry; false while it is being built
 * @param micros how long it took, in microseconds
 */
public record SearchPage(
        List<SearchHit> hits,
        boolean truncated,
        boolean legalFormsDropped,
        boolean complete,
        long micros) {

    public SearchPage {
        hits = List.copyOf(hits);
    }
}
