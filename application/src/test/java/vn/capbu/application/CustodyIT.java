package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;

/** Tokens on their way over the desk: taken in, renewed, made ready, returned, all through the windows. */
class CustodyIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_RUN = Duration.ofMinutes(3);
    private static final String TOKENS = "custody.table";
    private static final String LINES = "custody.dropOff.lines";
    private static final String BENCH = "bench.table";
    private static final int ALL = 3;

    @TempDir private Path folder;

    @Test
    void takesInRenewsAndReturns() throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", ALL, "--only-eligible");
        bench.configure(folder.resolve("home"), "rekey");
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitRows(BENCH, rows -> rows.size() == ALL, Duration.ofMinutes(1));

            takeIn(driver);
            renew(driver, bench);
            makeReady(driver);
            giveBack(driver);

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
        assertThat(papers()).hasSize(2).allSatisfy(CustodyIT::isWholePdf);
        assertThat(bench.judge("rekey")).isEqualTo(ALL + " renewed, 0 tokens with faults");
    }

    /** By keyboard, but for the mouse that the driver needs to find a field. */
    private static void takeIn(ConsoleDriver driver) throws Exception {
        driver.key("ctrl N");
        driver.type("custody.dropOff.serial", "54vt/??");
        driver.key("ENTER");
        driver.awaitRows(LINES, rows -> rows.size() == 1, A_RUN);
        driver.clickRow(LINES, "54vt");
        driver.key("DELETE");
        driver.awaitRows(LINES, List::isEmpty, A_RUN);

        driver.type("custody.dropOff.shelf", "A-12");
        driver.click("custody.dropOff.pluggedIn");
        driver.awaitRows(LINES, rows -> rows.size() == ALL, A_RUN);
        driver.click("custody.dropOff.pluggedIn");
        driver.await("custody.dropOff.problems");
        driver.type("custody.dropOff.NAME", "Nguyễn Thị Phương Thảo");
        driver.type("custody.dropOff.DOCUMENT", "001185012345");
        driver.type("custody.dropOff.PHONE", "0912345678");
        driver.type("custody.dropOff.PAPER_NUMBER", "12/GGT");
        driver.type("custody.dropOff.PAPER_DATE", "02102020");
        driver.click("custody.dropOff.consent");
        driver.screenshot(SCREENSHOTS.resolve("custody-drop-off.png"));

        driver.key("ESCAPE");
        driver.await("Bỏ");
        driver.key("ESCAPE");
        driver.awaitGone("Bỏ");
        assertThat(driver.rows(LINES)).hasSize(ALL);

        driver.click("custody.dropOff.store");
        List<String> rows = driver.awaitRows(TOKENS, it -> count(it, "Mới nhận") == ALL, A_RUN);
        assertThat(rows).allMatch(row -> row.contains("TN") && row.contains("A-12"));
        assertThat(driver.await("custody.news")).contains("Đã lập phiếu TN");
    }

    private static void renew(ConsoleDriver driver, Bench bench) throws Exception {
        driver.menu("Cửa sổ", "Bàn cấp bù");
        driver.copy(bench.lines("pins.tsv"));
        driver.click("bench.pastePins");
        driver.click("Nhận các PIN này");
        driver.awaitGone("bench.pastedPins");
        driver.click("bench.renewAll");
        driver.awaitRows(BENCH, rows -> count(rows, "Đã cấp bù đến") == ALL, A_RUN);
        driver.menu("Cửa sổ", "Nhận / trả token");
        driver.awaitRows(TOKENS, rows -> count(rows, "Đã cấp bù") == ALL, A_RUN);
    }

    private static void makeReady(ConsoleDriver driver) throws Exception {
        selectAll(driver);
        driver.screenshot(SCREENSHOTS.resolve("custody-renewed.png"));
        driver.click("custody.makeReady");
        driver.click("Kiểm tra và đánh dấu");
        driver.awaitRows(TOKENS, rows -> count(rows, "Sẵn sàng trả") == ALL, A_RUN);
    }

    private static void giveBack(ConsoleDriver driver) throws Exception {
        selectAll(driver);
        driver.click("custody.return");
        driver.type("custody.return.NAME", "Lê Văn Lạ");
        driver.type("custody.return.DOCUMENT", "079185000001");
        driver.type("custody.return.PAPER_NUMBER", "12/GGT");
        driver.type("custody.return.PAPER_DATE", "02102020");
        driver.type("custody.return.CUSTOMER", "Công ty khác");
        assertThat(driver.await("custody.return.problems")).contains("Giấy tờ của khách hàng khác");
        driver.screenshot(SCREENSHOTS.resolve("custody-return-refused.png"));
        assertThat(driver.isEnabled("custody.return.store")).isFalse();

        driver.click("custody.return.same");
        driver.click("custody.return.advice");
        driver.awaitGone("custody.return.problems");
        driver.screenshot(SCREENSHOTS.resolve("custody-return.png"));
        driver.click("custody.return.store");
        driver.click("custody.filter.RETURNED");
        driver.awaitRows(TOKENS, rows -> count(rows, "Đã trả") == ALL, A_RUN);
        assertThat(driver.await("custody.news")).contains("Đã lập biên bản BB");
        driver.screenshot(SCREENSHOTS.resolve("custody-returned.png"));
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void showsThreeHundredTokens(int width, int height) throws Exception {
        Shelves.fill(folder.resolve("home"), 300);
        try (VirtualDisplay display = VirtualDisplay.start(width, height);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.menu("Cửa sổ", "Nhận / trả token");
            driver.awaitRows(TOKENS, rows -> rows.size() == 300, A_RUN);
            driver.type("custody.search", "quyet thang");
            List<String> found = driver.awaitRows(TOKENS, rows -> rows.size() < 300, A_RUN);
            assertThat(found).isNotEmpty().allMatch(row -> row.contains("Quyết Thắng"));
            emptySearch(driver);
            driver.type("custody.search", "54VT2004717290");
            driver.key("ENTER");
            driver.awaitRows(TOKENS, rows -> rows.size() == 1, A_RUN);
            emptySearch(driver);
            driver.clickRow(TOKENS, "Sẵn sàng trả");
            String size = width + "x" + height;
            driver.screenshot(SCREENSHOTS.resolve("custody-" + size + ".png"));
            driver.click("custody.return");
            driver.click("custody.return.same");
            driver.awaitText("custody.return.problems", "đổi mã PIN");
            driver.screenshot(SCREENSHOTS.resolve("custody-return-" + size + ".png"));
            driver.key("ESCAPE");
            driver.click("Bỏ");
            driver.awaitGone("custody.return.store");
            driver.click("custody.filter.OVERDUE");
            List<String> late =
                    driver.awaitRows(TOKENS, rows -> count(rows, "quá hạn") == rows.size(), A_RUN);
            assertThat(late).isNotEmpty();
            driver.screenshot(SCREENSHOTS.resolve("custody-overdue-" + size + ".png"));

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
    }

    /** What happens beside the straight way: another state and shelf, labels, a saved list, and a supervisor who sets aside. */
    @Test
    void movesSavesAndReturnsByASupervisorsWord() throws Exception {
        Shelves.fill(folder.resolve("home"), 30);
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.menu("Cửa sổ", "Nhận / trả token");
            List<String> before = driver.awaitRows(TOKENS, rows -> rows.size() == 30, A_RUN);
            long received = count(before, "Mới nhận");

            driver.clickRow(TOKENS, "Mới nhận");
            more(driver, "move");
            driver.type("custody.move.reason", "khách hẹn lại");
            driver.screenshot(SCREENSHOTS.resolve("custody-move.png"));
            driver.click("Đổi");
            driver.awaitRows(TOKENS, rows -> count(rows, "Mới nhận") == received - 1, A_RUN);

            driver.clickRow(TOKENS, "Mới nhận");
            more(driver, "shelve");
            driver.type("custody.shelf.number", "KHO-7");
            driver.click("Chuyển");
            driver.awaitRows(TOKENS, rows -> count(rows, "KHO-7") == 1, A_RUN);

            driver.click("custody.printLabels");
            driver.awaitText("custody.news", "tem-TN");
            for (String name : List.of("list.pdf", "list.xlsx")) {
                more(driver, "saveList");
                driver.await("custody.file");
                driver.key("ctrl A");
                driver.typeFocused(folder.resolve(name).toString());
                driver.key("ENTER");
                driver.awaitText("custody.news", name);
            }
            setAside(driver);

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
        assertThat(papers())
                .hasSize(2)
                .anyMatch(paper -> paper.getFileName().toString().startsWith("tem-TN"))
                .anyMatch(paper -> paper.getFileName().toString().startsWith("BB"))
                .allSatisfy(CustodyIT::isWholePdf);
        isWholePdf(folder.resolve("list.pdf"));
        assertThat(Files.size(folder.resolve("list.xlsx"))).isGreaterThan(3_000);
    }

    /** A token that isn't ready, fetched by somebody else. */
    private static void setAside(ConsoleDriver driver) throws Exception {
        driver.clickRow(TOKENS, "KHO-7");
        driver.click("custody.return");
        driver.type("custody.return.NAME", "Lê Văn Lạ");
        driver.type("custody.return.DOCUMENT", "079185000001");
        driver.type("custody.return.PAPER_NUMBER", "99/UQ");
        driver.type("custody.return.PAPER_DATE", "02102020");
        driver.type("custody.return.CUSTOMER", "Công ty khác");
        driver.click("custody.return.advice");
        driver.awaitText("custody.return.problems", "chưa được đánh dấu sẵn sàng trả");
        driver.click("custody.return.override");
        assertThat(driver.isEnabled("custody.return.store")).isFalse();
        driver.type("custody.return.reason", "giám đốc gọi xác nhận");
        driver.type("custody.return.second", "Trần Thị Hoa");
        driver.awaitGone("custody.return.problems");
        driver.screenshot(SCREENSHOTS.resolve("custody-return-set-aside.png"));
        driver.click("custody.return.store");
        driver.click("custody.filter.RETURNED");
        driver.awaitRows(TOKENS, rows -> rows.size() == 1 && count(rows, "Đã trả") == 1, A_RUN);
        driver.clickRow(TOKENS, "Đã trả");
        driver.awaitText("custody.details", "giám đốc gọi xác nhận");
    }

    private static void more(ConsoleDriver driver, String item) throws IOException {
        driver.click("custody.more");
        driver.click("custody.menu." + item);
    }

    private static void emptySearch(ConsoleDriver driver) throws Exception {
        driver.key("ctrl A");
        driver.key("DELETE");
        driver.awaitRows(TOKENS, rows -> rows.size() == 300, A_RUN);
    }

    private static void selectAll(ConsoleDriver driver) throws IOException {
        driver.clickRow(TOKENS, "TN");
        driver.key("ctrl A");
    }

    private List<Path> papers() throws IOException {
        try (var files = Files.list(folder.resolve("home/papers"))) {
            return files.toList();
        }
    }

    private static void isWholePdf(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        boolean oneLabelOrList = !file.getFileName().toString().matches("(TN|BB).*");
        assertThat(text).startsWith("%PDF-").contains("%%EOF");
        assertThat(text.length()).isGreaterThan(oneLabelOrList ? 2_000 : 20_000);
    }

    private static long count(List<String> rows, String words) {
        return rows.stream().filter(row -> row.contains(words)).count();
    }
}
