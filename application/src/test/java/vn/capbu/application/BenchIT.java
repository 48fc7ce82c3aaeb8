package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;

/** The service desk's journey: fourteen tokens on the bench, PINs entered and pasted, all renewed through the window. */
class BenchIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_RUN = Duration.ofMinutes(3);
    private static final String TOKENS = "bench.table";
    private static final int ELIGIBLE = 6;
    private static final int ALL = 14;

    @ParameterizedTest
    @CsvSource({"rekey, 1366, 768", "same-key, 1920, 1080"})
    void renewsTheBenchThroughTheWindow(
            String keyPolicy, int width, int height, @TempDir Path folder) throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", ELIGIBLE);
        bench.configure(folder.resolve("home"), keyPolicy);
        String size = width + "x" + height;
        try (VirtualDisplay display = VirtualDisplay.start(width, height);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitRows(TOKENS, rows -> rows.size() == ALL, Duration.ofMinutes(1));
            driver.screenshot(SCREENSHOTS.resolve("bench-waiting-" + size + ".png"));

            enterOnePin(driver, bench);
            driver.copy(bench.lines("pins.tsv"));
            driver.click("bench.pastePins");
            driver.click("Nhận các PIN này");
            driver.awaitGone("bench.pastedPins");
            driver.click("bench.renewAll");
            driver.awaitRows(TOKENS, rows -> count(rows, "KHÔNG RÚT") > 0, A_RUN);
            driver.screenshot(SCREENSHOTS.resolve("bench-" + size + ".png"));

            List<String> rows =
                    driver.awaitRows(TOKENS, it -> count(it, "Đã cấp bù đến") == ELIGIBLE, A_RUN);
            assertThat(count(rows, "Sai PIN")).isEqualTo(1);
            assertThat(count(rows, "KHÔNG RÚT")).isZero();
            driver.screenshot(SCREENSHOTS.resolve("bench-done-" + size + ".png"));

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
        assertThat(bench.judge(keyPolicy)).isEqualTo(ELIGIBLE + " renewed, 0 tokens with faults");
    }

    /** By keyboard, as a person does who has one slip in hand. */
    private static void enterOnePin(ConsoleDriver driver, Bench bench) throws Exception {
        String serial =
                bench.expected().entrySet().stream()
                        .filter(token -> token.getValue().equals("RENEW"))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
        String pin =
                bench.lines("pins.tsv").stream()
                        .map(line -> line.split("\t"))
                        .filter(cells -> cells[0].equals(serial))
                        .map(cells -> cells[1])
                        .findFirst()
                        .orElseThrow();
        driver.clickRow(TOKENS, serial);
        driver.key("ENTER");
        driver.type("bench.pin." + serial, pin);
        driver.key("ENTER");
        driver.awaitGone("bench.pin." + serial);
    }

    private static long count(List<String> rows, String words) {
        return rows.stream().filter(row -> row.contains(words)).count();
    }
}
