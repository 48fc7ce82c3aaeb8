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

    private record Kept(IndexReader reader, Filter sets, List<FixedBitSet> bits) {}

    private volatile @Nullable Kept kept;

    /** Those of the documents of a segment that the sets of a filter let through. */
    DocIdSetIterator filter(
            IndexSearcher searcher, Filter filter, LeafReaderContext leaf, DocIdSetIterator all)
            throws IOException {
        if (filter.hasNoSets()) {
            return all;
        }
        FixedBitSet bits = bits(searcher, filter).get(leaf.ord);
        return new FilteredDocIdSetIterator(all) {
            @Override
            protected boolean match(int document) {
                return bits.get(document);
            }
        };
    }

    private List<FixedBitSet> bits(IndexSearcher searcher, Filter filter) throws IOException {
        Filter sets =
                new Filter(
                        filter.provinces(),
                        filter.deviceVersions(),
                        filter.states(),
                        filter.channels(),
                        null);
        Kept known = kept;
        if (known == null
                || !known.reader().equals(searcher.getIndexReader())
                || !known.sets().equals(sets)) {
            known = new Kept(searcher.getIndexReader(), sets, read(searcher, sets));
            kept = known;
        }
        return known.bits();
    }

    private static List<FixedBitSet> read(IndexSearcher searcher, Filter sets) throws IOException {
        Weight weight =
                searcher.createWeight(
                        searcher.rewrite(Queries.of(sets)), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<FixedBitSet> bits = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet own = new FixedBitSet(leaf.reader().maxDoc());
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                own.or(scorer.iterator());
            }
            bits.add(own);
        }
        return bits;
    }
}
