package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;
import vn.capbu.cli.Commands;
import vn.capbu.cli.FaultyToken;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;

/**
 * With an authority that speaks EST, and so confirms nothing: the console is killed when a certificate is issued and not yet written; the
 * next console says so, goes on by the authority's directory, and its summary is saved. Nothing is issued twice.
 */
class EstResumeIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String TOKENS = "bench.table";
    private static final Duration A_RUN = Duration.ofMinutes(3);

    @TempDir private Path folder;

    @Test
    void whatEstIssuedBeforeTheConsoleWasKilledIsWrittenByTheNextOne() throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands commands = bench.configure(folder.resolve("home"), "rekey");
        bench.configure(folder.resolve("ca-home"), "rekey").must("authority", "show");
        DataDirectory caHome = DataDirectory.open(folder.resolve("ca-home"));
        String token = bench.expected().keySet().iterator().next();
        FaultyToken faulty = FaultyToken.of(bench, commands, token, folder);
        try (LocalAuthority authority = Bench.serve(caHome);
                VirtualDisplay display = VirtualDisplay.start(1366, 768)) {
            useEst(commands, authority, caHome.folder("ca").resolve("ca.crt"));
            faulty.direct("on C_CreateObject nth 1 role worker kill-parent");
            renewUntilKilled(display, bench);
            assertThat(commands.must("renewals", "--open", "--json").list("renewals"))
                    .singleElement()
                    .satisfies(
                            open ->
                                    assertThat(open)
                                            .containsEntry("tokenSerial", token)
                                            .containsEntry("state", "ISSUED"));

            faulty.direct();
            goOn(display, bench);
        }
        assertThat(bench.judge("rekey")).isEqualTo("1 renewed, 0 tokens with faults");
        assertThat(commands.must("renewals", "--json").list("renewals"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("state", "DONE"));
    }

    private static void useEst(Commands commands, LocalAuthority authority, Path certificate) {
        commands.must(
                "authority",
                "est",
                "--url",
                authority.est().url(),
                "--ca",
                certificate,
                "--user",
                authority.est().user(),
                "--password-file",
                authority.est().passwordFile(),
                "--lookup",
                authority.endpoint().lookup(),
                "--crl",
                authority.crl());
    }

    private static void awaitRow(ConsoleDriver driver, String words) throws Exception {
        driver.awaitRows(TOKENS, rows -> rows.size() == 1 && rows.get(0).contains(words), A_RUN);
    }

    private static void enterPins(ConsoleDriver driver, Bench bench) throws Exception {
        driver.copy(bench.lines("pins.tsv"));
        driver.click("bench.pastePins");
        driver.click("Nhận các PIN này");
        driver.awaitGone("bench.pastedPins");
    }

    /** The weaker guarantee is said before, once in each console. */
    private static void accept(ConsoleDriver driver) throws Exception {
        driver.await("Vẫn cấp bù");
        driver.screenshot(SCREENSHOTS.resolve("est-caveat.png"));
        driver.click("Vẫn cấp bù");
    }

    private void renewUntilKilled(VirtualDisplay display, Bench bench) throws Exception {
        try (Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            awaitRow(driver, "Đủ điều kiện");
            enterPins(driver, bench);
            ProcessHandle process = ProcessHandle.of(driver.pid()).orElseThrow();
            driver.click("bench.renewAll");
            accept(driver);
            process.onExit().get(A_RUN.toSeconds(), TimeUnit.SECONDS);
            assertThat(console.awaitExit()).isNotZero();
        }
    }

    private void goOn(VirtualDisplay display, Bench bench) throws Exception {
        try (Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            awaitRow(driver, "bấm Enter để làm tiếp");
            driver.screenshot(SCREENSHOTS.resolve("est-killed.png"));
            enterPins(driver, bench);
            driver.click("bench.continue");
            accept(driver);
            awaitRow(driver, "Đã cấp bù đến");
            saveSummary(driver);
            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
    }

    private void saveSummary(ConsoleDriver driver) throws Exception {
        driver.click("bench.more");
        driver.click("bench.menu.showSummary");
        driver.await("bench.summary");
        driver.screenshot(SCREENSHOTS.resolve("est-summary.png"));
        for (String ending : List.of("xlsx", "pdf")) {
            Path file = folder.resolve("tong-ket." + ending);
            driver.click("bench.summary." + ending);
            driver.await("bench.saveFile");
            driver.key("ctrl A");
            driver.typeFocused(file.toString());
            driver.key("ENTER");
            driver.awaitGone("bench.saveFile");
            awaitFile(file);
        }
        driver.click("Đóng");
        driver.awaitGone("bench.summary");
        assertThat(Files.readAllBytes(folder.resolve("tong-ket.xlsx"))).startsWith('P', 'K');
        assertThat(Files.readAllBytes(folder.resolve("tong-ket.pdf")))
                .startsWith('%', 'P', 'D', 'F');
    }

    private static void awaitFile(Path file) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!Files.exists(file) || Files.size(file) == 0) {
            assertThat(System.nanoTime()).as("%s is written", file).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
