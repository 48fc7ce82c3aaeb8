package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final String QUICK = "QuickSearchPopup";
    private static final String SAVED = "Thương mại v4";
    private static final int MANY = 30_000;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void findsOpensAndComesBack(int width, int height) throws Exception {
        new Commands(folder.resolve("home"))
                .must(
                        "subscribers",
                        "import",
                        RegistryFile.write(folder.resolve("registry.csv"), MANY));
        String size = width + "x" + height + ".png";
        try (VirtualDisplay display = VirtualDisplay.start(width, height)) {
            try (Console console = Console.start(display, folder)) {
                ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
                driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
                finds(driver, size);
                narrows(driver, size);
                reads(driver, size);
                complains(driver, size);
                scans(driver, size);
                findsQuickly(driver, size);
                looksAtTheSystem(driver, size);
                end(console, driver);
                console.log().stream()
                        .filter(line -> line.contains("a subscriber card was shown"))
                        .forEach(line -> LOG.log(Level.INFO, line));
            }
            try (Console console = Console.start(display, folder)) {
                ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
                driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
                driver.awaitText("card.name", RegistryFile.NAME);
                usesWhatWasSaved(driver, size);
                end(console, driver);
            }
        }
    }

    private static void end(Console console, ConsoleDriver driver) throws Exception {
        driver.leave(ConsoleShell.VIETNAMESE.exitPath());
        assertThat(console.awaitExit()).isZero();
        assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        assertThat(String.join("\n", console.log()))
                .doesNotContain(RegistryFile.NAME)
                .doesNotContain(RegistryFile.TAX_CODE)
                .doesNotContain(RegistryFile.SCANNED_NAME)
                .doesNotContain(RegistryFile.SCANNED_TAX_CODE);
    }

    private static void looksAtTheSystem(ConsoleDriver driver, String size) throws Exception {
        driver.menu("Trợ giúp", "Tình trạng hệ thống…");
        driver.awaitText("health.sum", "điều cần lưu ý");
        driver.screenshot(SCREENSHOTS.resolve("health-" + size));
        driver.key("ESCAPE");
    }

    private static void finds(ConsoleDriver driver, String size) throws Exception {
        driver.key("ctrl F");
        awaitIndex(driver);
        driver.screenshot(SCREENSHOTS.resolve("search-hint-" + size));
        driver.typeFocused("h");
        driver.awaitRows(HITS, it -> it.size() == 50, A_WHILE);
        Millis times = new Millis(driver.keysToPaint("search.field", HITS, "oa phat binh minh"));
        LOG.log(Level.INFO, "from key to painted rows: {0}", times);
        List<String> rows = driver.awaitRows(HITS, it -> it.size() == 1, A_WHILE);
        assertThat(rows.get(0)).contains(RegistryFile.NAME, RegistryFile.TAX_CODE);
        driver.key("ESCAPE");
        driver.typeFocused("cong ty tha\b\bhuong minh");
        driver.awaitRows(HITS, it -> it.size() == 50, A_WHILE);
        driver.awaitText("search.found", "trong");
        driver.screenshot(SCREENSHOTS.resolve("search-" + size));
    }

    /** By version, by what the campaign says, kept under a name. */
    private static void narrows(ConsoleDriver driver, String size) throws Exception {
        driver.click("search.facet.version.v4");
        driver.awaitRows(HITS, it -> it.stream().allMatch(row -> row.contains("| v4 |")), A_WHILE);
        driver.click("search.saved");
        driver.click("search.save");
        driver.type("search.save.name", SAVED);
        driver.key("ENTER");
        driver.awaitText("search.news", SAVED);
        driver.click("search.facet.eligibility.Không đủ điều kiện");
        driver.awaitText("search.found", "thuê bao");
        driver.screenshot(SCREENSHOTS.resolve("search-filtered-" + size));
        driver.click("search.noFilters");
    }

    /** From the field to the hit, its card, and on through its sections, by keys alone. */
    private static void reads(ConsoleDriver driver, String size) throws Exception {
        driver.key("ctrl F");
        driver.typeFocused("C4E793FE");
        driver.awaitRows(HITS, it -> it.size() == 1, A_WHILE);
        driver.key("DOWN");
        driver.key("ENTER");
        assertThat(driver.await("card.name")).isEqualTo(RegistryFile.NAME);
        driver.await("card.contracts.line");
        driver.key("DOWN");
        driver.key("ctrl C");
        driver.awaitText("card.news", "HD-");
        driver.key("ctrl DOWN");
        driver.key("ctrl C");
        driver.awaitText("card.news", "540301AB00C4E793FE");
        driver.key("ctrl UP");
        driver.key("ctrl C");
        driver.awaitText("card.news", "HD-");
        driver.key("ctrl F");
        driver.awaitRows(HITS, it -> it.size() == 1, A_WHILE);
        driver.key("DOWN");
        driver.key("ENTER");
        driver.await("card.contracts.line");
        driver.menu("Cửa sổ", "Thuộc tính");
        driver.screenshot(SCREENSHOTS.resolve("card-properties-" + size));
        driver.click("card.addNote");
        driver.type("card.note.text", "Khách hẹn mang token đến ngày 12/03.");
        driver.click("Thêm ghi chú");
        driver.awaitText("card.notes.line", "Khách hẹn mang token");
        driver.screenshot(SCREENSHOTS.resolve("card-" + size));
    }

    /** The intake knows whose card is open; the case is on the card afterwards, opens from there, and leads back to the card. */
    private static void complains(ConsoleDriver driver, String size) throws Exception {
        driver.awaitText("card.section.complaints.message", "Chưa tiếp nhận");
        driver.click("card.action.openComplaint");
        driver.awaitText("intake.name", RegistryFile.NAME);
        driver.awaitText("intake.taxCode", RegistryFile.TAX_CODE);
        driver.awaitText("intake.province", "Bình Dương");
        driver.type("intake.complaint", "Không ký được tờ khai thuế, báo không tìm thấy chữ ký số");
        driver.screenshot(SCREENSHOTS.resolve("card-intake-" + size));
        driver.key("ctrl ENTER");
        driver.awaitText("case.title", "KN000001");
        driver.click("case.more");
        driver.click("case.menu.card");
        driver.awaitText("card.section.complaints.line", "KN000001");
        driver.screenshot(SCREENSHOTS.resolve("card-complaint-" + size));
        driver.click("card.section.complaints.line");
        driver.key("ENTER");
        driver.awaitText("case.title", "KN000001");
        driver.screenshot(SCREENSHOTS.resolve("card-case-" + size));
        driver.click("case.more");
        driver.click("case.menu.card");
        driver.awaitText("card.name", RegistryFile.NAME);
    }

    private static void scans(ConsoleDriver driver, String size) throws Exception {
        // without a window manager nobody gives the focus back when a dialog is gone
        driver.click("card.name");
        driver.key("ctrl F");
        driver.scan(RegistryFile.SCANNED);
        driver.awaitText("card.name", RegistryFile.SCANNED_NAME);
        driver.screenshot(SCREENSHOTS.resolve("card-scanned-" + size));
    }

    /** Ctrl+I from a card: by a name without diacritics, by tax code, and by a scanner that doesn't wait for an answer. */
    private static void findsQuickly(ConsoleDriver driver, String size) throws Exception {
        driver.key("ctrl I");
        driver.typeFocused("hoa phat binh minh");
        driver.awaitRows(
                QUICK,
                it -> it.stream().anyMatch(row -> row.contains(RegistryFile.TAX_CODE)),
                A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("quick-search-" + size));
        driver.key("ENTER");
        driver.awaitText("card.name", RegistryFile.NAME);
        driver.key("ctrl I");
        driver.typeFocused(RegistryFile.SCANNED_TAX_CODE);
        driver.awaitRows(
                QUICK,
                it ->
                        it.size() == 1
                                && it.get(0).contains(RegistryFile.SCANNED_TAX_CODE)
                                && it.get(0).contains(RegistryFile.SCANNED_NAME),
                A_WHILE);
        driver.key("ENTER");
        driver.awaitText("card.name", RegistryFile.SCANNED_NAME);
        driver.key("ctrl I");
        driver.scan(RegistryFile.SERIAL);
        driver.awaitText("card.name", RegistryFile.NAME);
        driver.screenshot(SCREENSHOTS.resolve("quick-search-scanned-" + size));
    }

    /** The console was started anew: the filter that was kept finds as many as it says. */
    private static void usesWhatWasSaved(ConsoleDriver driver, String size) throws Exception {
        driver.key("ctrl F");
        awaitIndex(driver);
        driver.click("search.saved");
        driver.await("search.saved." + SAVED);
        driver.screenshot(SCREENSHOTS.resolve("search-saved-menu-" + size));
        driver.click("search.saved." + SAVED);
        List<String> rows =
                driver.awaitRows(
                        HITS,
                        it -> !it.isEmpty() && it.stream().allMatch(row -> row.contains("| v4 |")),
                        A_WHILE);
        assertThat(rows).allMatch(row -> row.contains("Thương mại"));
        String count = driver.awaitText("search.found", "thuê bao");
        assertThat(count).containsPattern("^[1-9][0-9.]* thuê bao");
        LOG.log(Level.INFO, "saved filter after the restart: {0}", count);
        driver.screenshot(SCREENSHOTS.resolve("search-saved-" + size));
    }

    /** The index of many subscribers takes longer than a click may. */
    private static void awaitIndex(ConsoleDriver driver) throws IOException {
        long deadline = System.nanoTime() + A_WHILE.toNanos();
        while (!driver.await("search.hint.title").contains("30.00")) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }
}
