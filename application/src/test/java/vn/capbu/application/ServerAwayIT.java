package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Commands;
import vn.capbu.cli.PostgreSql;

/** A shared database that goes away while windows are open. */
class ServerAwayIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String NOTICE = "server.away";

    @TempDir private Path folder;

    @Test
    void everyWindowSaysSoAndGoesOnByItself() throws Exception {
        Commands commands = new Commands(folder.resolve("home"));
        try (PostgreSql server = PostgreSql.start();
                VirtualDisplay display = VirtualDisplay.start(1366, 768)) {
            server.use(commands, "console", true);
            try (Console console = Console.start(display, folder)) {
                ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
                driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
                driver.awaitText("bench.noModule.text", "thư viện của hãng");

                server.crash();
                driver.awaitText(NOTICE, "Mất kết nối máy chủ cơ sở dữ liệu");
                driver.screenshot(SCREENSHOTS.resolve("server-away-bench.png"));
                driver.menu("Cửa sổ", "Việc sau gia hạn");
                driver.awaitText(NOTICE, "capbu tự kết nối lại");
                driver.screenshot(SCREENSHOTS.resolve("server-away-followups.png"));

                server.again();
                driver.awaitGone(NOTICE);
                driver.await("followup.empty.text");
                driver.screenshot(SCREENSHOTS.resolve("server-back-followups.png"));
                driver.leave(ConsoleShell.VIETNAMESE.exitPath());
                assertThat(console.awaitExit()).isZero();
            }
        }
    }
}
