package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.VirtualDisplay;

/**
 * Search and card of the assembled console over a registry that was filled before, such as one of a million:
 * {@code -Dcapbu.million=DIR} names its data directory. Prints how long keys took to painted rows, and cards until they were shown.
 */
@EnabledIfSystemProperty(named = "capbu.million", matches = ".+")
class MillionIT {

    private static final Logger LOG = Logger.getLogger(MillionIT.class.getName());
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_WHILE = Duration.ofMinutes(15);
    private static final String HITS = "search.table";

    private static final List<String> TEXTS =
            List.of(
                    "ong ty thuong mai binh minh",
                    "xay dung phuc quoc",
                    "cơ khí đại phát",
                    "1009876",
                    "540212");

    @TempDir private Path folder;

    @Test
    void searchesAndOpensCards() throws Exception {
        Files.createSymbolicLink(
                folder.resolve("home"), Path.of(System.getProperty("capbu.million")));
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
            driver.key("ctrl F");
            driver.typeFocused("c");
            driver.awaitRows(HITS, rows -> rows.size() == 50, A_WHILE);
            for (String text : TEXTS) {
                String times = driver.keysToPaint("search.field", HITS, text);
                LOG.log(Level.INFO, "keys, p50, p99, max ms to painted rows: {0}", times);
                driver.screenshot(SCREENSHOTS.resolve("million-" + text.length() + ".png"));
                openSome(driver);
                driver.key("ctrl F");
                driver.key("ESCAPE");
                driver.typeFocused(text.substring(0, 1));
                driver.awaitRows(HITS, rows -> !rows.isEmpty(), A_WHILE);
            }
            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            console.log().stream()
                    .filter(line -> line.contains("a subscriber card was shown"))
                    .forEach(line -> LOG.log(Level.INFO, line));
        }
    }

    private static void openSome(ConsoleDriver driver) throws Exception {
        for (int i = 0; i < 3; i++) {
            driver.key("ctrl F");
            if (driver.rows(HITS).isEmpty()) {
                return;
            }
            driver.key("DOWN");
            for (int down = 0; down < i; down++) {
                driver.key("DOWN");
            }
            driver.key("ENTER");
            driver.await("card.contracts.line");
        }
    }
}
