package vn.capbu.subscribers;

import java.util.Arrays;
import java.util.Collection;
import vn.capbu.kernel.SubscriberId;

/** Subscribers by their numbers: a million in 8 MB. Immutable. */
public final class SubscriberIds {

    private final long[] numbers;

    private SubscriberIds(long[] sorted) {
        this.numbers = sorted;
    }

    /** Of some subscribers. */
    public static SubscriberIds of(Collection<SubscriberId> subscribers) {
        return new SubscriberIds(
                subscribers.stream().mapToLong(SubscriberId::value).sorted().distinct().toArray());
    }

    /** Of numbers in their order, each once. */
    static SubscriberIds ofSorted(long[] numbers) {
        return new SubscriberIds(numbers.clone());
    }

    /** How many there are. */
    public int size() {
        return numbers.length;
    }

    /** Whether one is among them. */
    public boolean contains(SubscriberId subscriber) {
        return Arrays.binarySearch(numbers, subscriber.value()) >= 0;
    }

    /**
     * Some of them, in the order of their numbers.
     *
     * @param from place of the first, 0 for the first of all
     * @param to place behind the last
     */
    public SubscriberIds part(int from, int to) {
        return new SubscriberIds(Arrays.copyOfRange(numbers, from, to));
    }

    /** Their numbers, in order. */
    public long[] toArray() {
        return numbers.clone();
    }
}
