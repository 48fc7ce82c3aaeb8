package vn.capbu.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Some desks in a process of their own, which may be killed and begun again. */
final class LoadProcess implements AutoCloseable {

    private final Path work;
    private final int first;
    private final int count;
    private final int members;
    private Process process;
    private int lives;

    /**
     * Starts it.
     *
     * @param work where the desks' data directories are, {@code desk-N}, and the folder {@code shared}
     * @param first number of the first desk
     */
    LoadProcess(Path work, int first, int count, int members, Duration time) throws IOException {
        this.work = work;
        this.first = first;
        this.count = count;
        this.members = members;
        this.process = start(time);
    }

    private Process start(Duration time) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(it -> it.startsWith("-D") || it.startsWith("-XX:+Use"))
                        .toList());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "load-desks",
                        work.toString(),
                        Integer.toString(first),
                        Integer.toString(count),
                        Integer.toString(lives++),
                        Long.toString(time.toMillis()),
                        Integer.toString(members)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(
                                work.resolve("desks-" + first + ".log").toFile()))
                .start();
    }

    /** What such a process does. */
    static void run(Deque<String> arguments) throws Exception {
        Path work = Path.of(arguments.pop());
        int first = Integer.parseInt(arguments.pop());
        int count = Integer.parseInt(arguments.pop());
        int life = Integer.parseInt(arguments.pop());
        long until =
                System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments.pop()));
        int members = Integer.parseInt(arguments.pop());
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<?>> ends = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            ends.add(
                    threads.submit(
                            new LoadDesk(
                                    work.resolve("desk-" + i),
                                    work.resolve("shared"),
                                    i,
                                    life,
                                    until,
                                    members)));
        }
        threads.shutdown();
        for (Future<?> end : ends) {
            end.get();
        }
    }

    /** SIGKILL, and begins again for the rest of the time. */
    void killAndStart(Duration left) throws IOException {
        process.destroyForcibly().onExit().join();
        process = start(left);
    }

    /** Waits for its end; whether it ended well. */
    boolean awaitEnd(Duration most) throws InterruptedException {
        return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
    }

    int first() {
        return first;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
