package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;
import vn.capbu.cli.Commands;
import vn.capbu.kernel.VietnamTime;

/** The affected list and the follow-ups in their windows: thousands of certificates, real renewals, a decision, ticks, papers. */
class ListsIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final String AFFECTED = "affected.table";
    private static final String FOLLOW_UPS = "followup.table";
    private static final int MANY = 2300;
    private static final int RENEWED = 2;
    private static final int SYSTEMS = 11;

    @TempDir private Path folder;

    @Test
    void listsDecidesAndFollowsUp() throws Exception {
        fill();
        LocalDate yesterday = today().minusDays(1);
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
            driver.menu("Cửa sổ", "Danh sách cấp bù");
            driver.await("affected.message.text");
            driver.screenshot(SCREENSHOTS.resolve("affected-start-1366x768.png"));
            makeList(driver);
            filters(driver);
            decides(driver);
            saves(driver);
            looksBack(driver, yesterday);

            driver.menu("Cửa sổ", "Việc sau gia hạn");
            ticks(driver);
            writesNotices(driver);
            contractEnds(driver);
            leave(driver, console);
        }
        assertThat(papers())
                .singleElement()
                .satisfies(
                        paper ->
                                assertThat(Files.readString(paper, StandardCharsets.ISO_8859_1))
                                        .startsWith("%PDF-")
                                        .contains("%%EOF"));
    }

    @Test
    void fitsALargeScreen() throws Exception {
        fill();
        try (VirtualDisplay display = VirtualDisplay.start(1920, 1080);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
            driver.menu("Cửa sổ", "Danh sách cấp bù");
            makeList(driver);
            driver.clickRow(AFFECTED, "E3");
            driver.screenshot(SCREENSHOTS.resolve("affected-1920x1080.png"));
            driver.menu("Cửa sổ", "Việc sau gia hạn");
            driver.awaitRows(FOLLOW_UPS, rows -> rows.size() == RENEWED * SYSTEMS, A_WHILE);
            driver.clickRow(FOLLOW_UPS, "Hải quan");
            driver.screenshot(SCREENSHOTS.resolve("followups-1920x1080.png"));
            leave(driver, console);
        }
    }

    private static LocalDate today() {
        return VietnamTime.dateOf(Clock.systemUTC().instant());
    }

    /** Two renewals, one follow-up of which is overdue, beside thousands of certificates. */
    private void fill() throws IOException, SQLException {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", RENEWED, "--only-eligible");
        Commands commands = bench.configure(folder.resolve("home"), "rekey");
        commands.must("renew", "--campaign", "C", "--pins", bench.file("pins.tsv"));
        commands.must(
                "subscribers",
                "import",
                AffectedFile.write(folder.resolve("many.csv"), today(), MANY));
        String file = folder.resolve("home/db/capbu").toString();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + file, "capbu", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE follow_up SET latest = TIMESTAMP WITH TIME ZONE '2020-10-02"
                            + " 10:00:00+00:00' WHERE id = (SELECT MIN(id) FROM follow_up WHERE"
                            + " system_code = 'customs')");
        }
    }

    private static void makeList(ConsoleDriver driver) throws Exception {
        driver.click("affected.LIST");
        driver.awaitRows(AFFECTED, rows -> rows.size() == MANY + RENEWED, A_WHILE);
        driver.awaitGone("affected.progress");
    }

    private static int each(int kinds) {
        return MANY / AffectedFile.ROUND * kinds;
    }

    private static void filters(ConsoleDriver driver) throws Exception {
        String totals = driver.awaitText("affected.details", "Theo tỉnh, thành phố (63)");
        assertThat(totals).contains("Theo lý do", "Theo phiên bản thiết bị", "Đắk Lắk");
        driver.screenshot(SCREENSHOTS.resolve("affected-totals.png"));
        driver.clickRow(AFFECTED, "v4");
        driver.screenshot(SCREENSHOTS.resolve("affected-1366x768.png"));
        driver.click("affected.rule.E3");
        driver.awaitRows(
                AFFECTED,
                rows ->
                        rows.size() == each(1)
                                && rows.stream()
                                        .allMatch(it -> it.contains("E3 hết hạn khác ngày")),
                A_WHILE);
        driver.click("affected.rule.E2");
        driver.awaitRows(AFFECTED, rows -> rows.size() == each(2), A_WHILE);
        driver.click("affected.verdict.ALREADY_RENEWED");
        driver.awaitRows(AFFECTED, rows -> rows.size() == RENEWED, A_WHILE);
        driver.click("affected.all");
        driver.awaitRows(AFFECTED, rows -> rows.size() == MANY + RENEWED, A_WHILE);
        driver.key("F3");
        driver.typeFocused("phuoc thinh 1400");
        driver.key("ENTER");
        driver.awaitRows(AFFECTED, rows -> rows.size() == 1, A_WHILE);
        driver.key("F3");
        driver.typeFocused("không có ai");
        driver.key("ENTER");
        driver.await("affected.message.text");
        driver.screenshot(SCREENSHOTS.resolve("affected-nothing.png"));
        driver.key("F3");
        driver.key("DELETE");
        driver.awaitRows(AFFECTED, rows -> rows.size() == MANY + RENEWED, A_WHILE);
    }

    private static void decides(ConsoleDriver driver) throws Exception {
        driver.click("affected.verdict.NEEDS_DECISION");
        driver.awaitRows(AFFECTED, rows -> rows.size() == each(2), A_WHILE);
        driver.clickRow(AFFECTED, "Cần quyết định");
        driver.click("affected.DECIDE");
        driver.type("affected.decide.reason", "công văn bổ sung số 12");
        driver.type("affected.decide.second", "Trần Thị Hoa");
        driver.screenshot(SCREENSHOTS.resolve("affected-decide.png"));
        driver.click("Quyết định");
        driver.awaitText("affected.news", "Đã lập danh sách");
        driver.awaitRows(AFFECTED, rows -> rows.size() == MANY + RENEWED, A_WHILE);
        driver.click("affected.verdict.NEEDS_DECISION");
        driver.awaitRows(AFFECTED, rows -> rows.size() == each(2) - 1, A_WHILE);
    }

    private void saves(ConsoleDriver driver) throws Exception {
        Path file = folder.resolve("affected.xlsx");
        driver.click("affected.SAVE");
        saveAs(driver, file);
        driver.awaitText("affected.news", "affected.xlsx");
        try (ZipFile zip = new ZipFile(file.toFile());
                var book = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
            assertThat(new String(book.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "Theo lý do",
                            "Theo phiên bản thiết bị",
                            "Theo tỉnh, thành phố (63)",
                            "Cần quyết định");
        }
    }

    private static void saveAs(ConsoleDriver driver, Path file) throws IOException {
        driver.await("lists.file");
        driver.key("ctrl A");
        driver.typeFocused(file.toString());
        driver.key("ENTER");
    }

    private static void looksBack(ConsoleDriver driver, LocalDate day) throws Exception {
        driver.type("affected.day", VietnamTime.format(day));
        driver.click("affected.LIST");
        driver.awaitRows(AFFECTED, rows -> rows.size() == MANY + RENEWED, A_WHILE);
        driver.awaitText("affected.found", "không rõ giá trị vào ngày đó");
        driver.click("affected.verdict.NEEDS_DECISION");
        driver.awaitRows(AFFECTED, rows -> rows.size() == each(2), A_WHILE);
        driver.clickRow(AFFECTED, "Cần quyết định");
        assertThat(driver.isEnabled("affected.DECIDE"))
                .as("nothing is decided in the past")
                .isFalse();
        driver.screenshot(SCREENSHOTS.resolve("affected-past.png"));
    }

    private static void ticks(ConsoleDriver driver) throws Exception {
        driver.awaitRows(FOLLOW_UPS, rows -> rows.size() == RENEWED * SYSTEMS, A_WHILE);
        driver.clickRow(FOLLOW_UPS, "Thuế");
        driver.screenshot(SCREENSHOTS.resolve("followups-1366x768.png"));
        driver.click("followup.filter.OVERDUE");
        driver.awaitRows(
                FOLLOW_UPS,
                rows -> rows.size() == 1 && rows.get(0).contains("02/10/2020 17:00 | Quá hạn"),
                A_WHILE);
        driver.clickRow(FOLLOW_UPS, "Quá hạn");
        driver.key("SPACE");
        driver.type("followup.tick.note", "chị Hoa, kế toán, gọi báo");
        driver.screenshot(SCREENSHOTS.resolve("followups-tick.png"));
        driver.click("Đánh dấu xong");
        driver.await("followup.empty.text");
        driver.screenshot(SCREENSHOTS.resolve("followups-nothing.png"));
        driver.click("followup.filter.TICKED");
        driver.awaitRows(FOLLOW_UPS, rows -> rows.size() == 1, A_WHILE);
        driver.clickRow(FOLLOW_UPS, "Đã cập nhật");
        driver.awaitText("followup.details", "chị Hoa, kế toán, gọi báo");
        driver.click("followup.filter.OPEN");
        driver.awaitRows(FOLLOW_UPS, rows -> rows.size() == RENEWED * SYSTEMS - 1, A_WHILE);
    }

    private static void writesNotices(ConsoleDriver driver) throws Exception {
        driver.clickRow(FOLLOW_UPS, "Bảo hiểm");
        driver.click("followup.EMAIL");
        driver.awaitText("followup.email.text", "4 giờ làm việc");
        driver.screenshot(SCREENSHOTS.resolve("followups-email.png"));
        driver.key("ESCAPE");
        driver.awaitGone("followup.email.text");
        driver.click("followup.NOTICE");
        driver.awaitText("followup.news", "thong-bao");
    }

    private void contractEnds(ConsoleDriver driver) throws Exception {
        driver.key("alt H");
        driver.awaitRows("followup.contracts", rows -> rows.size() > 50, A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("contract-ends-1366x768.png"));
        driver.click("followup.SAVE");
        saveAs(driver, folder.resolve("ends.xlsx"));
        driver.awaitText("followup.news", "ends.xlsx");
        assertThat(Files.size(folder.resolve("ends.xlsx"))).isGreaterThan(5_000);
    }

    private static void leave(ConsoleDriver driver, Console console) throws Exception {
        driver.leave(ConsoleShell.VIETNAMESE.exitPath());
        assertThat(console.awaitExit()).isZero();
        assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
    }

    private List<Path> papers() throws IOException {
        try (var files = Files.list(folder.resolve("home/papers"))) {
            return files.toList();
        }
    }
}
