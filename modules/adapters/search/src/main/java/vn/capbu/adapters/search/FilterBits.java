package vn.capbu.adapters.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.spi.SubscriberIndex.Filter;

/** What a filter lets through, kept while somebody types under the same one. */
final class FilterBits {

    /** How many documents a filter lets through, and which ones, by segment. */
    record Bits(long size, List<FixedBitSet> ofLeaf) {}

    private record Kept(IndexReader reader, Filter filter, Bits bits) {}

    private volatile @Nullable Kept kept;

    /** Those of the documents of a segment that a filter lets through. */
    DocIdSetIterator filter(
            IndexSearcher searcher, Filter filter, LeafReaderContext leaf, DocIdSetIterator all)
            throws IOException {
        if (filter.isEmpty()) {
            return all;
        }
        FixedBitSet bits = bits(searcher, filter).ofLeaf().get(leaf.ord);
        return new FilteredDocIdSetIterator(all) {
            @Override
            protected boolean match(int document) {
                return bits.get(document);
            }
        };
    }

    /** All that a filter lets through. */
    Bits bits(IndexSearcher searcher, Filter filter) throws IOException {
        Kept known = kept;
        if (known == null
                || !known.reader().equals(searcher.getIndexReader())
                || !known.filter().equals(filter)) {
            known = new Kept(searcher.getIndexReader(), filter, read(searcher, filter));
            kept = known;
        }
        return known.bits();
    }

    private static Bits read(IndexSearcher searcher, Filter filter) throws IOException {
        Weight weight =
                searcher.createWeight(
                        searcher.rewrite(Queries.of(filter)), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<FixedBitSet> bits = new ArrayList<>();
        long size = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet own = new FixedBitSet(leaf.reader().maxDoc());
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                own.or(scorer.iterator());
            }
            bits.add(own);
            size += own.cardinality();
        }
        return new Bits(size, bits);
    }
}
