package vn.capbu.adapters.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SubscriberIndex.Counts;

/** Counts what meets clauses, by the values of filters. */
final class IndexCount {

    static final Counts NOTHING = new Counts(0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private static final List<String> COUNTED =
            List.of(Fields.PROVINCE, Fields.VERSION, Fields.STATE, Fields.CHANNEL, Fields.FACT);

    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private long total;

    private IndexCount() {}

    static Counts of(IndexPass pass, List<SearchClause> anyOf) throws IOException {
        IndexCount count = new IndexCount();
        pass.go(anyOf, count::of);
        Map<RegistryState, Long> states = new EnumMap<>(RegistryState.class);
        count.of(Fields.STATE)
                .forEach((name, some) -> states.put(RegistryState.valueOf(name), some));
        return new Counts(
                count.total,
                count.of(Fields.PROVINCE),
                count.of(Fields.VERSION),
                states,
                count.of(Fields.CHANNEL),
                count.facts());
    }

    private Map<String, Long> of(String field) {
        return counts.getOrDefault(field, Map.of());
    }

    private Map<String, Map<String, Long>> facts() {
        Map<String, Map<String, Long>> facts = new HashMap<>();
        of(Fields.FACT)
                .forEach(
                        (fact, some) -> {
                            int end = fact.indexOf('=');
                            facts.computeIfAbsent(fact.substring(0, end), any -> new HashMap<>())
                                    .put(fact.substring(end + 1), some);
                        });
        return facts;
    }

    private IndexPass.Taker of(LeafReaderContext leaf) throws IOException {
        LeafValues[] values = new LeafValues[COUNTED.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = LeafValues.of(leaf, COUNTED.get(i));
        }
        return new IndexPass.Taker() {
            @Override
            public void take(LeafCursor cursor) throws IOException {
                total++;
                for (LeafValues one : values) {
                    one.count(cursor.document());
                }
            }

            @Override
            public void end() throws IOException {
                for (int i = 0; i < values.length; i++) {
                    values[i].addTo(
                            counts.computeIfAbsent(COUNTED.get(i), field -> new HashMap<>()));
                }
            }
        };
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
