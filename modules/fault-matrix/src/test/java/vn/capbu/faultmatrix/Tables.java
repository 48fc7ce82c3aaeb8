package vn.capbu.faultmatrix;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs cases on several lanes, counts them by table, and says what was violated. */
final class Tables implements AutoCloseable {

    /** Without sampling; hours, by {@code ./capbu test --matrix}. */
    static final boolean FULL = Boolean.getBoolean("capbu.matrix.full");

    /** Only the cases whose name matches; to look at one. */
    private static final String ONLY = System.getProperty("capbu.matrix.only", "");

    /** "2/10": the second tenth of the cases, so that hours can be spread over machines or nights; empty for all of them. */
    private static final String PART = System.getProperty("capbu.matrix.part", "");

    /** A log of runs that were broken off: what it calls ok isn't run again; empty for none. */
    private static final String DONE = System.getProperty("capbu.matrix.done", "");

    private static final int LANES = Integer.getInteger("capbu.matrix.lanes", 2);
    private static final long CASE_SECONDS = 300;

    /**
     * One run.
     *
     * @param standsFor the first case of each is in every sample; empty for those that only every so manieth of is
     * @param work gives what was violated
     */
    record Case(String table, String name, String standsFor, Function<Lane, List<String>> work) {}

    /** A fixed sample, or all of them when that is asked for. */
    static List<Case> sample(List<Case> all, int every) {
        if (FULL) {
            return all;
        }
        Set<String> represented = new HashSet<>();
        List<Case> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String standsFor = all.get(i).standsFor();
            if (standsFor.isEmpty() ? i % every == 0 : represented.add(standsFor)) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    private final List<Lane> lanes = new ArrayList<>();
    private final BlockingQueue<Lane> free = new ArrayBlockingQueue<>(LANES);
    private final ExecutorService threads = Executors.newFixedThreadPool(LANES);
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();

    Tables(Templates templates) {
        for (int i = 0; i < LANES; i++) {
            lanes.add(new Lane(templates, i));
        }
        free.addAll(lanes);
    }

    /** Does something on a lane that is free. */
    <T> T on(Function<Lane, T> work) {
        try {
            Lane lane = free.take();
            try {
                return work.apply(lane);
            } finally {
                free.add(lane);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs those of this part; the violations come with the names. */
    List<String> run(List<Case> cases) {
        Pattern only = Pattern.compile(ONLY);
        Set<String> done = done();
        return runAll(
                part(cases).stream()
                        .filter(it -> only.matcher(it.name()).find())
                        .filter(it -> !done.contains(outcome(it, List.of())))
                        .toList());
    }

    private static Set<String> done() {
        if (DONE.isEmpty()) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(Path.of(DONE))) {
            return lines.filter(line -> line.endsWith("  ok"))
                    .map(line -> line.substring(line.indexOf(" s  ") + 4))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String outcome(Case it, List<String> violated) {
        return it.table() + "  " + it.name() + "  " + (violated.isEmpty() ? "ok" : violated);
    }

    /** Runs all of them, whatever the part: others are made from what they show. */
    List<String> runAll(List<Case> wanted) {
        System.out.println(wanted.size() + " cases, followed by target/fault-matrix.log");
        List<Future<List<String>>> running = new ArrayList<>();
        for (Case it : wanted) {
            running.add(threads.submit(() -> on(lane -> attempt(it, lane))));
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            found.addAll(count(wanted.get(i), result(running.get(i))));
        }
        violations.addAll(found);
        return found;
    }

    private static List<Case> part(List<Case> cases) {
        if (PART.isEmpty()) {
            return cases;
        }
        String[] numbers = PART.split("/", 2);
        int part = Integer.parseInt(numbers[0]) - 1;
        int parts = Integer.parseInt(numbers[1]);
        return IntStream.range(0, cases.size())
                .filter(i -> i % parts == part)
                .mapToObj(cases::get)
                .toList();
    }

    private static List<String> attempt(Case it, Lane lane) {
        long begun = System.nanoTime();
        try {
            List<String> violated = it.work().apply(lane);
            note(it, violated, begun);
            return violated;
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            note(it, List.of(trace.toString()), begun);
            return List.of("broke off: " + e);
        }
    }

    /** A line a case, so that a long run can be followed. */
    private static synchronized void note(Case it, List<String> violated, long begun) {
        String line =
                String.format(
                        Locale.ROOT,
                        "%5.1f s  %s%n",
                        (System.nanoTime() - begun) / 1e9,
                        outcome(it, violated));
        try {
            Files.writeString(
                    Path.of("target/fault-matrix.log"),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> result(Future<List<String>> running) {
        try {
            return running.get(CASE_SECONDS * 100, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            return List.of("broke off: " + e);
        }
    }

    private List<String> count(Case it, List<String> violated) {
        int[] count = counts.computeIfAbsent(it.table(), table -> new int[2]);
        count[0]++;
        count[1] += violated.size();
        return violated.stream()
                .distinct()
                .map(v -> it.table() + " " + it.name() + ": " + v)
                .toList();
    }

    /** The figures, a line a table and one for all. */
    void report(String title) {
        int runs = 0;
        int found = 0;
        for (Map.Entry<String, int[]> table : counts.entrySet()) {
            System.out.printf(
                    "  %-40s %5d runs, %d violations%n",
                    table.getKey(), table.getValue()[0], table.getValue()[1]);
            runs += table.getValue()[0];
            found += table.getValue()[1];
        }
        System.out.println(title + ": " + runs + " runs, " + found + " violations");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        lanes.forEach(Lane::close);
    }
}
