package vn.capbu.application.driver;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How long the event dispatch thread lets others wait: posts an event every few milliseconds and notes when it comes to its
 * turn, and what the thread was at where that took too long. One probe at a time; it lives as long as the console.
 */
final class EventProbe {

    private static final long BETWEEN_MILLIS = 10;
    private static final double NANOS = 1_000_000;
    private static final long TOO_LONG_MILLIS = 100;
    private static final int TOLD = 5;

    private static final List<Long> WAITS = new ArrayList<>();
    private static final List<Slow> SLOW = new ArrayList<>();
    private static volatile boolean running;

    /** A wait that was too long, and the stack of the event dispatch thread when it became so. */
    private record Slow(long nanos, List<StackTraceElement> stack) {}

    private EventProbe() {}

    static void start() {
        synchronized (WAITS) {
            WAITS.clear();
            SLOW.clear();
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
                boolean prompt = turn.await(TOO_LONG_MILLIS, TimeUnit.MILLISECONDS);
                List<StackTraceElement> stack = prompt ? List.of() : stack();
                turn.await();
                long waited = System.nanoTime() - posted;
                synchronized (WAITS) {
                    WAITS.add(waited);
                    if (!prompt) {
                        SLOW.add(new Slow(waited, stack));
                    }
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<StackTraceElement> stack() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(it -> it.getKey().getName().startsWith("AWT-EventQueue"))
                .findFirst()
                .map(it -> List.of(it.getValue()))
                .orElse(List.of());
    }

    /**
     * Ends the probe: "events min median p99 max", times in milliseconds; then, a line each, what the thread was at in the longest
     * waits.
     */
    static String stop() {
        running = false;
        List<Long> waits;
        List<Slow> slow;
        synchronized (WAITS) {
            waits = new ArrayList<>(WAITS);
            slow = new ArrayList<>(SLOW);
        }
        Collections.sort(waits);
        if (waits.isEmpty()) {
            return "0";
        }
        String figures =
                String.format(
                        Locale.ROOT,
                        "%d %.1f %.1f %.1f %.1f",
                        waits.size(),
                        at(waits, 0),
                        at(waits, 0.5),
                        at(waits, 0.99),
                        at(waits, 1));
        slow.sort(Comparator.comparingLong(Slow::nanos).reversed());
        return figures
                + slow.stream().limit(TOLD).map(EventProbe::line).collect(Collectors.joining());
    }

    private static String line(Slow slow) {
        String stack =
                slow.stack().stream()
                        .map(it -> it.getClassName() + "." + it.getMethodName())
                        .filter(it -> !it.startsWith("java.security."))
                        .collect(Collectors.joining(" < "));
        return String.format(Locale.ROOT, "%n%.0f ms: %s", slow.nanos() / NANOS, stack);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) ((sorted.size() - 1) * share)) / NANOS;
    }
}
