package vn.capbu.adapters.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.spi.SubscriberFacts;

/** Whether something is still to be updated after a renewal: {@code OPEN}, among those {@code OVERDUE}, or {@code NONE}. */
public final class FollowUpFacts implements SubscriberFacts {

    private static final String OPEN = "OPEN";
    private static final String OVERDUE = "OVERDUE";
    private static final String NONE = "NONE";

    /** For {@link java.util.ServiceLoader}. */
    public FollowUpFacts() {}

    @Override
    public String kind() {
        return "follow-up";
    }

    @Override
    public List<String> values() {
        return List.of(OPEN, OVERDUE, NONE);
    }

    @Override
    public String edition(Storage storage) {
        return "1";
    }

    @Override
    public Map<Long, Fact> read(Storage storage, Collection<Long> subscribers, Instant now) {
        Map<Long, Instant> latest = storage.port(FactStore.class).openFollowUps(subscribers);
        Map<Long, Fact> facts = new HashMap<>();
        subscribers.forEach(one -> facts.put(one, fact(latest.get(one), now)));
        return facts;
    }

    private static Fact fact(@Nullable Instant latest, Instant now) {
        if (latest == null) {
            return new Fact(Set.of(NONE), null);
        }
        return latest.isBefore(now)
                ? new Fact(Set.of(OPEN, OVERDUE), null)
                : new Fact(Set.of(OPEN), latest);
    }
}
