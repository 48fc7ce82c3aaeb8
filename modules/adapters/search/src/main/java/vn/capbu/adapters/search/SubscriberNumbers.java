package vn.capbu.adapters.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;

/** Collects numbers of subscribers, a million in 8 MB. */
final class SubscriberNumbers {

    private static final int FIRST_SIZE = 1_024;

    private long[] numbers = new long[FIRST_SIZE];
    private int size;

    /** For a segment; all of them collect into this. */
    IndexPass.Taker of(LeafReaderContext leaf) {
        return cursor -> add(cursor);
    }

    private void add(LeafCursor cursor) throws IOException {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = cursor.subscriber();
    }

    /** In their order. */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
