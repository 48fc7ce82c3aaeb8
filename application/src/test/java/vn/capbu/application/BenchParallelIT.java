package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;
import vn.capbu.cli.Commands;

/**
 * The real console with many slow tokens, against the same console with one of them: how long they take, how long its event
 * dispatch thread lets others wait, and how long the operator has to do something. Each console has renewed one token before,
 * as at any hour of a desk's day but the first minute. Run by {@code ./capbu benchmark bench}; the result goes to
 * target/bench-parallel.txt.
 */
@EnabledIfSystemProperty(named = "capbu.benchmark", matches = "bench")
class BenchParallelIT {

    private static final Logger LOG = Logger.getLogger(BenchParallelIT.class.getName());
    private static final int TOKENS = 8;
    private static final Duration A_RUN = Duration.ofMinutes(5);
    private static final String TABLE = "bench.table";
    private static final String HEAD =
            String.format(
                    Locale.ROOT,
                    "%-28s %8s %12s %14s %12s %12s %12s %18s %8s%n",
                    "in the console",
                    "wall s",
                    "wall/alone",
                    "operator s",
                    "EDT median",
                    "EDT p99 ms",
                    "EDT max ms",
                    "operator s/token",
                    "wanted");

    /** A module's key generations: each alone, or as with a library that holds one lock in its process. */
    private record Layout(String title, int tokens, String lockOfV4, String lockOfV5) {

        /** Whether the tokens waited for nothing but their module, and the window answered all the time. */
        boolean isKept(Measured run, Measured alone) {
            double keyGenerations = lockOfV4.equals("module") ? 10.0 * (tokens - 1) : 0;
            return run.wall() <= 1.15 * (alone.wall() + keyGenerations)
                    && Double.parseDouble(run.waits().get(4)) <= 100;
        }
    }

    /**
     * What a run took.
     *
     * @param wall seconds from the click to the last token's end
     * @param asked seconds in which the window waits for the operator
     * @param waits minimum, median, 99th percentile and maximum of the event dispatch thread's delays in ms, and their number first
     */
    private record Measured(double wall, double asked, List<String> waits) {}

    @Test
    void manySlowTokensTakeAsLongAsOne(@TempDir Path folder) throws Exception {
        Layout single = new Layout("one token alone", 1, "none", "none");
        Measured alone = measure(single, folder);
        StringBuilder text = new StringBuilder(line(single, alone, alone));
        for (Layout layout :
                List.of(
                        new Layout("a lock in each process", TOKENS, "process", "process"),
                        new Layout("no lock", TOKENS, "none", "none"),
                        new Layout("one module of each kind", TOKENS, "process", "none"),
                        new Layout("a lock over all processes", TOKENS, "module", "module"))) {
            text.append(line(layout, measure(layout, folder), alone));
        }
        Files.writeString(
                Path.of("target/bench-parallel.txt"), HEAD + text, StandardCharsets.UTF_8);
        LOG.info(HEAD + text);
    }

    private static Measured measure(Layout layout, Path root) throws Exception {
        Path folder = Files.createTempDirectory(root, "run");
        Bench bench =
                Bench.make(
                        folder.resolve("bench"),
                        "--eligible",
                        layout.tokens() + 1,
                        "--only-eligible");
        Commands commands = bench.configure(folder.resolve("home"), "rekey");
        slow(bench, commands, "v4", layout.lockOfV4());
        slow(bench, commands, "v5", layout.lockOfV5());
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitRows(
                    TABLE, rows -> rows.size() == layout.tokens() + 1, Duration.ofMinutes(1));
            List<String> pins = bench.lines("pins.tsv");
            driver.copy(pins.subList(0, 1));
            driver.click("bench.pastePins");
            driver.click("Nhận các PIN này");
            driver.awaitGone("bench.pastedPins");
            String first = pins.get(0);
            driver.clickRow(TABLE, first.substring(0, first.indexOf('\t')));
            driver.click("bench.renewSelected");
            driver.awaitRows(
                    TABLE, rows -> rows.stream().anyMatch(BenchParallelIT::isRenewed), A_RUN);
            driver.copy(pins.subList(1, pins.size()));
            driver.click("bench.pastePins");
            driver.startProbe();
            long begun = System.nanoTime();
            driver.click("Nhận các PIN này");
            driver.awaitGone("bench.pastedPins");
            driver.click("bench.renewAll");
            double asked = (System.nanoTime() - begun) / 1e9;
            driver.awaitRows(
                    TABLE, rows -> rows.stream().allMatch(BenchParallelIT::isRenewed), A_RUN);
            double wall = (System.nanoTime() - begun) / 1e9;
            List<String> probed = driver.stopProbe().lines().toList();
            probed.stream().skip(1).forEach(slow -> LOG.info(layout.title() + ": " + slow));
            List<String> waits = List.of(probed.get(0).split(" "));
            driver.screenshot(Path.of("target/screenshots/bench-parallel.png"));
            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(bench.judge("rekey"))
                    .isEqualTo(layout.tokens() + 1 + " renewed, 0 tokens with faults");
            return new Measured(wall, asked, waits);
        }
    }

    private static boolean isRenewed(String row) {
        return row.contains("Đã cấp bù đến");
    }

    private static void slow(Bench bench, Commands commands, String module, String lock)
            throws Exception {
        Path control = Files.createDirectories(bench.file("faults")).resolve(module);
        Files.writeString(control, "keygen 10 lock " + lock + " within\nno-log\n");
        commands.must(
                "module",
                "set",
                module,
                "--library",
                System.getProperty("capbu.fault.library"),
                "--env",
                "SOFTHSM2_CONF=" + bench.file("conf/" + module + ".conf"),
                "--env",
                "FAULT_REAL=" + bench.file("modules/" + module + ".so"),
                "--env",
                "FAULT_CONTROL=" + control);
    }

    private static String line(Layout layout, Measured run, Measured alone) {
        return String.format(
                Locale.ROOT,
                "%-28s %8.1f %12.2f %14.1f %12s %12s %12s %18.2f %8s%n",
                layout.title(),
                run.wall(),
                run.wall() / alone.wall(),
                run.asked(),
                run.waits().get(2),
                run.waits().get(3),
                run.waits().get(4),
                run.asked() / layout.tokens(),
                layout.isKept(run, alone) ? "kept" : "MISSED");
    }
}
