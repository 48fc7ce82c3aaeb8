package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;

/** The console starts in its language without a warning, shows its menus, and ends through its menu. */
class ConsoleStartIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** What the shell shows in a language. */
    private record Shell(
            String title, List<String> menus, String about, String close, String exit) {}

    private static final Shell VIETNAMESE =
            new Shell(
                    "capbu - Bảng điều khiển cấp bù chứng thư số",
                    List.of("Tệp", "Sửa", "Xem", "Cửa sổ", "Trợ giúp"),
                    "Giới thiệu capbu",
                    "Đóng",
                    "Thoát");

    private static final Shell ENGLISH =
            new Shell(
                    "capbu - Certificate re-issue console",
                    List.of("File", "Edit", "View", "Window", "Help"),
                    "About capbu",
                    "Close",
                    "Exit");

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of("vi", VIETNAMESE, 1366, 768), Arguments.of("en", ENGLISH, 1920, 1080));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void startsShowsAndEnds(String locale, Shell shell, int width, int height, @TempDir Path folder)
            throws Exception {
        try (VirtualDisplay display = VirtualDisplay.start(width, height);
                Console console = Console.start(display, folder, optionsOf(locale))) {
            ConsoleDriver driver = console.awaitWindow(shell.title());
            driver.await(shell.menus().get(0));
            assertThat(driver.texts()).containsSubsequence(shell.menus());
            driver.screenshot(SCREENSHOTS.resolve("shell-" + locale + ".png"));
            lookAtAbout(driver, shell, locale);
            driver.leave(shell.menus().get(0), shell.exit());
            assertThat(console.awaitExit()).isZero();
            ConsoleLog log = new ConsoleLog(console.log());
            assertThat(log.complaints()).isEmpty();
            assertThat(log.modules()).containsAll(OwnModules.codeNames());
        }
    }

    private static void lookAtAbout(ConsoleDriver driver, Shell shell, String locale)
            throws Exception {
        driver.menu(shell.menus().get(4), shell.about());
        driver.await(shell.close());
        assertThat(driver.titles()).contains(shell.about());
        driver.screenshot(SCREENSHOTS.resolve("about-" + locale + ".png"));
        driver.key("ESCAPE");
        driver.awaitGone(shell.close());
    }

    /** Vietnamese is what the launcher starts when nothing is said. */
    private static String[] optionsOf(String locale) {
        return locale.equals("vi") ? new String[0] : new String[] {"--locale", locale};
    }
}
