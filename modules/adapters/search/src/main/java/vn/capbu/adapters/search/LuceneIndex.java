package vn.capbu.adapters.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchSource;
import vn.capbu.subscribers.spi.SubscriberIndex;

/**
 * The index of one data directory. One thread at a time writes; any number reads what was last written. Whatever is wrong with
 * its files, they are made anew from the registry.
 */
final class LuceneIndex implements SubscriberIndex {

    private static final System.Logger LOG = System.getLogger(LuceneIndex.class.getName());

    /** A registry that somebody types against isn't asked for changes at each key. */
    private static final Duration ASKED_AGAIN = Duration.ofMillis(250);

    private final IndexFolder folder;
    private final RegistryFollower follower;
    private final FilterBits bits = new FilterBits();
    private final ReentrantLock writing = new ReentrantLock();

    /** Held by a query that takes in what is missing: the others wait for it, it isn't long. */
    private final ReentrantLock catchingUp = new ReentrantLock();

    private volatile @Nullable OpenIndex open;
    private volatile boolean complete;
    private volatile long askedAt;

    LuceneIndex(IndexFolder folder, SearchSource source, FactReader facts, Clock clock) {
        this.folder = folder;
        this.follower = new RegistryFollower(source, facts, clock);
        this.askedAt = System.nanoTime() - ASKED_AGAIN.toNanos();
    }

    @Override
    public void refresh(Progress progress, Cancellation cancellation) {
        writing.lock();
        try {
            OpenIndex index = openOrNew();
            try {
                follower.follow(index, progress, cancellation);
                complete = true;
                askedAt = System.nanoTime();
            } catch (IOException | RuntimeException e) {
                abandon(index, e);
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw failed(e);
        } finally {
            writing.unlock();
        }
    }

    /** The index as it is on disk; an empty one when there is none, or none that can be read, or one of another registry. */
    private OpenIndex openOrNew() throws IOException {
        OpenIndex known = open;
        if (known == null) {
            known = OpenIndex.onDisk(folder);
            if (known != null && !follower.isOf(known)) {
                known.discard();
                known = null;
            }
            if (known == null) {
                folder.clear();
                known = OpenIndex.empty(folder);
            }
            open = known;
        }
        return known;
    }

    @Override
    public boolean catchUp() {
        if (isUpToDate()) {
            return true;
        }
        catchingUp.lock();
        try {
            return isUpToDate() || followFew();
        } finally {
            catchingUp.unlock();
        }
    }

    private boolean isUpToDate() {
        return complete && System.nanoTime() - askedAt < ASKED_AGAIN.toNanos();
    }

    /** False as well while the index is being brought up to date: that may take a minute, and a query doesn't wait for it. */
    private boolean followFew() {
        if (!writing.tryLock()) {
            return false;
        }
        try {
            complete = follower.followFew(openOrNew());
            askedAt = System.nanoTime();
            return complete;
        } catch (IOException | UncheckedIOException e) {
            throw failed(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void walk(
            SearchClause clause, Filter filter, Cancellation cancellation, Visitor visitor) {
        this.<Boolean>search(
                searcher -> {
                    new IndexWalk(searcher, bits, filter, cancellation, visitor).walk(clause);
                    return Boolean.TRUE;
                });
    }

    @Override
    public Counts count(
            List<SearchClause> anyOf,
            Filter filter,
            Cancellation cancellation,
            @Nullable Predicate<SearchDocument> accept) {
        Counts counts =
                search(
                        searcher ->
                                IndexCount.of(
                                        new IndexPass(searcher, filter, cancellation, accept),
                                        anyOf));
        return counts == null ? IndexCount.NOTHING : counts;
    }

    @Override
    public long[] subscribers(
            List<SearchClause> anyOf,
            Filter filter,
            Cancellation cancellation,
            @Nullable Predicate<SearchDocument> accept) {
        long[] found =
                search(
                        searcher -> {
                            SubscriberNumbers numbers = new SubscriberNumbers();
                            new IndexPass(searcher, filter, cancellation, accept)
                                    .go(anyOf, numbers::of);
                            return numbers.sorted();
                        });
        return found == null ? new long[0] : found;
    }

    private <T> @Nullable T search(Reading<T> reading) {
        OpenIndex index = open;
        if (index == null) {
            return null;
        }
        try {
            SearcherManager searchers = index.searchers();
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | UncheckedIOException e) {
            writing.lock();
            try {
                abandon(index, e);
            } finally {
                writing.unlock();
            }
            throw failed(e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /** Lets go of an index that failed; the next one is opened, or made, from what is on disk. */
    private void abandon(OpenIndex index, Throwable cause) {
        LOG.log(System.Logger.Level.WARNING, "search index abandoned: " + cause);
        if (index.equals(open)) {
            open = null;
            complete = false;
        }
        index.discard();
    }

    private static StorageException failed(Exception cause) {
        return new StorageException(Reason.OTHER, "search index: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            OpenIndex index = open;
            open = null;
            if (index != null) {
                index.close();
            }
        } catch (IOException e) {
            throw failed(e);
        } finally {
            writing.unlock();
        }
    }
}
