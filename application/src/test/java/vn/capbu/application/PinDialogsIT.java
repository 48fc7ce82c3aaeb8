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

/** The dialogs about PINs in the real window, and what they say of the keyboard. */
class PinDialogsIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String TOKENS = "bench.table";
    private static final String HINT = "bench.pin.hint";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void everyDialogFitsAndSaysWhetherCapsLockIsOn(int width, int height) throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", 1, "--only-eligible");
        bench.configure(folder.resolve("home"), "same-key");
        String token = bench.expected().keySet().iterator().next();
        String size = "-" + width + "x" + height + ".png";
        try (VirtualDisplay display = VirtualDisplay.start(width, height);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitRows(TOKENS, rows -> rows.size() == 1, Duration.ofMinutes(1));
            driver.clickRow(TOKENS, token);

            driver.key("ENTER");
            driver.await("bench.pin." + token);
            assertThat(driver.await(HINT)).isBlank();
            driver.key("CAPS_LOCK");
            driver.awaitText(HINT, "Caps Lock");
            driver.screenshot(SCREENSHOTS.resolve("pin-caps-lock" + size));
            driver.key("CAPS_LOCK");
            driver.awaitGone("Caps Lock đang bật.");
            driver.key("ESCAPE");
            driver.awaitGone("bench.pin." + token);

            driver.click("Token");
            driver.await("Mở khóa PIN bằng SO-PIN (U)…");
            driver.screenshot(SCREENSHOTS.resolve("menu-token" + size));
            driver.click("Cho thử lại PIN (V)…");
            driver.type("bench.unlock.reason", "khách gọi lại đọc PIN");
            driver.type("bench.unlock.second", "Trần Thị Bình");
            driver.screenshot(SCREENSHOTS.resolve("pin-unlock" + size));
            driver.key("ESCAPE");
            driver.awaitGone("bench.unlock.reason");

            driver.menu("Token", "Đổi PIN…");
            driver.type("bench.replacePin.second", "Trần Thị Bình");
            driver.screenshot(SCREENSHOTS.resolve("pin-change" + size));
            driver.key("ESCAPE");
            driver.awaitGone("bench.replacePin.second");

            driver.menu("Token", "Mở khóa PIN bằng SO-PIN (U)…");
            driver.type("bench.replacePin.second", "Trần Thị Bình");
            driver.screenshot(SCREENSHOTS.resolve("pin-unblock" + size));
            driver.key("ESCAPE");
            driver.awaitGone("bench.replacePin.second");

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
    }
}
