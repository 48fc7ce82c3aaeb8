package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.VirtualDisplay;

/**
 * The windows of subscribers in the real console on a large registry: how long from a key until the hits that it asked for are painted,
 * and from a double click on a hit until its card is. Run by {@code ./capbu benchmark windows}, which fills the folder that {@code
 * capbu.benchmark.folder} names; the result goes to target/registry-windows.txt.
 */
@EnabledIfSystemProperty(named = "capbu.benchmark", matches = "windows")
class RegistryWindowsIT {

    private static final Logger LOG = Logger.getLogger(RegistryWindowsIT.class.getName());
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String HITS = "search.table";
    private static final Duration AN_INDEX = Duration.ofMinutes(10);
    private static final Duration A_PREVIEW = Duration.ofMinutes(15);
    private static final long LOOK_MILLIS = 500;
    private static final int CARDS = 25;

    /** Names in the spellings that people type; the first one warms the windows up. */
    private static final List<String> TEXTS =
            List.of(
                    "cong ty thuong mai",
                    "thuong mai va dich vu",
                    "xay dung mtv",
                    "van tai",
                    "co phan dau tu",
                    "hop tac xa nong nghiep",
                    "ho kinh doanh co khi",
                    "san xuat thuong mai",
                    "xuat nhap khau",
                    "031");

    @Test
    void hitsAndCardsArePaintedInTime() throws Exception {
        Path folder = Path.of(System.getProperty("capbu.benchmark.folder"));
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
            driver.key("ctrl F");
            measure(driver, awaitIndex(driver));
            driver.screenshot(SCREENSHOTS.resolve("windows-search.png"));
            driver.click(HITS);
            driver.key("ENTER");
            driver.await("card.contracts.line");
            driver.screenshot(SCREENSHOTS.resolve("windows-card.png"));
            Path file = folder.resolve("registry.csv");
            if (Files.exists(file)) {
                looksIntoTheFileAgain(driver, file);
            }
            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            console.awaitExit();
        }
    }

    private static void measure(ConsoleDriver driver, String size) throws Exception {
        List<Double> keys = new ArrayList<>();
        List<double[]> cards = new ArrayList<>();
        for (String text : TEXTS) {
            driver.key("ctrl F");
            driver.key("ESCAPE");
            driver.typeFocused(text.substring(0, 1));
            driver.awaitRows(HITS, rows -> !rows.isEmpty(), A_PREVIEW);
            List<Double> typed = driver.keysToPaint("search.field", HITS, text.substring(1));
            List<double[]> opened = driver.cardsToPaint(HITS, CARDS, "Đang đọc…");
            if (!text.equals(TEXTS.get(0))) {
                keys.addAll(typed);
                cards.addAll(opened);
            }
        }
        Millis shown = new Millis(cards.stream().map(times -> times[0]).toList());
        Millis whole = new Millis(cards.stream().map(times -> times[1]).toList());
        String told =
                String.join(
                        System.lineSeparator(),
                        size,
                        "from a key to the painted hits:          " + new Millis(keys),
                        "from a double click to the painted card: " + shown,
                        "to the card with all of its sections:    " + whole,
                        "");
        Files.writeString(Path.of("target/registry-windows.txt"), told, StandardCharsets.UTF_8);
        LOG.info(told);
        assertThat(cards).hasSizeGreaterThanOrEqualTo(200);
    }

    /** The wizard's preview of the file that the registry was filled from. */
    private static void looksIntoTheFileAgain(ConsoleDriver driver, Path file) throws Exception {
        driver.click("card.name");
        driver.key("ctrl shift I");
        driver.await("import.choose");
        driver.key("alt C");
        driver.await("import.openFile");
        driver.typeFocused(file.toString());
        driver.key("ENTER");
        driver.awaitText("import.file", "registry.csv");
        // without a window manager nobody gives the focus back when a dialog is gone
        driver.click("import.file");
        driver.awaitRows("import.sample", rows -> !rows.isEmpty(), A_PREVIEW);
        driver.key("alt P");
        driver.await("import.columns");
        driver.key("alt P");
        long deadline = System.nanoTime() + A_PREVIEW.toNanos();
        while (!driver.texts().contains("Ở đây chỉ hiện 100 dòng đầu.")) {
            assertThat(System.nanoTime()).as("a preview").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        driver.screenshot(SCREENSHOTS.resolve("windows-import.png"));
        driver.key("ESCAPE");
        driver.awaitGone("import.preview.UNCHANGED");
    }

    /** The heading of the empty search tells how many there are, once the index is there. */
    private static String awaitIndex(ConsoleDriver driver) throws IOException {
        long deadline = System.nanoTime() + AN_INDEX.toNanos();
        String heading = driver.await("search.hint.title");
        while (!heading.matches("Tìm trong [\\d.]+ thuê bao")) {
            assertThat(System.nanoTime()).as(heading).isLessThan(deadline);
            heading = driver.await("search.hint.title");
        }
        return heading;
    }
}
