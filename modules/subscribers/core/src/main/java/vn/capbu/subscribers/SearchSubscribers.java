package vn.capbu.subscribers;

import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.internal.SearchRun;
import vn.capbu.subscribers.internal.SubscriberSearch;
import vn.capbu.subscribers.spi.SubscriberFacts;
import vn.capbu.subscribers.spi.SubscriberIndex;
import vn.capbu.subscribers.spi.SubscriberIndex.Counts;
import vn.capbu.subscribers.spi.SubscriberIndexProvider;

/**
 * Finds subscribers by what somebody types, one field for everything; the rules are in docs/search-rules.md. One per workspace;
 * callable from any thread but the event dispatch thread. A reading changes nothing and leaves no line in the audit trail.
 */
public final class SearchSubscribers implements AutoCloseable {

    private final SubscriberIndex index;
    private final SubscriberSearch search;

    /** A search over an index; {@link #open} for the one of a workspace. Closing it closes the index. */
    public SearchSubscribers(SubscriberIndex index, List<SubscriberFacts> facts) {
        this.index = index;
        this.search = new SubscriberSearch(index, facts);
    }

    /**
     * Opens the search over the registry of a workspace; closed before the workspace is. The index is made, or brought up to
     * date, by {@link #refresh}, or by the first query when little is missing.
     */
    public static SearchSubscribers open(Workspace workspace) {
        List<SubscriberFacts> facts = workspace.services().all(SubscriberFacts.class);
        SubscriberIndex index =
                workspace
                        .services()
                        .one(SubscriberIndexProvider.class)
                        .open(
                                workspace.directory(),
                                workspace.storage(),
                                facts,
                                workspace.operator().onlyProvince());
        return new SearchSubscribers(index, facts);
    }

    /**
     * Brings the index up to date with the registry, and builds it when it is missing or can't be read: about a minute for a
     * million subscribers. Queries answer meanwhile from what is known already.
     *
     * @param operator who wants it
     * @param progress told the subscribers that were read
     * @param cancellation looked at between two portions; what was read so far is thrown away when it built the index
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws vn.capbu.kernel.spi.StorageException when the database or the index fails
     */
    public void refresh(Operator operator, Progress progress, Cancellation cancellation) {
        operator.require(Right.READ_REGISTRY);
        index.refresh(progress, cancellation);
    }

    /**
     * The best of what a query finds. Some changes that the index doesn't know yet are taken in first; many of them are left to
     * {@link #refresh}, and the page says that it isn't complete.
     *
     * @param operator who looks
     * @param query what for
     * @param cancellation when a newer query makes this one pointless
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws IllegalArgumentException when a filter names a fact that nobody owns
     * @throws vn.capbu.kernel.spi.StorageException when the database or the index fails
     */
    public SearchPage find(Operator operator, SearchQuery query, Cancellation cancellation) {
        operator.require(Right.READ_REGISTRY);
        long begun = System.nanoTime();
        boolean complete = index.catchUp();
        SearchRun.Found found = search.find(query, cancellation);
        return new SearchPage(
                found.hits(),
                found.truncated(),
                found.legalFormsDropped(),
                complete,
                (System.nanoTime() - begun) / 1_000);
    }

    /**
     * How many a query finds, by filter. Takes longer than the page for a text that finds many.
     *
     * @param operator who looks
     * @param query what for; its limit doesn't matter
     * @param cancellation when a newer query makes this one pointless
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws IllegalArgumentException when a filter names a fact that nobody owns
     * @throws vn.capbu.kernel.spi.StorageException when the database or the index fails
     */
    public SearchCounts count(Operator operator, SearchQuery query, Cancellation cancellation) {
        operator.require(Right.READ_REGISTRY);
        index.catchUp();
        Counts counts = search.count(query, cancellation);
        return new SearchCounts(
                counts.total(),
                counts.provinces(),
                counts.deviceVersions(),
                counts.states(),
                counts.channels(),
                counts.facts());
    }

    /**
     * All that a query finds, for an export; the index has to be up to date, see {@link #refresh}.
     *
     * @param operator who looks
     * @param query what for; its limit doesn't matter
     * @param cancellation when it isn't wanted any more
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws IllegalArgumentException when a filter names a fact that nobody owns
     * @throws vn.capbu.kernel.spi.StorageException when the database or the index fails
     */
    public SubscriberIds all(Operator operator, SearchQuery query, Cancellation cancellation) {
        operator.require(Right.READ_REGISTRY);
        index.catchUp();
        return SubscriberIds.ofSorted(search.subscribers(query, cancellation));
    }

    @Override
    public void close() {
        index.close();
    }
}
