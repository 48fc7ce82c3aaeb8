package vn.capbu.subscribers;

import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;

/**
 * Finds subscribers by what somebody types, one field for everything; the rules are in docs/search-rules.md. One per workspace;
 * callable from any thread but the event dispatch thread. A reading changes nothing and leaves no line in the audit trail.
 */
public final class SearchSubscribers implements AutoCloseable {

    private SearchSubscribers() {}

    /**
     * Opens the search over the registry of a workspace; closed before the workspace is. The index is made, or brought up to
     * date, by {@link #refresh}, or by the first query.
     */
    public static SearchSubscribers open(Workspace workspace) {
        throw new UnsupportedOperationException();
    }

    /**
     * Brings the index up to date with the registry, and builds it when it is missing or can't be read: about a minute for a
     * million subscribers. Queries answer meanwhile from what is known already.
     *
     * @param progress told the subscribers that were read
     * @throws java.util.concurrent.CancellationException when it stopped on request; it goes on where it was the next time
     */
    public void refresh(Operator operator, Progress progress, Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    /**
     * The best of what a query finds. Some changes that the index doesn't know yet are taken in first; many of them are left to
     * {@link #refresh}, and the page says that it isn't complete.
     *
     * @throws java.util.concurrent.CancellationException when a newer query made this one pointless
     */
    public SearchPage find(Operator operator, SearchQuery query, Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    /**
     * How many a query finds, by filter. Takes longer than the page for a text that finds many.
     *
     * @throws java.util.concurrent.CancellationException when it stopped on request
     */
    public SearchCounts count(Operator operator, SearchQuery query, Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
