package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Commands;
import vn.capbu.kernel.VietnamTime;

/** The product centre looks how far the campaign is, goes from a bar to its people, calls one and takes the list along. */
class RolloutIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final String PEOPLE = "people.table";
    private static final LocalDate DAY = LocalDate.of(2020, 4, 30);
    private static final int MANY = 2_000;

    @TempDir private Path folder;

    @Test
    void goesFromABarToItsPeople() throws Exception {
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
            Commands.Run imported =
                    commands.run("rollout", "facts", "import", facts(), "--good-rows-only");
            assertThat(imported.exitCode()).as("some rows are refused").isOne();
            try (Console console = Console.start(display, folder)) {
                ConsoleDriver driver = opened(console);
                driver.menu("Tiến độ", "Tiến độ cấp bù");
                looks(driver, size);
                String bar = clicksABar(driver, size);
                assertThat(driver.await("people.title")).isEqualTo(bar);
                calls(driver, size);
                takesAlong(driver);
                opensTheCard(driver);
                plans(driver, size);
                alerts(driver, size);
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

    /** Renewals done elsewhere, on the working days of weeks; of certificates that aren't in the campaign too. */
    private Path facts() throws IOException {
        List<String> lines = new ArrayList<>(List.of("Serial CTS;Ngày gia hạn;Kênh"));
        List<String> channels = List.of("tự thực hiện", "tự thực hiện", "AM", "CSKH", "đại lý");
        for (int i = 0; i < MANY; i += 2) {
            lines.add(
                    String.join(
                            ";",
                            String.format(Locale.ROOT, "5403%014X", 0x1000_0000_0000L + i * 7919L),
                            VietnamTime.format(
                                    LocalDate.of(2020, 3, 11)
                                            .plusDays(i / 2 % 7 * 7L + i / 14 % 5)),
                            channels.get(i / 2 % channels.size())));
        }
        return Files.writeString(
                folder.resolve("facts.csv"),
                String.join("\r\n", lines) + "\r\n",
                StandardCharsets.UTF_8);
    }

    private static void looks(ConsoleDriver driver, String size) throws Exception {
        driver.awaitText("progress.source", "10/03/2020");
        driver.type("progress.day", VietnamTime.format(DAY));
        driver.key("ENTER");
        driver.awaitText("progress.source", VietnamTime.format(DAY));
        driver.awaitText("progress.renewed.share", "%");
        driver.screenshot(SCREENSHOTS.resolve("progress-" + size));
        driver.clickRow("progress.figures", "Bản đồ");
        driver.clickPart("progress.figure", "Hà Nội");
        driver.awaitRows(PEOPLE, rows -> !rows.isEmpty(), A_WHILE);
        driver.menu("Tiến độ", "Tiến độ cấp bù");
        driver.await("progress.figure");
        driver.screenshot(SCREENSHOTS.resolve("progress-map-" + size));
    }

    private static String clicksABar(ConsoleDriver driver, String size) throws Exception {
        driver.clickRow("progress.figures", "Theo phiên bản thiết bị");
        String bar = driver.clickPart("progress.figure", "v4");
        driver.awaitText("people.title", "v4");
        driver.awaitRows(
                PEOPLE,
                rows -> !rows.isEmpty() && rows.stream().allMatch(row -> row.contains("| v4 |")),
                A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("people-" + size));
        return bar;
    }

    private static void calls(ConsoleDriver driver, String size) throws Exception {
        driver.menu("Tiến độ", "Tiến độ cấp bù");
        driver.click("progress.pending");
        driver.awaitText("people.title", "Chưa cấp bù");
        driver.awaitRows(PEOPLE, rows -> rows.size() > 100, A_WHILE);
        driver.clickRow(PEOPLE, "v2");
        driver.click("people.call");
        driver.type("people.call.note", "chị Hoa hẹn gọi lại buổi sáng");
        driver.screenshot(SCREENSHOTS.resolve("people-call-" + size));
        driver.click("Ghi cuộc gọi");
        driver.awaitText("people.news", "Đã ghi cuộc gọi");
        driver.awaitRows(
                PEOPLE,
                rows -> rows.stream().anyMatch(row -> row.contains("Đã gặp khách hàng")),
                A_WHILE);
    }

    private void takesAlong(ConsoleDriver driver) throws Exception {
        Path file = folder.resolve("goi.xlsx");
        driver.click("people.export");
        driver.await("people.saveFile");
        driver.key("ctrl A");
        driver.typeFocused(file.toString());
        driver.key("ENTER");
        driver.awaitText("people.news", "goi.xlsx");
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }

    private static void opensTheCard(ConsoleDriver driver) throws Exception {
        driver.clickRow(PEOPLE, "Đã gặp khách hàng");
        driver.click("people.card");
        driver.await("card.name");
    }

    private static void plans(ConsoleDriver driver, String size) throws Exception {
        driver.menu("Tiến độ", "Chỉ tiêu và đề xuất");
        driver.awaitRows("plan.targets", rows -> rows.size() == 5, A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("plan-" + size));
    }

    /** Every target is past on the day of the test, and nobody was renewed lately: nothing is to be told. */
    private static void alerts(ConsoleDriver driver, String size) throws Exception {
        driver.menu("Tiến độ", "Tiến độ cấp bù");
        driver.click("progress.alerts");
        driver.awaitText("alerts.whole", "Không có cảnh báo nào đang mở");
        driver.click("alerts.check");
        driver.awaitText("alerts.news", "Không có cảnh báo mới");
        driver.screenshot(SCREENSHOTS.resolve("alerts-" + size));
    }
}
