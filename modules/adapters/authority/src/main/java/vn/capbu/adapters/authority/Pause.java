package vn.capbu.adapters.authority;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.capbu.kernel.Cancellation;

/** Waits for a while or for a cancellation, whichever comes first. */
final class Pause {

    /** How late a cancellation may be noticed. */
    private static final Duration STEP = Duration.ofMillis(200);

    private Pause() {}

    /** Waits; false when it was cut short, by a cancellation or an interrupt. */
    static boolean sleep(Duration duration, Cancellation cancellation) {
        long end = System.nanoTime() + duration.toNanos();
        try {
            long left = duration.toNanos();
            while (left > 0 && !cancellation.isRequested()) {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, STEP.toNanos()));
                left = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !cancellation.isRequested();
    }
}
