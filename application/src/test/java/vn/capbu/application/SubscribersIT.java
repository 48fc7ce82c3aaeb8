package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Commands;

/** Subscribers are found by keyboard and scanner among tens of thousands, their cards read and kept open over a restart. */
class SubscribersIT {

    private static final Logger LOG = Logger.getLogger(SubscribersIT.class.getName());
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final String HITS = "search.table";
    private static final int MANY = 30_000;

    @TempDir private Path folder;

    @Test
    void findsOpensAndComesBack() throws Exception {
        new Commands(folder.resolve("home"))
                .must(
                        "subscribers",
                        "import",
                        RegistryFile.write(folder.resolve("registry.csv"), MANY));
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768)) {
            try (Console console = Console.start(display, folder)) {
                ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
                driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
                finds(driver);
                reads(driver);
                scans(driver);
                driver.leave(ConsoleShell.VIETNAMESE.exitPath());
                assertThat(console.awaitExit()).isZero();
                assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
                console.log().stream()
                        .filter(line -> line.contains("a subscriber card was shown"))
                        .forEach(line -> LOG.log(Level.INFO, line));
            }
            try (Console console = Console.start(display, folder)) {
                ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
                driver.await("Hợp tác xã Nông nghiệp Ỷ Lan…");
                driver.leave(ConsoleShell.VIETNAMESE.exitPath());
                assertThat(console.awaitExit()).isZero();
                assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
            }
        }
    }

    private static void finds(ConsoleDriver driver) throws Exception {
        driver.key("ctrl F");
        awaitIndex(driver);
        driver.screenshot(SCREENSHOTS.resolve("search-hint.png"));
        driver.typeFocused("hoa phat binh minh");
        List<String> rows = driver.awaitRows(HITS, it -> it.size() == 1, A_WHILE);
        assertThat(rows.get(0)).contains(RegistryFile.NAME, RegistryFile.TAX_CODE);
        driver.key("ESCAPE");
        driver.typeFocused("cong ty tha\b\bhuong minh");
        driver.awaitRows(HITS, it -> it.size() == 50, A_WHILE);
        driver.awaitText("search.found", "trong");
        driver.screenshot(SCREENSHOTS.resolve("search-1366x768.png"));
        driver.click("search.facet.version.v4");
        driver.awaitRows(HITS, it -> it.stream().allMatch(row -> row.contains("| v4 |")), A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("search-filtered.png"));
        driver.click("search.noFilters");
        driver.key("ctrl F");
        driver.typeFocused("C4E793FE");
        driver.awaitRows(HITS, it -> it.size() == 1, A_WHILE);
        driver.key("DOWN");
        driver.key("ENTER");
    }

    private static void reads(ConsoleDriver driver) throws Exception {
        assertThat(driver.await("card.name")).isEqualTo(RegistryFile.NAME);
        driver.key("DOWN");
        driver.menu("Cửa sổ", "Thuộc tính");
        driver.screenshot(SCREENSHOTS.resolve("card-properties.png"));
        driver.click("card.addNote");
        driver.type("card.note.text", "Khách hẹn mang token đến ngày 12/03.");
        driver.click("Thêm ghi chú");
        driver.awaitText("card.notes.line", "Khách hẹn mang token");
        driver.screenshot(SCREENSHOTS.resolve("card-1366x768.png"));
    }

    private static void scans(ConsoleDriver driver) throws Exception {
        // without a window manager nobody gives the focus back when a dialog is gone
        driver.click("card.name");
        driver.key("ctrl F");
        driver.typeFocused(RegistryFile.SCANNED);
        driver.key("ENTER");
        driver.awaitText("card.name", RegistryFile.SCANNED_NAME);
        driver.screenshot(SCREENSHOTS.resolve("card-scanned.png"));
    }

    /** The index of many subscribers takes longer than a click may. */
    private static void awaitIndex(ConsoleDriver driver) throws Exception {
        long deadline = System.nanoTime() + A_WHILE.toNanos();
        while (!driver.await("search.hint.title").contains("30.00")) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }
}
