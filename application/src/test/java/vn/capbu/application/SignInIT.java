package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;

/** The first administrator and a locked session, through the windows. */
class SignInIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final String ACCOUNTS = "operators.table";
    private static final String PASSWORD = "Quay so 1, 54VT";

    @TempDir private Path folder;

    @Test
    void locksAndAsksOnceThereIsAnAdministrator() throws Exception {
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768)) {
            try (Console console = Console.start(display, folder)) {
                ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
                makeAdministrator(driver);
                lockAndUnlock(driver);
                driver.leave(ConsoleShell.VIETNAMESE.exitPath());
                assertThat(console.awaitExit()).isZero();
                assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
            }
        }
    }

    private static void makeAdministrator(ConsoleDriver driver) throws Exception {
        driver.await("bench.renewAll");
        driver.menu("Tệp", "Người dùng…");
        driver.awaitText("operators.hint", "Chưa ai có tài khoản");
        driver.click("operators.add");
        driver.type("operator.name", "Lan");
        driver.type("operator.person", "Nguyễn Thị Lan");
        driver.type("operator.password", PASSWORD);
        driver.type("operator.again", PASSWORD);
        driver.screenshot(SCREENSHOTS.resolve("operator-first.png"));
        driver.click("Thêm người dùng");
        driver.awaitRows(
                ACCOUNTS,
                rows -> rows.size() == 1 && rows.get(0).contains("Nguyễn Thị Lan"),
                A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("operators.png"));
        driver.click("Đóng");
        driver.awaitText("operator.status", "Nguyễn Thị Lan");
    }

    private static void lockAndUnlock(ConsoleDriver driver) throws Exception {
        driver.menu("Trợ giúp", ConsoleShell.VIETNAMESE.about());
        driver.await("Đóng");
        driver.key("ESCAPE");
        driver.awaitGone("Đóng");
        driver.menu("Tệp", "Khóa phiên");
        driver.await("lock.password");
        driver.screenshot(SCREENSHOTS.resolve("locked.png"));
        driver.key("ctrl N");
        assertThat(driver.texts()).noneMatch(text -> text.contains("custody.dropOff"));
        driver.type("lock.password", "khong phai");
        driver.key("ENTER");
        driver.awaitText("lock.problem", "Sai tài khoản hoặc mật khẩu");
        driver.type("lock.password", PASSWORD);
        driver.key("ENTER");
        driver.awaitGone("lock.password");
    }
}
