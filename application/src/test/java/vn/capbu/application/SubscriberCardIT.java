package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;
import vn.capbu.cli.Commands;
import vn.capbu.cli.FaultyToken;

/**
 * What can be done from a subscriber's card: its token taken in, put on the bench and renewed, the notice printed, an open case
 * decided. Driven as an operator does it, and looked up by commands afterwards.
 */
class SubscriberCardIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_RUN = Duration.ofMinutes(3);
    private static final String BENCH = "bench.table";
    private static final String HITS = "search.table";
    private static final String SHELVES = "custody.table";
    private static final int ALL = 9;

    @TempDir private Path folder;

    @Test
    void servesACustomerFromTheCard() throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", 1);
        Commands commands = bench.configure(folder.resolve("home"), "rekey");
        String token = tokenOf(bench, "RENEW");
        String undecided = tokenOf(bench, "DECISION");
        FaultyToken faulty = FaultyToken.of(bench, commands, token, folder);
        faulty.direct("renumber", "token " + token + " absent");
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
            driver.awaitGone("Đang mở thư mục dữ liệu và cơ sở dữ liệu.");
            driver.awaitRows(BENCH, rows -> rows.size() == ALL - 1, Duration.ofMinutes(1));
            driver.menu("Cửa sổ", "Việc sau gia hạn");
            driver.await("followup.empty.text");

            openCard(driver, token);
            driver.screenshot(SCREENSHOTS.resolve("card-before.png"));
            assertThat(driver.isEnabled("card.action.printNotice")).isFalse();
            assertThat(driver.isEnabled("card.action.decide")).isFalse();
            takeIn(driver, token);
            putOnBench(driver, token, faulty);
            renew(driver, bench, token);
            seesWhatTheCustomerHasToUpdate(driver);
            printNotice(driver, token);
            decide(driver, undecided);
            narrowsByWhatWasDone(driver);

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
        isStored(commands, token, undecided);
    }

    private static String tokenOf(Bench bench, String fate) {
        return bench.expected().entrySet().stream()
                .filter(one -> one.getValue().equals(fate))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static void openCard(ConsoleDriver driver, String token) throws Exception {
        driver.key("ctrl F");
        driver.scan(token);
        driver.await("card.section.renewals");
        driver.awaitText("card.section.tokens.line", token);
    }

    /** The form knows the customer and the token; the person who brings it is typed. */
    private static void takeIn(ConsoleDriver driver, String token) throws Exception {
        driver.click("card.action.takeIn");
        driver.awaitRows("custody.dropOff.lines", rows -> rows.size() == 1, A_RUN);
        assertThat(driver.rows("custody.dropOff.lines").get(0)).contains(token);
        driver.type("custody.dropOff.shelf", "A-12");
        driver.type("custody.dropOff.NAME", "Nguyễn Thị Phương Thảo");
        driver.type("custody.dropOff.DOCUMENT", "001185012345");
        driver.type("custody.dropOff.PHONE", "0912345678");
        driver.type("custody.dropOff.PAPER_NUMBER", "12/GGT");
        driver.type("custody.dropOff.PAPER_DATE", "02102020");
        driver.click("custody.dropOff.consent");
        driver.screenshot(SCREENSHOTS.resolve("card-take-in.png"));
        driver.click("custody.dropOff.store");
        driver.awaitRows(SHELVES, rows -> rows.size() == 1, A_RUN);
        openCard(driver, token);
        driver.awaitText("card.section.tokens.line", "A-12");
    }

    /** The token lies on its shelf: the operator is told so, fetches it, and it is selected when it is plugged in. */
    private static void putOnBench(ConsoleDriver driver, String token, FaultyToken faulty)
            throws Exception {
        driver.click("card.action.putOnBench");
        driver.await(BENCH);
        awaitWords(driver, "Cắm token của");
        awaitWords(driver, "A-12");
        driver.screenshot(SCREENSHOTS.resolve("card-token-not-there.png"));
        assertThat(driver.rows(BENCH)).noneMatch(row -> row.contains(token));
        faulty.direct("renumber", "token " + token + " plug 2");
        driver.awaitRows(BENCH, rows -> rows.stream().anyMatch(row -> row.contains(token)), A_RUN);
        driver.screenshot(SCREENSHOTS.resolve("card-token-came.png"));
    }

    private static void awaitWords(ConsoleDriver driver, String words) throws IOException {
        long deadline = System.nanoTime() + A_RUN.toNanos();
        while (driver.texts().stream().noneMatch(text -> text.contains(words))) {
            assertThat(System.nanoTime()).as(words).isLessThan(deadline);
        }
    }

    /** It is selected already. */
    private static void renew(ConsoleDriver driver, Bench bench, String token) throws Exception {
        driver.click("bench.enterPins");
        driver.type("bench.pin." + token, pin(bench, token));
        driver.screenshot(SCREENSHOTS.resolve("card-on-bench.png"));
        driver.key("ENTER");
        driver.awaitGone("bench.pin." + token);
        driver.click("bench.renewSelected");
        driver.awaitRows(
                BENCH,
                rows ->
                        rows.stream()
                                .anyMatch(
                                        row ->
                                                row.contains(token)
                                                        && row.contains("Đã cấp bù đến")),
                A_RUN);
    }

    /** The window was open before the renewal, and was empty. */
    private static void seesWhatTheCustomerHasToUpdate(ConsoleDriver driver) throws Exception {
        driver.menu("Cửa sổ", "Việc sau gia hạn");
        driver.awaitRows("followup.table", rows -> !rows.isEmpty(), A_RUN);
        driver.screenshot(SCREENSHOTS.resolve("followups-came.png"));
    }

    private static String pin(Bench bench, String token) {
        return bench.lines("pins.tsv").stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(token))
                .map(cells -> cells[1])
                .findFirst()
                .orElseThrow();
    }

    private void printNotice(ConsoleDriver driver, String token) throws Exception {
        openCard(driver, token);
        driver.awaitText("card.section.renewals.line", "cấp mới");
        driver.await("card.section.followups.line");
        driver.screenshot(SCREENSHOTS.resolve("card-renewed.png"));
        driver.click("card.action.printNotice");
        long deadline = System.nanoTime() + A_RUN.toNanos();
        while (notices().isEmpty()) {
            assertThat(System.nanoTime()).as("a notice in papers").isLessThan(deadline);
            driver.await("card.name");
        }
    }

    private List<Path> notices() throws IOException {
        Path papers = folder.resolve("home/papers");
        try (var files = Files.list(papers)) {
            return files.filter(it -> it.getFileName().toString().startsWith("thong-bao"))
                    .filter(SubscriberCardIT::isWhole)
                    .toList();
        }
    }

    private static boolean isWhole(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.startsWith("%PDF-") && text.contains("%%EOF");
        } catch (IOException e) {
            return false;
        }
    }

    private static void decide(ConsoleDriver driver, String undecided) throws Exception {
        openCard(driver, undecided);
        driver.click("card.action.decide");
        driver.type("affected.decide.reason", "công văn bổ sung 11/CV");
        driver.type("affected.decide.second", "Trần Thị Hoa");
        driver.screenshot(SCREENSHOTS.resolve("card-decide.png"));
        driver.click("Quyết định");
        driver.awaitGone("affected.decide.reason");
        long deadline = System.nanoTime() + A_RUN.toNanos();
        while (driver.isEnabled("card.action.decide")) {
            assertThat(System.nanoTime()).as("nothing left to decide").isLessThan(deadline);
        }
    }

    private static void narrowsByWhatWasDone(ConsoleDriver driver) throws Exception {
        driver.click("card.name");
        driver.key("ctrl F");
        driver.key("ESCAPE");
        driver.click("search.facet.renewal.Đã xong");
        driver.awaitRows(HITS, rows -> rows.size() == 1, A_RUN);
        driver.click("search.facet.follow-up.Còn việc");
        driver.awaitRows(HITS, rows -> rows.size() == 1, A_RUN);
        driver.screenshot(SCREENSHOTS.resolve("search-by-facts.png"));
        driver.click("search.noFilters");
    }

    private static void isStored(Commands commands, String token, String undecided) {
        assertThat(commands.must("find", "--renewal", "done", "--json").list("matches"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.get("tokenSerial").toString())
                                        .isEqualToIgnoringCase(token));
        assertThat(commands.must("find", "--follow-up", "open", "--json").list("matches"))
                .hasSize(1);
        assertThat(
                        commands.must("find", undecided, "--eligibility", "eligible", "--json")
                                .list("matches"))
                .hasSize(1);
        assertThat(
                        commands.must("find", "--eligibility", "needs-decision", "--json")
                                .list("matches"))
                .isEmpty();
    }
}
