package vn.capbu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints figures, and reads the clocks for them. */
final class Figures {

    /** Work that is timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private static final double NANOS = 1e9;
    private static final double MICROS = 1_000;
    private static final long MEGABYTE = 1 << 20;

    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
    }

    void say(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
    }

    /** Seconds of some work; its peak of the heap is told with it. */
    double seconds(String what, long rows, Work work) throws Exception {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / NANOS;
        long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        say(
                "%-34s %8.1f s %10.0f rows/s   heap at most %d MB of %d",
                what,
                seconds,
                rows / seconds,
                peak / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
        return seconds;
    }

    /** The most memory that the process has held so far, where the system tells. */
    void processPeak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .forEach(
                            line ->
                                    say(
                                            "%-34s %8d MB",
                                            "most memory of the process",
                                            Long.parseLong(line.replaceAll("\\D", "")) >> 10));
        }
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /**
     * Percentiles of queries: by the clock, and by the processor time of the thread, which tells how long they take where nobody
     * else works on the machine.
     */
    void percentiles(String what, List<String> texts, SearchBenchmark.Query query) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] clock = new long[texts.size()];
        long[] processor = new long[texts.size()];
        int slowest = 0;
        for (int i = 0; i < clock.length; i++) {
            long begun = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            query.ask(texts.get(i));
            processor[i] = threads.getCurrentThreadCpuTime() - used;
            clock[i] = System.nanoTime() - begun;
            slowest = processor[i] > processor[slowest] ? i : slowest;
        }
        say(
                "%-38s clock %s   processor %s ms (\"%s\")",
                what, percentiles(clock), percentiles(processor), texts.get(slowest));
    }

    private static String percentiles(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "p50 %6.2f p90 %6.2f p99 %6.2f max %6.2f",
                at(sorted, 50),
                at(sorted, 90),
                at(sorted, 99),
                at(sorted, 100));
    }

    private static double at(long[] sorted, int percent) {
        int place = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return sorted[Math.max(0, place)] / MICROS / MICROS;
    }
}
