package vn.capbu.application.driver;

import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for what a hand did to come to the console. {@link java.awt.Robot#waitForIdle} waits for a screen on which nothing
 * moves, ten seconds where something always does.
 */
final class Arrival implements AutoCloseable {

    private static final long AT_MOST_SECONDS = 10;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final AWTEventListener listener;

    private Arrival(int id) {
        listener =
                event -> {
                    if (event.getID() == id) {
                        arrived.countDown();
                    }
                };
    }

    /**
     * Begins to listen.
     *
     * @param mask of the events, one of {@link AWTEvent}'s
     * @param id of the event that is the last one, or the one that matters
     */
    static Arrival of(long mask, int id) {
        Arrival arrival = new Arrival(id);
        Toolkit.getDefaultToolkit().addAWTEventListener(arrival.listener, mask);
        return arrival;
    }

    /** Waits for it, and until what it set off at once has been done. A click on nothing of ours never arrives. */
    void await() throws Exception {
        if (!arrived.await(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
            return;
        }
        Events.settle();
    }

    @Override
    public void close() {
        Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
    }
}
