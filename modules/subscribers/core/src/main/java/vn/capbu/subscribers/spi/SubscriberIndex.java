package vn.capbu.subscribers.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.subscribers.RegistryState;

/**
 * Finds subscribers by clauses. It can be thrown away at any time: what it holds comes from the {@link SearchSource}. Callable
 * from any thread.
 */
public interface SubscriberIndex extends AutoCloseable {

    /** The most changed subscribers that a query takes in before it answers. */
    int MANY_CHANGES = 500;

    /**
     * What a subscriber must have besides; an empty set lets everything through. Conditions on certificates may be met by
     * different ones: whether one meets them all is for the caller to see.
     *
     * @param provinces of a certificate, as {@link SearchKeys#province} gives them
     * @param deviceVersions of a certificate, as {@link SearchKeys#text} gives them
     * @param states of a certificate
     * @param channels of the subscriber, as {@link SearchKeys#text} gives them
     * @param facts of the subscriber, by kind; a kind without values lets nothing through
     */
    record Filter(
            Set<String> provinces,
            Set<String> deviceVersions,
            Set<RegistryState> states,
            Set<String> channels,
            Map<String, Set<String>> facts) {

        /** Lets everything through. */
        public static final Filter NONE =
                new Filter(Set.of(), Set.of(), Set.of(), Set.of(), Map.of());

        /** Whether everything is let through. */
        public boolean isEmpty() {
            return provinces.isEmpty()
                    && deviceVersions.isEmpty()
                    && states.isEmpty()
                    && channels.isEmpty()
                    && facts.isEmpty();
        }
    }

    /** Takes what a walk finds. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Takes one; the same subscriber comes again when several of its codes meet the clause.
         *
         * @return whether to go on
         */
        boolean take(SearchDocument document);
    }

    /**
     * How many subscribers have a value.
     *
     * @param total all that were found
     * @param provinces by province as written, of any certificate
     * @param deviceVersions by device version as written
     * @param states by state
     * @param channels by channel as written
     * @param facts by kind and value
     */
    record Counts(
            long total,
            Map<String, Long> provinces,
            Map<String, Long> deviceVersions,
            Map<RegistryState, Long> states,
            Map<String, Long> channels,
            Map<String, Map<String, Long>> facts) {}

    /**
     * Takes in what changed in the registry since the last time, and builds the index when there is none that can be read.
     *
     * @param progress told subscribers
     * @throws java.util.concurrent.CancellationException when it stopped on request; the next call goes on
     */
    void refresh(Progress progress, Cancellation cancellation);

    /**
     * Takes in changes when they are few.
     *
     * @return whether the index now has all that is committed; false when there is more to do than a query can wait for
     */
    boolean catchUp();

    /**
     * Hands on what meets a clause, in the order of the rules: codes by the code, else by {@link SearchOrder}.
     *
     * @throws java.util.concurrent.CancellationException when it stopped on request
     */
    void walk(SearchClause clause, Filter filter, Cancellation cancellation, Visitor visitor);

    /**
     * Counts what meets at least one of the clauses, each subscriber once.
     *
     * @param accept asked of each subscriber that the filter lets through; null where the filter alone decides, which is faster
     */
    Counts count(
            List<SearchClause> anyOf,
            Filter filter,
            Cancellation cancellation,
            @Nullable Predicate<SearchDocument> accept);

    /**
     * The numbers of all subscribers that meet at least one of the clauses, in their order.
     *
     * @param accept as {@link #count} takes it
     */
    long[] subscribers(
            List<SearchClause> anyOf,
            Filter filter,
            Cancellation cancellation,
            @Nullable Predicate<SearchDocument> accept);

    /** Gives its files back; they stay for the next time. */
    @Override
    void close();
}
