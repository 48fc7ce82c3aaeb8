package vn.capbu.application.driver;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How long the event dispatch thread lets others wait: posts an event every few milliseconds and notes when it comes to its
 * turn. One probe at a time; it lives as long as the console.
 */
final class EventProbe {

    private static final long BETWEEN_MILLIS = 10;
    private static final double NANOS = 1_000_000;

    private static final List<Long> WAITS = new ArrayList<>();
    private static volatile boolean running;

    private EventProbe() {}

    static void start() {
        synchronized (WAITS) {
            WAITS.clear();
        }
        running = true;
        Thread thread = Executors.defaultThreadFactory().newThread(EventProbe::run);
        thread.setName("event-probe");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        try {
            while (running) {
                CountDownLatch turn = new CountDownLatch(1);
                long posted = System.nanoTime();
                EventQueue.invokeLater(turn::countDown);
                turn.await();
                long waited = System.nanoTime() - posted;
                synchronized (WAITS) {
                    WAITS.add(waited);
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the probe: "events min median p99 max", times in milliseconds. */
    static String stop() {
        running = false;
        List<Long> waits;
        synchronized (WAITS) {
            waits = new ArrayList<>(WAITS);
        }
        Collections.sort(waits);
        if (waits.isEmpty()) {
            return "0";
        }
        return String.format(
                Locale.ROOT,
                "%d %.1f %.1f %.1f %.1f",
                waits.size(),
                at(waits, 0),
                at(waits, 0.5),
                at(waits, 0.99),
                at(waits, 1));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) ((sorted.size() - 1) * share)) / NANOS;
    }
}
