package vn.capbu.desktop.internal;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Knows for how long nobody has touched keyboard or mouse. Event dispatch thread only. */
final class IdleWatch {

    private final LongSupplier nanos;
    private long lastTouch;

    /**
     * @param nanos a clock that nobody sets, such as {@link System#nanoTime}
     */
    IdleWatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.lastTouch = nanos.getAsLong();
    }

    /** Somebody is there. */
    void touched() {
        lastTouch = nanos.getAsLong();
    }

    /** Whether nobody has been there for so long. */
    boolean isIdleFor(Duration limit) {
        return nanos.getAsLong() - lastTouch >= limit.toNanos();
    }
}
