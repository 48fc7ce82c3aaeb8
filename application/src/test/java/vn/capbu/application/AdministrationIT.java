package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;
import vn.capbu.cli.Commands;
import vn.capbu.kernel.VietnamTime;

/** An administrator loads the CA files of 2020, plans a PIN try limit, adds a make-up Saturday, and sees the versions. */
class AdministrationIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final String SECTIONS = "administration.sections";
    private static final String VERSIONS = "administration.versions";
    private static final String KEEP = "Lưu phiên bản mới";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void keepsVersionsOfSettings(int width, int height) throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", 2, "--only-eligible");
        prepare(bench);
        String size = width + "x" + height + ".png";
        try (VirtualDisplay display = VirtualDisplay.start(width, height);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
            driver.await("bench.renewAll");
            driver.menu("Tệp", "Quản trị");

            loadsTheCaFilesOf2020(driver, bench, size);
            plansATryLimit(driver, size);
            addsAMakeUpSaturday(driver, size);
            looksAtTheOthers(driver, size);

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
    }

    private void prepare(Bench bench) {
        Commands commands = new Commands(folder.resolve("home"));
        commands.must(
                "module",
                "add",
                "v4",
                bench.file("modules/v4.so"),
                "--device-version",
                "v4",
                "--env",
                "SOFTHSM2_CONF=" + bench.file("conf/v4.conf"));
        for (String customer : new String[] {"Công ty Bình Minh", "Hợp tác xã Ỷ Lan"}) {
            commands.must(
                    "complaints",
                    "open",
                    "--channel",
                    "HOTLINE",
                    "--class",
                    "service",
                    "--customer",
                    customer,
                    "Hỏi thời hạn chứng thư");
        }
    }

    private static void loadsTheCaFilesOf2020(ConsoleDriver driver, Bench bench, String size)
            throws Exception {
        driver.awaitText("administration.notice", "Chưa nạp chứng thư CA");
        driver.screenshot(SCREENSHOTS.resolve("administration-empty-" + size));
        driver.click("administration.edit");
        driver.type("campaign.oldCa", bench.file("registry.csv").toString());
        driver.awaitText("campaign.oldCa.says", "không có chứng thư số");
        driver.click("campaign.oldCa");
        driver.key("ctrl A");
        driver.typeFocused(bench.file("old-ca.crt").toString());
        driver.awaitText("campaign.oldCa.says", "SHA-256");
        driver.type("campaign.newCa", bench.file("new-ca.crt").toString());
        driver.awaitText("campaign.newCa.says", "SHA-256");
        driver.type("campaign.crl", bench.file("old-ca.crl").toString());
        driver.awaitText("campaign.crl.says", "chứng thư bị thu hồi");
        driver.type("version.reason", "Nạp chứng thư CA theo biên bản bàn giao số 12");
        driver.screenshot(SCREENSHOTS.resolve("administration-campaign-" + size));
        driver.click(KEEP);
        driver.awaitRows(
                VERSIONS,
                rows -> rows.size() == 2 && rows.get(0).contains("biên bản bàn giao số 12"),
                A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("administration-" + size));
    }

    /** From tomorrow on: today the old limit still holds. */
    private static void plansATryLimit(ConsoleDriver driver, String size) throws Exception {
        driver.clickRow(SECTIONS, "Giới hạn thử PIN");
        driver.awaitRows(VERSIONS, rows -> rows.size() == 1, A_WHILE);
        driver.click("administration.edit");
        driver.click("tryLimit.tries");
        driver.key("ctrl A");
        driver.typeFocused("3");
        driver.type("version.reason", "Theo tài liệu của nhà cung cấp");
        driver.screenshot(SCREENSHOTS.resolve("administration-try-limit-form-" + size));
        driver.click(KEEP);
        driver.awaitRows(
                VERSIONS,
                rows ->
                        rows.size() == 2
                                && rows.get(0).contains("chờ hiệu lực")
                                && rows.get(1).contains("đang hiệu lực"),
                A_WHILE);
        driver.clickRow(VERSIONS, "chờ hiệu lực");
        driver.awaitText("administration.which", "Phiên bản 2");
        driver.screenshot(SCREENSHOTS.resolve("administration-try-limit-" + size));
    }

    /** Two cases have seven working days: a Saturday that is worked brings both forward, and says so before it is kept. */
    private static void addsAMakeUpSaturday(ConsoleDriver driver, String size) throws Exception {
        LocalDate saturday =
                VietnamTime.dateOf(Clock.systemUTC().instant())
                        .with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        driver.clickRow(SECTIONS, "Lịch làm việc");
        driver.awaitText("administration.heading", "Lịch làm việc");
        driver.awaitRows(VERSIONS, rows -> rows.size() == 1, A_WHILE);
        driver.click("administration.edit");
        driver.type("calendar.date", VietnamTime.format(saturday));
        driver.type("calendar.name", "Làm bù cho ngày nghỉ Tết Dương lịch");
        driver.click("calendar.add");
        driver.type("version.second", "thu.ha");
        driver.type("version.reason", "Công văn về ngày làm bù");
        driver.screenshot(SCREENSHOTS.resolve("administration-calendar-form-" + size));
        driver.click("Đếm số hạn thay đổi…");
        driver.await("Lưu lịch và chuyển hạn");
        assertThat(driver.texts().toString())
                .contains("Trong 2 hồ sơ đang mở, 2 hồ sơ đổi hạn: 0 muộn hơn, 2 sớm hơn");
        driver.screenshot(SCREENSHOTS.resolve("administration-moves-" + size));
        driver.click("Lưu lịch và chuyển hạn");
        driver.awaitRows(
                VERSIONS, rows -> rows.size() == 2 && rows.get(0).contains("cùng thu.ha"), A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("administration-calendar-" + size));
    }

    private static void looksAtTheOthers(ConsoleDriver driver, String size) throws Exception {
        driver.clickRow(SECTIONS, "Chính sách khiếu nại");
        driver.awaitText("administration.heading", "Chính sách khiếu nại");
        driver.awaitRows(VERSIONS, rows -> rows.size() == 1, A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("administration-policy-" + size));
        driver.click("administration.edit");
        driver.await("policy.limits");
        driver.screenshot(SCREENSHOTS.resolve("administration-policy-form-" + size));
        driver.key("ESCAPE");
        driver.awaitGone("policy.limits");
        driver.clickRow(SECTIONS, "CA / nơi cấp");
        driver.awaitText("administration.heading", "CA / nơi cấp");
        driver.awaitRows(VERSIONS, rows -> rows.size() == 1, A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("administration-authority-" + size));
    }
}
