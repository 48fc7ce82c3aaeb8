package vn.capbu.subscribers.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.Cancellation;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.spi.SubscriberFacts;
import vn.capbu.subscribers.spi.SubscriberIndex;
import vn.capbu.subscribers.spi.SubscriberIndex.Counts;

/** Queries over an index. */
public final class SubscriberSearch {

    private final SubscriberIndex index;
    private final Map<String, List<String>> facts = new HashMap<>();

    public SubscriberSearch(SubscriberIndex index, List<SubscriberFacts> facts) {
        this.index = index;
        facts.forEach(fact -> this.facts.put(fact.kind(), fact.values()));
    }

    /** The best of what a query finds. */
    public SearchRun.Found find(SearchQuery query, Cancellation cancellation) {
        return run(query, cancellation).find();
    }

    /** How many a query finds. */
    public Counts count(SearchQuery query, Cancellation cancellation) {
        return run(query, cancellation).count();
    }

    /** All that a query finds, by number. */
    public long[] subscribers(SearchQuery query, Cancellation cancellation) {
        return run(query, cancellation).subscribers();
    }

    private SearchRun run(SearchQuery query, Cancellation cancellation) {
        query.filters().facts().forEach(this::check);
        return new SearchRun(index, query, new SearchFilter(query.filters()), cancellation);
    }

    private void check(String kind, Set<String> values) {
        if (!facts.getOrDefault(kind, List.of()).containsAll(values)) {
            throw new IllegalArgumentException("fact " + kind + " " + values);
        }
    }
}
