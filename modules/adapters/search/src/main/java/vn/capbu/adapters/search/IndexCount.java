package vn.capbu.adapters.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SubscriberIndex.Counts;
import vn.capbu.subscribers.spi.SubscriberIndex.Filter;

/** Counts what meets clauses, by the values of filters. */
final class IndexCount {

    static final Counts NOTHING = new Counts(0, Map.of(), Map.of(), Map.of(), Map.of());

    private static final List<String> COUNTED =
            List.of(Fields.PROVINCE, Fields.VERSION, Fields.STATE, Fields.CHANNEL);

    private static final int CHECKED = 4_096;

    private final IndexSearcher searcher;
    private final Filter filter;
    private final Cancellation cancellation;
    private final @Nullable Predicate<SearchDocument> accept;

    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private long total;

    IndexCount(
            IndexSearcher searcher,
            Filter filter,
            Cancellation cancellation,
            @Nullable Predicate<SearchDocument> accept) {
        this.searcher = searcher;
        this.filter = filter;
        this.cancellation = cancellation;
        this.accept = accept;
    }

    Counts count(List<SearchClause> anyOf) throws IOException {
        if (anyOf.isEmpty()) {
            return NOTHING;
        }
        Weight weight =
                searcher.createWeight(
                        searcher.rewrite(Queries.both(Queries.anyOf(anyOf), filter)),
                        ScoreMode.COMPLETE_NO_SCORES,
                        1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                count(leaf, new LeafCursor(leaf.reader(), scorer.iterator()));
            }
        }
        Map<RegistryState, Long> states = new EnumMap<>(RegistryState.class);
        of(Fields.STATE).forEach((name, count) -> states.put(RegistryState.valueOf(name), count));
        return new Counts(
                total, of(Fields.PROVINCE), of(Fields.VERSION), states, of(Fields.CHANNEL));
    }

    private Map<String, Long> of(String field) {
        return counts.getOrDefault(field, Map.of());
    }

    private void count(LeafReaderContext leaf, LeafCursor cursor) throws IOException {
        LeafValues[] values = new LeafValues[COUNTED.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = LeafValues.of(leaf, COUNTED.get(i));
        }
        LongPredicate subscribers = filter.subscribers();
        while (cursor.next()) {
            if (++total % CHECKED == 0) {
                cancellation.check();
            }
            if ((subscribers != null && !subscribers.test(cursor.subscriber()))
                    || (accept != null && !accept.test(cursor.read()))) {
                total--;
                continue;
            }
            for (LeafValues one : values) {
                one.count(cursor.document());
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i].addTo(counts.computeIfAbsent(COUNTED.get(i), field -> new HashMap<>()));
        }
    }

    /** The values of one field in one segment. */
    private static final class LeafValues {

        private final SortedSetDocValues values;
        private final long[] counts;

        LeafValues(SortedSetDocValues values) {
            this.values = values;
            this.counts = new long[(int) values.getValueCount()];
        }

        static LeafValues of(LeafReaderContext leaf, String field) throws IOException {
            SortedSetDocValues values =
                    DocValues.getSortedSet(leaf.reader(), Fields.counted(field));
            return new LeafValues(values);
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                int size = values.docValueCount();
                for (int i = 0; i < size; i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    sums.merge(values.lookupOrd(i).utf8ToString(), counts[i], Long::sum);
                }
            }
        }
    }
}
