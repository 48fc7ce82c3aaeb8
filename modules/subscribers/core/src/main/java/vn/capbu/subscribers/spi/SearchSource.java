package vn.capbu.subscribers.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The registry as an index reads it, and what changed in it; a port of {@link vn.capbu.kernel.spi.Storage}. Each transaction
 * that changes subscribers has a number, and they have the number of the last one that changed them.
 */
public interface SearchSource {

    /**
     * A transaction that changed subscribers.
     *
     * @param number given when it began to write; a greater one may be committed earlier
     * @param stamp random: tells apart transactions of the same number, as they are in a restored database
     * @param at when it was given
     */
    record Change(long number, String stamp, Instant at) {}

    /** The committed transactions with a greater number, in the order of their numbers. */
    List<Change> changesAfter(long number);

    /** How many subscribers have one of the numbers. */
    long count(Collection<Long> numbers);

    /** Hands on the subscribers that have one of the numbers. */
    void changed(Collection<Long> numbers, Consumer<SearchDocument> taker);

    /** The subscribers that have one of the numbers and aren't there any more, or not for this operator. */
    List<Long> gone(Collection<Long> numbers);

    /** Hands on some subscribers by their numbers, a few thousand at the most; those that aren't there are left out. */
    void some(Collection<Long> subscribers, Consumer<SearchDocument> taker);

    /** How many subscribers there are. */
    long count();

    /**
     * Hands on a portion of all subscribers, in the order of their numbers.
     *
     * @param after the number after which to begin
     * @param limit how many at the most
     * @return the last number; {@code after} when there is none left
     */
    long all(long after, int limit, Consumer<SearchDocument> taker);
}
