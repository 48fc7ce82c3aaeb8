package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.kernel.VietnamTime;

/** A first start: nothing is configured, or another process has the data directory. */
class BenchSetUpIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String TOKENS = "bench.table";

    @TempDir private Path folder;

    @Test
    void addsAModuleAndACampaignThroughTheWindow() throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", 2, "--only-eligible");
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.await("bench.noModule.text");
            driver.screenshot(SCREENSHOTS.resolve("bench-no-module.png"));

            driver.click("bench.noModule.addModule");
            driver.type("bench.module.name", "v4");
            driver.type("bench.module.library", bench.file("modules/v4.so").toString());
            driver.type("bench.module.deviceVersion", "v4");
            driver.type("bench.module.environment", "SOFTHSM2_CONF=" + bench.file("conf/v4.conf"));
            driver.screenshot(SCREENSHOTS.resolve("bench-add-module.png"));
            driver.click("Thử và thêm");
            driver.awaitRows(TOKENS, rows -> rows.size() == 1, Duration.ofMinutes(1));
            driver.screenshot(SCREENSHOTS.resolve("bench-no-campaign.png"));

            driver.click("bench.banner.createCampaign");
            driver.type("bench.campaign.name", "Đợt thử");
            driver.type("bench.campaign.oldCa", bench.file("old-ca.crt").toString());
            driver.type("bench.campaign.newCa", bench.file("new-ca.crt").toString());
            driver.type("bench.campaign.expiresOn", vietnamese(bench, "EXPIRES_ON"));
            driver.type("bench.campaign.issuedBefore", vietnamese(bench, "ISSUED_BEFORE"));
            driver.screenshot(SCREENSHOTS.resolve("bench-create-campaign.png"));
            driver.click("Tạo đợt cấp bù");
            driver.awaitGone("bench.campaign.name");
            driver.await("Đợt: Đợt thử");

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
    }

    @Test
    void namesTheProcessThatHasTheDataDirectoryAndTriesAgain() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768)) {
            DirectoryLock held = DirectoryLock.acquire(home);
            try (Console console = Console.start(display, folder)) {
                ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
                assertThat(driver.await("bench.failed.text"))
                        .contains(Long.toString(ProcessHandle.current().pid()));
                driver.screenshot(SCREENSHOTS.resolve("bench-held.png"));
                held.close();

                driver.click("bench.retry");
                driver.await("bench.noModule.text");
                driver.leave(ConsoleShell.VIETNAMESE.exitPath());
                assertThat(console.awaitExit()).isZero();
            }
        }
    }

    private static String vietnamese(Bench bench, String name) {
        return bench.lines("campaign.env").stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> VietnamTime.format(LocalDate.parse(line.substring(name.length() + 1))))
                .findFirst()
                .orElseThrow();
    }
}
