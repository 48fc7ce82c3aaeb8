package vn.capbu.adapters.tokens;

import java.time.Duration;

/** After each failure in a row the wait is twice as long, up to a minute. Not thread-safe. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration next = FIRST;
    private long notBefore;
    private boolean waiting;

    /** Whether the wait is over. */
    boolean isOver() {
        return !waiting || System.nanoTime() - notBefore >= 0;
    }

    /** It failed again. */
    void failed() {
        waiting = true;
        notBefore = System.nanoTime() + next.toNanos();
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    /** It works. */
    void worked() {
        waiting = false;
        next = FIRST;
    }
}
