package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of(ConsoleShell.VIETNAMESE, 1366, 768),
                Arguments.of(ConsoleShell.ENGLISH, 1920, 1080));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void startsShowsAndEnds(ConsoleShell shell, int width, int height, @TempDir Path folder)
            throws Exception {
        try (VirtualDisplay display = VirtualDisplay.start(width, height);
                Console console = Console.start(display, folder, shell.launcherOptions())) {
            ConsoleDriver driver = console.awaitWindow(shell.title());
            driver.await(shell.menus().get(0));
            assertThat(driver.texts()).containsSubsequence(shell.menus());
            driver.screenshot(SCREENSHOTS.resolve("shell-" + shell.locale() + ".png"));
            lookAtAbout(driver, shell);
            driver.leave(shell.exitPath());
            assertThat(console.awaitExit()).isZero();
            ConsoleLog log = new ConsoleLog(console.log());
            assertThat(log.complaints()).isEmpty();
            assertThat(log.modules()).containsAll(OwnModules.codeNames());
        }
    }

    private static void lookAtAbout(ConsoleDriver driver, ConsoleShell shell) throws Exception {
        driver.menu(shell.aboutPath());
        driver.await(shell.close());
        assertThat(driver.titles()).contains(shell.about());
        driver.screenshot(SCREENSHOTS.resolve("about-" + shell.locale() + ".png"));
        driver.key("ESCAPE");
        driver.awaitGone(shell.close());
    }
}
