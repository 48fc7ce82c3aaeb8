package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Commands;
import vn.capbu.kernel.VietnamTime;

/**
 * Customer care from an empty list on: two calls taken in by keyboard, one handled in two rounds, one late and closed with its
 * reasons, and what a supervisor sees of both.
 */
class ComplaintsIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final String QUEUE = "complaints.table";
    private static final String HITS = "intake.hits";
    private static final int MANY = 300;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void servesCustomersByKeyboard(int width, int height) throws Exception {
        new Commands(folder.resolve("home"))
                .must(
                        "subscribers",
                        "import",
                        RegistryFile.write(folder.resolve("registry.csv"), MANY));
        String size = width + "x" + height + ".png";
        try (VirtualDisplay display = VirtualDisplay.start(width, height);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
            awaitIndex(driver);
            driver.menu("Khiếu nại", "Danh sách vụ việc");
            driver.awaitText("complaints.message.text", "Insert");
            driver.screenshot(SCREENSHOTS.resolve("complaints-empty-" + size));

            takesIn(driver, size);
            takesInALateOne(driver, size);
            handles(driver, size);
            closesTheLateOne(driver, size);
            looksAtTheRates(driver, size);
            auditsCases(driver, size);

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
    }

    /** From the key to the case by keys alone; the subscriber is found by words of the name. */
    private static void takesIn(ConsoleDriver driver, String size) throws Exception {
        driver.click("complaints.search");
        driver.key("INSERT");
        driver.type("intake.find", "hoa phat binh minh");
        driver.awaitRows(
                HITS,
                rows -> rows.stream().anyMatch(row -> row.contains(RegistryFile.TAX_CODE)),
                A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("intake-found-" + size));
        driver.key("ENTER");
        driver.awaitText("intake.taxCode", RegistryFile.TAX_CODE);
        driver.type("intake.contact", "0912345678");
        driver.type("intake.complaint", "Không ký được tờ khai thuế, báo không tìm thấy chữ ký số");
        driver.screenshot(SCREENSHOTS.resolve("intake-filled-" + size));
        driver.key("ctrl ENTER");
        driver.awaitText("case.title", "KN000001");
        driver.awaitText("case.countdown", "còn");
        driver.awaitText("case.why", "đồng hồ");
    }

    /** A letter of long ago from the same customer: the form shows the case that is open, and the new one is late at once. */
    private static void takesInALateOne(ConsoleDriver driver, String size) throws Exception {
        driver.menu("Khiếu nại", "Danh sách vụ việc");
        driver.awaitRows(QUEUE, rows -> rows.size() == 1, A_WHILE);
        driver.click("complaints.search");
        driver.key("INSERT");
        driver.type("intake.find", RegistryFile.TAX_CODE);
        driver.awaitRows(
                HITS,
                rows -> rows.stream().anyMatch(row -> row.contains(RegistryFile.TAX_CODE)),
                A_WHILE);
        driver.key("ENTER");
        driver.awaitText("intake.similar", "KN000001");
        driver.type("intake.received", "02/03/2020 08:00");
        driver.type("intake.complaint", "Đã gửi công văn hỏi chứng thư bị cắt hạn");
        driver.screenshot(SCREENSHOTS.resolve("intake-similar-" + size));
        driver.key("ctrl ENTER");
        driver.awaitText("case.title", "KN000002");
        driver.awaitText("case.countdown", "quá hạn");
    }

    /** Handed over, answered, disagreed with, answered again: the second round closes it. */
    private static void handles(ConsoleDriver driver, String size) throws Exception {
        driver.menu("Khiếu nại", "Danh sách vụ việc");
        driver.awaitRows(QUEUE, rows -> rows.size() == 2, A_WHILE);
        driver.clickRow(QUEUE, "KN000001");
        driver.screenshot(SCREENSHOTS.resolve("complaints-queue-" + size));
        driver.key("ENTER");
        driver.awaitText("case.title", "KN000001");
        driver.click("case.log");
        step(driver, "F6", "Nhận xử lý");
        driver.key("F7");
        driver.await("case.form.UNIT");
        driver.type("case.form.REMARK", "Cần bộ phận hồ sơ kiểm tra");
        driver.screenshot(SCREENSHOTS.resolve("case-hand-over-" + size));
        driver.key("ctrl ENTER");
        driver.awaitText("case.state", "Bộ phận hồ sơ");
        says(driver, "F9", "Mời Quý khách cắm lại token rồi ký thử", "Đã trả lời");
        says(driver, "F12", "Vẫn không ký được", "Đang xử lý");
        says(driver, "F9", "Đã cài lại trình điều khiển", "Đã trả lời");
        driver.screenshot(SCREENSHOTS.resolve("case-answered-" + size));
        driver.click("case.log");
        driver.key("F11");
        driver.await("case.form.REMARK");
        driver.click("case.form.ROOT_CAUSE");
        driver.key("DOWN");
        driver.key("ENTER");
        driver.key("ctrl ENTER");
        driver.awaitText("case.state", "Đã đóng");
        driver.awaitText("case.why", "Kết luận khi đóng");
        driver.screenshot(SCREENSHOTS.resolve("case-closed-" + size));
    }

    /** It can't be closed before somebody said why it was late. */
    private static void closesTheLateOne(ConsoleDriver driver, String size) throws Exception {
        driver.menu("Khiếu nại", "Danh sách vụ việc");
        driver.awaitRows(QUEUE, rows -> rows.size() == 1, A_WHILE);
        driver.clickRow(QUEUE, "KN000002");
        driver.key("ENTER");
        driver.awaitText("case.title", "KN000002");
        says(driver, "F9", "Đã cấp bù thời hạn đến hết hợp đồng", "Đã trả lời");
        driver.click("case.log");
        driver.key("F11");
        driver.await("case.form.REMARK");
        driver.key("ctrl ENTER");
        driver.awaitText("case.state", "Khách đồng ý");
        driver.click("case.EXPLAIN");
        driver.await("case.form.BREACH_REASON");
        driver.screenshot(SCREENSHOTS.resolve("case-explain-" + size));
        driver.type("case.form.REMARK", "Công văn nằm ở văn thư");
        driver.key("ctrl ENTER");
        driver.awaitText("case.news", "Nêu lý do quá hạn");
        driver.click("case.CLOSE");
        driver.await("case.form.REMARK");
        driver.key("ctrl ENTER");
        driver.awaitText("case.state", "Đã đóng");
        driver.awaitText("case.countdown", "muộn");
        driver.screenshot(SCREENSHOTS.resolve("case-late-" + size));
    }

    private static void looksAtTheRates(ConsoleDriver driver, String size) throws Exception {
        driver.menu("Khiếu nại", "Kết quả xử lý");
        List<String> rows =
                driver.awaitRows(
                        "attainment.table",
                        it -> it.stream().anyMatch(row -> row.startsWith("Tổng")),
                        A_WHILE);
        assertThat(rows).anyMatch(row -> row.contains("50"));
        driver.screenshot(SCREENSHOTS.resolve("attainment-" + size));
        driver.clickRow("attainment.table", "Tổng");
        driver.key("ENTER");
        driver.awaitText("complaints.scope.words", "Tổng");
        driver.awaitRows(QUEUE, it -> it.size() == 2, A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("attainment-cases-" + size));
    }

    /** A plan by keys: its sample is what was closed; the badge of a case says that its log is intact. */
    private static void auditsCases(ConsoleDriver driver, String size) throws Exception {
        driver.menu("Khiếu nại", "Hậu kiểm vụ việc");
        driver.await("audit.message");
        driver.click("audit.plan");
        driver.type("plan.from", "01/03/2020");
        driver.type("plan.to", VietnamTime.format(VietnamTime.dateOf(Clock.systemUTC().instant())));
        driver.screenshot(SCREENSHOTS.resolve("audit-plan-" + size));
        driver.key("ctrl ENTER");
        driver.awaitRows("audit.sample", rows -> rows.size() == 2, A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("audit-" + size));
        driver.clickRow("audit.sample", "KN000002");
        driver.key("F4");
        driver.awaitText("case.title", "KN000002");
        driver.awaitText("case.proof", "nguyên vẹn");
    }

    /** Without its index the registry finds nothing by words. */
    private static void awaitIndex(ConsoleDriver driver) throws IOException {
        driver.key("ctrl F");
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!driver.await("search.hint.title").contains("30")) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    /** The next key counts only when the case was read anew. */
    private static void step(ConsoleDriver driver, String key, String words) throws Exception {
        driver.key(key);
        driver.awaitRows(
                "case.log", rows -> rows.stream().anyMatch(row -> row.contains(words)), A_WHILE);
    }

    private static void says(ConsoleDriver driver, String key, String words, String state)
            throws IOException {
        driver.click("case.log");
        driver.key(key);
        driver.type("case.form.TEXT", words);
        driver.key("ctrl ENTER");
        driver.awaitText("case.state", state);
    }
}
