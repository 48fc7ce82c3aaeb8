package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;

/** The console starts in its language without a warning, shows its menus, and ends through its menu. */
class ConsoleStartIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** What the shell shows in a language, and the screen that it is shown on. */
    private enum Shell {
        VIETNAMESE(
                new String[] {},
                1366,
                768,
                "capbu - Bảng điều khiển cấp bù chứng thư số",
                List.of("Tệp", "Sửa", "Xem", "Cửa sổ", "Trợ giúp"),
                new String[] {"Trợ giúp", "Giới thiệu capbu"},
                "Đóng",
                new String[] {"Tệp", "Thoát"}),
        ENGLISH(
                new String[] {"--locale", "en"},
                1920,
                1080,
                "capbu - Certificate re-issue console",
                List.of("File", "Edit", "View", "Window", "Help"),
                new String[] {"Help", "About capbu"},
                "Close",
                new String[] {"File", "Exit"});

        private final String[] options;
        private final int width;
        private final int height;
        private final String title;
        private final List<String> menus;
        private final String[] about;
        private final String close;
        private final String[] exit;

        Shell(
                String[] options,
                int width,
                int height,
                String title,
                List<String> menus,
                String[] about,
                String close,
                String[] exit) {
            this.options = options;
            this.width = width;
            this.height = height;
            this.title = title;
            this.menus = menus;
            this.about = about;
            this.close = close;
            this.exit = exit;
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsShowsAndEnds(Shell shell, @TempDir Path folder) throws Exception {
        try (VirtualDisplay display = VirtualDisplay.start(shell.width, shell.height);
                Console console = Console.start(display, folder, shell.options)) {
            ConsoleDriver driver = console.awaitWindow(shell.title);
            driver.await(shell.menus.get(0));
            assertThat(driver.texts()).containsSubsequence(shell.menus);
            driver.screenshot(SCREENSHOTS.resolve("shell-" + shell.name() + ".png"));
            driver.menu(shell.about);
            driver.await(shell.close);
            driver.screenshot(SCREENSHOTS.resolve("about-" + shell.name() + ".png"));
            driver.key("ESCAPE");
            driver.awaitGone(shell.close);
            driver.menu(shell.exit);
            assertThat(console.awaitExit()).isZero();
            ConsoleLog log = new ConsoleLog(console.log());
            assertThat(log.complaints()).isEmpty();
            assertThat(log.modules()).containsAll(OwnModules.codeNames());
        }
    }
}
