package vn.capbu.renewal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PIN try limit of a module from a day on.
 *
 * @param version counts up from 1 for each module
 * @param from first day in Viet Nam; null for the limit that the module had before the first change
 * @param limit wrong PINs after which its tokens lock, at least 2
 */
public record TryLimit(int version, @Nullable LocalDate from, int limit) {

    /** The least that a module may have: with less the first wrong PIN would lock. */
    public static final int LEAST = 2;

    /** The most that is taken: tokens in use lock after 3 to 10 (domain: device versions). */
    public static final int MOST = 15;

    /** The one in force on a day: of those that have begun the one that begins last, of two the newer one. Empty when none has. */
    public static Optional<TryLimit> on(List<TryLimit> versions, LocalDate day) {
        return versions.stream()
                .filter(one -> !one.begins().isAfter(day))
                .max(Comparator.comparing(TryLimit::begins).thenComparingInt(TryLimit::version));
    }

    private LocalDate begins() {
        return from == null ? LocalDate.MIN : from;
    }

    public TryLimit {
        if (limit < LEAST) {
            throw new IllegalArgumentException("the PIN try limit is at least 2");
        }
    }
}
