package vn.capbu.subscribers.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.spi.SubscriberFacts;

/** The subscribers of which other features' facts hold, kept while somebody types. */
final class FactSets {

    /** As old as a list may be that somebody narrows a search to. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Key(String kind, String value) {}

    /** The subscribers of one value, and how long they are kept. */
    private static final class Kept {
        final Instant until;
        final long[] sorted;

        Kept(Instant until, long[] sorted) {
            this.until = until;
            this.sorted = sorted;
        }
    }

    private final List<SubscriberFacts> facts;
    private final Storage storage;
    private final Clock clock;
    private final Map<Key, Kept> sets = new HashMap<>();

    FactSets(List<SubscriberFacts> facts, Storage storage, Clock clock) {
        this.facts = List.copyOf(facts);
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Lets the subscribers through of which all wanted facts hold; null when nothing is wanted.
     *
     * @throws IllegalArgumentException when there is no such fact
     */
    @Nullable LongPredicate wanted(Map<String, String> wanted) {
        LongPredicate all = null;
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            long[] sorted = set(new Key(one.getKey(), one.getValue()));
            LongPredicate holds = id -> Arrays.binarySearch(sorted, id) >= 0;
            all = all == null ? holds : all.and(holds);
        }
        return all;
    }

    private synchronized long[] set(Key key) {
        Instant now = clock.instant();
        sets.values().removeIf(kept -> kept.until.isBefore(now));
        Kept kept = sets.get(key);
        if (kept != null) {
            return kept.sorted;
        }
        SubscriberFacts owner =
                facts.stream()
                        .filter(fact -> fact.kind().equals(key.kind()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("fact " + key.kind()));
        try (LongStream subscribers = owner.subscribers(storage, key.value())) {
            long[] sorted = subscribers.sorted().toArray();
            sets.put(key, new Kept(now.plus(KEPT), sorted));
            return sorted;
        }
    }
}
