package vn.capbu.adapters.search;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SubscriberIndex.Filter;

/** Goes once through all that meets at least one clause, in no order, each subscriber once. */
final class IndexPass {

    private static final int CHECKED = 4_096;

    private final IndexSearcher searcher;
    private final Filter filter;
    private final Cancellation cancellation;
    private final @Nullable Predicate<SearchDocument> accept;

    /** Makes the taker for a segment. */
    @FunctionalInterface
    interface Segments {
        Taker of(LeafReaderContext leaf) throws IOException;
    }

    /** Takes what stands at a cursor. */
    interface Taker {

        void take(LeafCursor cursor) throws IOException;

        /** The segment has no more. */
        default void end() throws IOException {}
    }

    IndexPass(
            IndexSearcher searcher,
            Filter filter,
            Cancellation cancellation,
            @Nullable Predicate<SearchDocument> accept) {
        this.searcher = searcher;
        this.filter = filter;
        this.cancellation = cancellation;
        this.accept = accept;
    }

    void go(List<SearchClause> anyOf, Segments segments) throws IOException {
        if (anyOf.isEmpty()) {
            return;
        }
        Weight weight =
                searcher.createWeight(
                        searcher.rewrite(Queries.both(Queries.anyOf(anyOf), filter)),
                        ScoreMode.COMPLETE_NO_SCORES,
                        1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                go(new LeafCursor(leaf.reader(), scorer.iterator()), segments.of(leaf));
            }
        }
    }

    private void go(LeafCursor cursor, Taker taker) throws IOException {
        int steps = 0;
        while (cursor.next()) {
            if (++steps % CHECKED == 0) {
                cancellation.check();
            }
            if (accept == null || accept.test(cursor.read())) {
                taker.take(cursor);
            }
        }
        taker.end();
    }
}
