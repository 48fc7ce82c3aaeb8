package vn.capbu.adapters.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.RenewalState;
import vn.capbu.subscribers.spi.SubscriberFacts;

/** How far the renewals at this desk are: {@code OPEN}, {@code DONE}, {@code FAILED}, or {@code NONE}. */
public final class RenewalFacts implements SubscriberFacts {

    private static final String OPEN = "OPEN";
    private static final String FAILED = "FAILED";
    private static final String DONE = "DONE";
    private static final String NONE = "NONE";

    /** For {@link java.util.ServiceLoader}. */
    public RenewalFacts() {}

    @Override
    public String kind() {
        return "renewal";
    }

    @Override
    public List<String> values() {
        return List.of(OPEN, FAILED, DONE, NONE);
    }

    @Override
    public String edition(Storage storage) {
        return "1";
    }

    @Override
    public Map<Long, Fact> read(Storage storage, Collection<Long> subscribers, Instant now) {
        Map<Long, Set<RenewalState>> states = storage.port(FactStore.class).renewals(subscribers);
        Map<Long, Fact> facts = new HashMap<>();
        subscribers.forEach(one -> facts.put(one, fact(states.getOrDefault(one, Set.of()))));
        return facts;
    }

    private static Fact fact(Set<RenewalState> states) {
        Set<String> values = new HashSet<>();
        for (RenewalState state : states) {
            values.add(
                    switch (state) {
                        case DONE -> DONE;
                        case FAILED -> FAILED;
                        default -> OPEN;
                    });
        }
        return new Fact(values.isEmpty() ? Set.of(NONE) : values, null);
    }
}
