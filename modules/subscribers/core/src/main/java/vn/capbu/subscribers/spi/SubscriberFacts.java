package vn.capbu.subscribers.spi;

import java.util.List;
import java.util.stream.LongStream;
import vn.capbu.kernel.spi.Storage;

/**
 * A kind of fact about subscribers that another feature owns and that a search can be narrowed to, for example their
 * eligibility or their open follow-ups. Registered in {@code META-INF/services} by an adapter that knows both sides.
 */
public interface SubscriberFacts {

    /** Key of the kind, as {@link vn.capbu.subscribers.SearchFilters#facts()} names it, for example {@code follow-up}. */
    String kind();

    /** The values that can be asked for, in the order in which they are shown. */
    List<String> values();

    /**
     * The subscribers of which a value holds now, by the number of their {@link vn.capbu.kernel.SubscriberId}, in any order.
     * Read by one query; the search keeps the answer for some seconds.
     *
     * @throws IllegalArgumentException when there is no such value
     */
    LongStream subscribers(Storage storage, String value);
}
