package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Commands;

/** The product centre opens the progress of a campaign that has no population yet, and fixes it. */
class RolloutIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int MANY = 2_000;

    @TempDir private Path folder;

    @Test
    void fixesThePopulationFirst() throws Exception {
        Commands commands = new Commands(folder.resolve("home"));
        commands.must(
                "subscribers", "import", RegistryFile.write(folder.resolve("registry.csv"), MANY));
        String size = "1366x768.png";
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768)) {
            try (Console console = Console.start(display, folder)) {
                ConsoleDriver driver = opened(console);
                fixesThePopulation(driver, size);
                end(console, driver);
            }
        }
    }

    private static ConsoleDriver opened(Console console) throws Exception {
        ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
        driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
        return driver;
    }

    private static void end(Console console, ConsoleDriver driver) throws Exception {
        driver.leave(ConsoleShell.VIETNAMESE.exitPath());
        assertThat(console.awaitExit()).isZero();
        assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
    }

    /** The window says what is to be done first, and does it. */
    private static void fixesThePopulation(ConsoleDriver driver, String size) throws Exception {
        driver.menu("Tiến độ", "Tiến độ cấp bù");
        driver.await("progress.empty.text");
        driver.screenshot(SCREENSHOTS.resolve("progress-empty-" + size));
        driver.click("progress.fix");
        driver.type("progress.fix.day", "10/03/2020");
        driver.screenshot(SCREENSHOTS.resolve("progress-fix-" + size));
        driver.click("Chốt");
        driver.awaitText("progress.source", "10/03/2020");
    }
}
