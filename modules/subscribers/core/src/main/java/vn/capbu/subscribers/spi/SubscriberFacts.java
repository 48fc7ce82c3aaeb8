package vn.capbu.subscribers.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.spi.Storage;

/**
 * A kind of fact about subscribers that another feature owns and that a search can be narrowed to, for example their
 * eligibility or their open follow-ups. Registered in {@code META-INF/services} by an adapter that knows both sides.
 *
 * <p>The index keeps the facts beside the subscribers. It reads them again when a subscriber changed, when a fact's time has
 * come, and all of them when {@link #edition} is another. Whoever stores what a fact depends on tells the search so in the
 * same transaction.
 */
public interface SubscriberFacts {

    /** Key of the kind, as {@link vn.capbu.subscribers.SearchFilters#facts()} names it, for example {@code follow-up}. */
    String kind();

    /** The values that can be asked for, in the order in which they are shown. */
    List<String> values();

    /** On what the facts of all subscribers depend beside themselves, for example on a campaign and its version; cheap to ask. */
    String edition(Storage storage);

    /**
     * The facts of some subscribers.
     *
     * @param subscribers numbers of their {@link vn.capbu.kernel.SubscriberId}
     * @param now the time by which they are judged
     * @return by number; those of which no value holds may be left out, and others may come along
     */
    Map<Long, Fact> read(Storage storage, Collection<Long> subscribers, Instant now);

    /**
     * What holds of one subscriber.
     *
     * @param values those that hold
     * @param until when that may become different by time alone; null for never
     */
    record Fact(Set<String> values, @Nullable Instant until) {

        public Fact {
            values = Set.copyOf(values);
        }
    }
}
