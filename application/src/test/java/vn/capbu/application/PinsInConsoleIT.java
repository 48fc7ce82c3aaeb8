package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.ForeignClipboard;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;
import vn.capbu.cli.Commands;
import vn.capbu.cli.MemorySearch;

/** PINs that were typed, pasted and loaded through the window are nowhere to be found after the run. */
class PinsInConsoleIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String TOKENS = "bench.table";
    private static final String SO_PIN = "12345678";
    private static final List<String> PINS =
            List.of("Ty4-Pe_Qx71!Zk", "Pa5-Te_Wv82!Yj", "Lo6-Ad_Uf93!Xh");

    @TempDir private Path folder;

    @Test
    void noHeapDumpLogOrFileHasAPinThatWasTypedPastedOrLoaded() throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", 3, "--only-eligible");
        Commands commands = bench.configure(folder.resolve("home"), "same-key");
        List<String> tokens = bench.expected().keySet().stream().sorted().toList();
        for (int i = 0; i < PINS.size(); i++) {
            setPin(commands, tokens.get(i), PINS.get(i));
        }
        Path typed = Files.writeString(folder.resolve("typed"), PINS.get(0) + "\n");
        Path pasted = list("pasted", tokens.get(1), PINS.get(1));
        Path loaded = list("loaded", tokens.get(2), PINS.get(2));
        MemorySearch search = new MemorySearch(PINS);
        MemorySearch proof = new MemorySearch(List.of(tokens.get(0)));
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitRows(TOKENS, rows -> rows.size() == 3, Duration.ofMinutes(1));

            driver.clickRow(TOKENS, tokens.get(0));
            driver.key("ENTER");
            driver.typeLine("bench.pin." + tokens.get(0), typed);
            driver.key("ENTER");
            driver.awaitGone("bench.pin." + tokens.get(0));

            try (ForeignClipboard other = ForeignClipboard.of(display, pasted)) {
                assertThat(other).isNotNull();
                driver.click("bench.pastePins");
                driver.await("bench.pastedPins");
                driver.screenshot(SCREENSHOTS.resolve("pins-pasted.png"));
                driver.click("Nhận các PIN này");
                driver.awaitGone("bench.pastedPins");
            }

            driver.click("bench.more");
            driver.click("bench.menu.loadPins");
            driver.await("bench.pinFile");
            driver.typeFocused(loaded.toString());
            driver.key("ENTER");
            driver.await("bench.pastedPins");
            driver.click("Nhận các PIN này");
            driver.awaitGone("bench.pastedPins");

            driver.click("bench.renewAll");
            driver.awaitRows(
                    TOKENS,
                    rows -> rows.stream().allMatch(row -> row.contains("Đã cấp bù đến")),
                    Duration.ofMinutes(3));

            Path dump = search.searchHeap(driver.pid(), folder.resolve("console.hprof"));
            proof.searchFile(dump);
            Files.delete(dump);
            search.searchProcess(driver.pid());
            int workers = 0;
            for (ProcessHandle worker :
                    ProcessHandle.of(driver.pid()).orElseThrow().descendants().toList()) {
                Path heap = folder.resolve(worker.pid() + ".hprof");
                workers += search.searchWhileAlive(worker.pid(), heap) ? 1 : 0;
            }
            assertThat(workers).isPositive();
            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
        for (Path file : List.of(typed, pasted, loaded)) {
            Files.delete(file);
        }
        search.searchFolder(folder);
        assertThat(search.found()).isEmpty();
        assertThat(proof.found()).as("the search finds what is there").isNotEmpty();
    }

    private Path list(String name, String token, String pin) throws Exception {
        return Files.writeString(folder.resolve(name), token + "\t" + pin + "\n");
    }

    private void setPin(Commands commands, String token, String pin) throws Exception {
        Path triple =
                Files.writeString(
                        folder.resolve("triple"), SO_PIN + "\n" + pin + "\n" + pin + "\n");
        commands.must("pin", "unblock", token, "--second-person", "Bình", "--pins", triple);
        Files.delete(triple);
    }
}
