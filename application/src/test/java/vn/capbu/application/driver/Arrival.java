package vn.capbu.application.driver;

import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Waits for what a hand did to come to the console. {@link java.awt.Robot#waitForIdle} waits for a screen on which nothing
 * moves, ten seconds where something always does.
 */
final class Arrival implements AutoCloseable {

    private static final long AT_MOST_SECONDS = 3;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final AWTEventListener listener;

    private Arrival(Predicate<AWTEvent> awaited) {
        listener =
                event -> {
                    if (awaited.test(event)) {
                        arrived.countDown();
                    }
                };
    }

    /**
     * Begins to listen.
     *
     * @param mask of the events, one of {@link AWTEvent}'s
     * @param awaited which event is the last one, or the one that matters
     */
    static Arrival of(long mask, Predicate<AWTEvent> awaited) {
        Arrival arrival = new Arrival(awaited);
        Toolkit.getDefaultToolkit().addAWTEventListener(arrival.listener, mask);
        return arrival;
    }

    /**
     * Waits for it, and until what it set off at once has been done.
     *
     * @return whether it came; a click on nothing of ours never does
     */
    boolean await() throws Exception {
        if (!arrived.await(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
            return false;
        }
        Events.settle();
        return true;
    }

    @Override
    public void close() {
        Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
    }
}
