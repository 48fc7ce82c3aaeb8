package vn.capbu.subscribers.internal;

import java.time.Clock;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.spi.SubscriberFacts;
import vn.capbu.subscribers.spi.SubscriberIndex;
import vn.capbu.subscribers.spi.SubscriberIndex.Counts;

/** Queries over an index. */
public final class SubscriberSearch {

    private final SubscriberIndex index;
    private final FactSets facts;

    public SubscriberSearch(
            SubscriberIndex index, Storage storage, List<SubscriberFacts> facts, Clock clock) {
        this.index = index;
        this.facts = new FactSets(facts, storage, clock);
    }

    /** The best of what a query finds. */
    public SearchRun.Found find(SearchQuery query, Cancellation cancellation) {
        return run(query, cancellation).find();
    }

    /** How many a query finds. */
    public Counts count(SearchQuery query, Cancellation cancellation) {
        return run(query, cancellation).count();
    }

    private SearchRun run(SearchQuery query, Cancellation cancellation) {
        SearchFilters filters = query.filters();
        return new SearchRun(
                index,
                query,
                new SearchFilter(filters, facts.wanted(filters.facts())),
                cancellation);
    }
}
