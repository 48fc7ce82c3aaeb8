package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;

/**
 * Two consoles side by side on one PostgreSQL server, each with its operator and its tokens: what one renews the other sees by itself.
 * {@code ./capbu demo --desks 2 --pictures FOLDER} is this journey, and keeps its pictures.
 */
class TwoDesksIT {

    private static final Path PICTURES =
            Path.of(System.getProperty("capbu.pictures", "target/screenshots"));
    private static final Duration A_RUN = Duration.ofMinutes(4);

    /** Until the other desk shows it, from when the first one does. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final String TOKENS = "bench.table";
    private static final String FOLLOW_UPS = "followup.table";
    private static final int OF_A_DESK = 6;
    private static final int SYSTEMS = 11;

    @TempDir private Path folder;

    @BeforeEach
    void prepare() throws Exception {
        script("prepare");
    }

    @AfterEach
    void end() throws Exception {
        script("end");
    }

    private void script(String what) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("capbu.demo"), "two-desks").toString(),
                                what,
                                folder.resolve("demo").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor()).withFailMessage(() -> read(said)).isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void whatOneDeskRenewsTheOtherSees() throws Exception {
        Path lan = folder.resolve("demo/desk-1");
        Path minh = folder.resolve("demo/desk-2");
        try (VirtualDisplay display = VirtualDisplay.start(1920, 1080);
                Console first = Console.start(display, lan);
                Console second = Console.start(display, minh)) {
            ConsoleDriver hers = first.awaitWindow(ConsoleShell.VIETNAMESE.title());
            ConsoleDriver his = second.awaitWindow(ConsoleShell.VIETNAMESE.title());
            awaitDesk(hers, "Nguyễn Thị Lan");
            awaitDesk(his, "Trần Văn Minh");
            his.menu("Cửa sổ", "Việc sau gia hạn");
            his.await("followup.empty.text");
            enterPins(hers, lan);
            hers.screenshot(PICTURES.resolve("two-desks-before-1920x1080.png"));

            hers.click("bench.renewAll");
            hers.awaitRows(TOKENS, rows -> count(rows, "Đã cấp bù đến") == OF_A_DESK, A_RUN);
            List<String> seen =
                    his.awaitRows(FOLLOW_UPS, rows -> rows.size() == OF_A_DESK * SYSTEMS, SOON);
            assertThat(seen).allMatch(row -> row.contains("202"));
            his.clickRow(FOLLOW_UPS, "Hải quan");
            his.screenshot(PICTURES.resolve("two-desks-1920x1080.png"));

            leave(hers, first);
            leave(his, second);
            String logged = String.join("\n", first.log()) + String.join("\n", second.log());
            assertThat(personal()).isNotEmpty().noneMatch(logged::contains);
        }
    }

    /** Tax codes, names, phones, e-mail addresses and PINs of the customers: nothing of it belongs into a log. */
    private List<String> personal() throws IOException {
        List<String> personal = new ArrayList<>();
        List<String> rows = Files.readAllLines(folder.resolve("demo/bench/registry.csv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(";", -1);
            personal.addAll(List.of(cells[0], cells[1].replace("\"", ""), cells[10], cells[11]));
        }
        for (String pin : Files.readAllLines(folder.resolve("demo/bench/pins.tsv"))) {
            personal.add(pin.split("\t", -1)[1]);
        }
        return personal;
    }

    private static void awaitDesk(ConsoleDriver driver, String person) throws Exception {
        driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
        driver.awaitRows(TOKENS, rows -> rows.size() == OF_A_DESK, Duration.ofMinutes(1));
        driver.awaitText("operator.status", person);
    }

    private static void enterPins(ConsoleDriver driver, Path desk) throws Exception {
        driver.copy(Files.readAllLines(desk.resolve("pins.tsv"), StandardCharsets.UTF_8));
        driver.click("bench.pastePins");
        driver.click("Nhận các PIN này");
        driver.awaitGone("bench.pastedPins");
    }

    private static void leave(ConsoleDriver driver, Console console) throws Exception {
        driver.leave(ConsoleShell.VIETNAMESE.exitPath());
        assertThat(console.awaitExit()).isZero();
        assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
    }

    private static long count(List<String> rows, String words) {
        return rows.stream().filter(row -> row.contains(words)).count();
    }
}
