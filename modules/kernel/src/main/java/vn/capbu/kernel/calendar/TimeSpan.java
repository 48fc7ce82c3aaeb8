package vn.capbu.kernel.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time, half-open, at second precision: fractions are cut off.
 *
 * @param from its first second
 * @param to the second after its last; not before {@code from}
 */
public record TimeSpan(Instant from, Instant to) {

    public TimeSpan {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a stretch of time ends after it begins");
        }
    }

    /** How long it is. */
    public long seconds() {
        return to.getEpochSecond() - from.getEpochSecond();
    }

    /** Whether it has no second. */
    public boolean isEmpty() {
        return from.equals(to);
    }

    /** Whether an instant is within: its end is not. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
