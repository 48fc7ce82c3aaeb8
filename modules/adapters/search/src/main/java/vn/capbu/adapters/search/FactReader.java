package vn.capbu.adapters.search;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.spi.SubscriberFacts;
import vn.capbu.subscribers.spi.SubscriberFacts.Fact;

/** What other features know of subscribers, as the index keeps it. */
final class FactReader {

    private final List<SubscriberFacts> facts;
    private final Storage storage;

    FactReader(List<SubscriberFacts> facts, Storage storage) {
        this.facts = List.copyOf(facts);
        this.storage = storage;
    }

    /** Of all kinds together: another one makes all facts stale. */
    String edition() {
        return facts.stream()
                .map(one -> one.kind() + "/" + one.values().size() + "/" + one.edition(storage))
                .collect(Collectors.joining(" "));
    }

    /** The facts of some subscribers, by number and kind. */
    Map<Long, Map<String, Fact>> read(Collection<Long> subscribers, Instant now) {
        Map<Long, Map<String, Fact>> read = new HashMap<>();
        if (!subscribers.isEmpty()) {
            for (SubscriberFacts one : facts) {
                one.read(storage, subscribers, now)
                        .forEach(
                                (subscriber, fact) ->
                                        read.computeIfAbsent(subscriber, any -> new HashMap<>())
                                                .put(one.kind(), later(fact, now)));
            }
        }
        return read;
    }

    /** A time that has passed already would have the subscriber read again and again. */
    private static Fact later(Fact fact, Instant now) {
        Instant until = fact.until();
        return until == null || until.isAfter(now) ? fact : new Fact(fact.values(), null);
    }
}
