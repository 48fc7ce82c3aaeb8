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
 * The real console with many slow tokens: how long its event dispatch thread lets others wait, and how long the operator has
 * to do something. Run by {@code ./capbu benchmark bench}; the result goes to target/bench-parallel.txt.
 */
@EnabledIfSystemProperty(named = "capbu.benchmark", matches = "bench")
class BenchParallelIT {

    private static final Logger LOG = Logger.getLogger(BenchParallelIT.class.getName());
    private static final int TOKENS = 8;
    private static final Duration A_RUN = Duration.ofMinutes(5);
    private static final String TABLE = "bench.table";

    @Test
    void manySlowTokensLeaveTheConsoleResponsive(@TempDir Path folder) throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", TOKENS, "--only-eligible");
        Commands commands = bench.configure(folder.resolve("home"), "rekey");
        for (String module : List.of("v4", "v5")) {
            slow(bench, commands, module);
        }
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitRows(TABLE, rows -> rows.size() == TOKENS, Duration.ofMinutes(1));
            driver.copy(bench.lines("pins.tsv"));
            driver.startProbe();
            long begun = System.nanoTime();
            driver.click("bench.pastePins");
            driver.click("bench.renewAll");
            double asked = (System.nanoTime() - begun) / 1e9;
            driver.screenshot(Path.of("target/screenshots/bench-parallel.png"));
            driver.awaitRows(
                    TABLE,
                    rows -> rows.stream().allMatch(row -> row.contains("Đã cấp bù đến")),
                    A_RUN);
            double wall = (System.nanoTime() - begun) / 1e9;
            String waits = driver.stopProbe();
            report(waits.split(" "), asked, wall);
            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
        }
        assertThat(bench.judge("rekey")).isEqualTo(TOKENS + " renewed, 0 tokens with faults");
    }

    private static void slow(Bench bench, Commands commands, String module) throws Exception {
        Path control = Files.createDirectories(bench.file("faults")).resolve(module);
        Files.writeString(control, "keygen 10 lock none\nno-log\n");
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

    private static void report(String[] waits, double asked, double wall) throws Exception {
        String text =
                String.format(
                        Locale.ROOT,
                        "Console, %d tokens of 10 s key generation: %.1f s. Event dispatch thread, %s events posted:"
                                + " min %s, median %s, p99 %s, max %s ms (wanted: at most 100).%n"
                                + "Operator: 2 actions for all tokens (paste the PINs, renew all), %.1f s in which the window waits for him:"
                                + " %.2f s and %.2f actions a token.%n",
                        TOKENS,
                        wall,
                        waits[0],
                        waits[1],
                        waits[2],
                        waits[3],
                        waits[4],
                        asked,
                        asked / TOKENS,
                        2.0 / TOKENS);
        Files.writeString(Path.of("target/bench-parallel.txt"), text, StandardCharsets.UTF_8);
        LOG.info(text);
    }
}
