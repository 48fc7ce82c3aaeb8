package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;

/** The administrator's way to a new module: found, given its environment, tested, applied; the bench then shows its tokens. */
class ModulesOptionsIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String FOUND = "options.found.list";

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void findsTestsAndAppliesAModule(int width, int height, @TempDir Path folder) throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", 4, "--only-eligible");
        String size = width + "x" + height;
        try (VirtualDisplay display = VirtualDisplay.start(width, height);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.await("bench.noModule.text");

            driver.menu("Tệp", "Tùy chọn…");
            driver.click("options.modules.find");
            driver.awaitRows(
                    FOUND,
                    rows -> rows.stream().anyMatch(row -> row.contains("SoftHSM")),
                    Duration.ofMinutes(1));
            driver.clickRow(FOUND, "SoftHSM");
            driver.screenshot(SCREENSHOTS.resolve("options-found-" + size + ".png"));
            driver.click("Thêm mô-đun đã chọn");
            driver.awaitGone(FOUND);
            driver.type("bench.module.deviceVersion", "v4");
            driver.type("bench.module.environment", "SOFTHSM2_CONF=" + bench.file("conf/v4.conf"));
            driver.screenshot(SCREENSHOTS.resolve("options-module-" + size + ".png"));

            driver.click("options.modules.test");
            assertThat(driver.awaitText("options.modules.result", "USB v4 1"))
                    .contains("Có thể cấp bù qua mô-đun này")
                    .contains("PKCS#11 2.40")
                    .contains("1 chứng thư số");
            driver.screenshot(SCREENSHOTS.resolve("options-tested-" + size + ".png"));

            driver.click("Đồng ý");
            driver.awaitRows("bench.table", rows -> rows.size() == 2, Duration.ofMinutes(1));
            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
    }
}
