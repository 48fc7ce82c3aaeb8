package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;
import vn.capbu.cli.Commands;
import vn.capbu.cli.FaultyToken;

/** A token is pulled while it makes its key pair, comes back in another port, and is renewed without a further question. */
class HotPlugIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String TOKENS = "bench.table";
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @TempDir private Path folder;

    @Test
    void aTokenThatIsPulledAtWorkGoesOnWhenItComesBack() throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", 4, "--only-eligible");
        Commands commands = bench.configure(folder.resolve("home"), "rekey");
        String token = bench.expected().keySet().stream().sorted().findFirst().orElseThrow();
        FaultyToken faulty = FaultyToken.of(bench, commands, token, folder);
        faulty.direct("renumber", "token " + token + " keygen 12");
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitRows(TOKENS, rows -> rows.size() == 4, A_WHILE);
            driver.screenshot(SCREENSHOTS.resolve("hot-plug-1-present.png"));

            driver.copy(bench.lines("pins.tsv"));
            driver.click("bench.pastePins");
            driver.click("Nhận các PIN này");
            driver.awaitGone("bench.pastedPins");
            driver.click("bench.renewAll");
            awaitRow(driver, token, row -> row.contains("KHÔNG RÚT") && row.contains("khóa"));
            driver.screenshot(SCREENSHOTS.resolve("hot-plug-2-at-work.png"));

            faulty.direct("renumber", "token " + token + " keygen 4", "token " + token + " absent");
            awaitRow(driver, token, row -> row.contains("cắm lại để tiếp tục"));
            driver.screenshot(SCREENSHOTS.resolve("hot-plug-3-pulled.png"));

            faulty.direct("renumber", "token " + token + " keygen 4", "token " + token + " plug 2");
            awaitRow(driver, token, row -> row.contains("KHÔNG RÚT"));
            driver.screenshot(SCREENSHOTS.resolve("hot-plug-4-continued.png"));
            driver.awaitRows(
                    TOKENS,
                    rows -> rows.stream().allMatch(row -> row.contains("Đã cấp bù đến")),
                    A_WHILE);
            driver.screenshot(SCREENSHOTS.resolve("hot-plug-5-done.png"));

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
        assertThat(bench.judge("rekey")).isEqualTo("4 renewed, 0 tokens with faults");
    }

    private static void awaitRow(ConsoleDriver driver, String token, Predicate<String> wanted)
            throws Exception {
        List<String> rows =
                driver.awaitRows(
                        TOKENS,
                        all ->
                                all.stream()
                                        .anyMatch(row -> row.contains(token) && wanted.test(row)),
                        A_WHILE);
        assertThat(rows).isNotEmpty();
    }
}
