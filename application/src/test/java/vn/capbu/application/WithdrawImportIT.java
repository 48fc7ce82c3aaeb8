package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Commands;

/** Somebody takes the newest import back in its window, and a second person signs in on the same screen. */
class WithdrawImportIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final String LANS = "Quay so 1, 54VT";
    private static final String BINHS = "Quay so 2, 54VT";
    private static final String IMPORTS = "imports.list";
    private static final String HEADER =
            "Mã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hết hạn;Ngày kết thúc hợp đồng;"
                    + "Trạng thái\n";
    private static final String FIRST =
            "0100109106;Công ty Hòa Phát;Hà Nội;v4;3fa85c0e;0A;02/10/2020;31/05/2021;Hoạt động\n";
    private static final String SECOND =
            "0100109106-001;Chi nhánh Ỷ Lan;Đà Nẵng;v5;;0B;02/10/2020;31/05/2021;Hoạt động\n";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void anImportIsTakenBackByTwoPersons(int width, int height) throws Exception {
        Path lan = password("lan", LANS);
        Path binh = password("binh", BINHS);
        prepare(lan, binh);
        String size = "-" + width + "x" + height + ".png";
        try (VirtualDisplay display = VirtualDisplay.start(width, height);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            signIn(driver, "lan", LANS);
            driver.awaitText("operator.status", "lan");
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());

            driver.menu("Thuê bao", "Các lần nhập thuê bao…");
            driver.awaitRows(IMPORTS, rows -> rows.size() == 2, A_WHILE);
            driver.clickRow(IMPORTS, "first.csv");
            driver.awaitText("imports.details", "Phải gỡ trước lần nhập mới hơn: second.csv");
            assertThat(driver.isEnabled("imports.withdraw")).isFalse();
            driver.clickRow(IMPORTS, "second.csv");
            driver.screenshot(SCREENSHOTS.resolve("imports" + size));

            asksAgainWhenNobodySignsIn(driver, size);
            takesBack(driver, size);
            driver.click("Đóng");
            driver.awaitGone(IMPORTS);

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
        assertThat(as("lan", lan, "subscriber", "show", "0100109106-001").exitCode()).isEqualTo(2);
        assertThat(as("lan", lan, "subscriber", "show", "0100109106").exitCode()).isZero();
    }

    /** What was typed stands there again. */
    private static void asksAgainWhenNobodySignsIn(ConsoleDriver driver, String size)
            throws IOException {
        driver.click("imports.withdraw");
        driver.awaitText("withdrawal.facts", "1 bản ghi do lần nhập này đưa vào sẽ bị gỡ");
        driver.type("withdrawal.reason", "Nhập nhầm tệp của tỉnh khác");
        driver.type("withdrawal.second", "binh");
        driver.screenshot(SCREENSHOTS.resolve("imports-question" + size));
        driver.click("Gỡ lần nhập này");
        driver.await("signIn.password");
        driver.click("signIn.exit");
        driver.awaitText("withdrawal.reason", "Nhập nhầm tệp của tỉnh khác");
        driver.awaitText("withdrawal.second", "binh");
    }

    private static void takesBack(ConsoleDriver driver, String size) throws Exception {
        driver.click("Gỡ lần nhập này");
        driver.await("signIn.password");
        driver.screenshot(SCREENSHOTS.resolve("imports-second" + size));
        driver.type("signIn.password", BINHS);
        driver.click("signIn.accept");
        List<String> rows =
                driver.awaitRows(
                        IMPORTS,
                        all -> all.stream().anyMatch(row -> row.contains("Đã gỡ")),
                        A_WHILE);
        assertThat(rows.get(0)).contains("second.csv", "bởi lan, binh chứng kiến");
        assertThat(rows.get(1)).contains("first.csv", "Đang dùng");
        driver.awaitText("imports.note", "Đã gỡ lần nhập second.csv");
        driver.awaitText("imports.details", "Lý do: Nhập nhầm tệp của tỉnh khác");
        driver.screenshot(SCREENSHOTS.resolve("imports-gone" + size));
    }

    private static void signIn(ConsoleDriver driver, String name, String password)
            throws IOException {
        driver.await("signIn.password");
        driver.type("signIn.name", name);
        driver.type("signIn.password", password);
        driver.click("signIn.accept");
        driver.awaitGone("signIn.password");
    }

    private void prepare(Path lan, Path binh) throws IOException {
        Commands commands = new Commands(folder.resolve("home"));
        commands.must("subscribers", "import", file("first.csv", HEADER + FIRST));
        commands.must("subscribers", "import", file("second.csv", HEADER + SECOND));
        Path given = password("given", "Chi dung 1 lan");
        commands.must(add("lan", "administrator,product_centre", lan));
        assertThat(as("lan", lan, add("binh", "desk_operator", given)).exitCode()).isZero();
        assertThat(
                        as("binh", given, "operators", "password", "--new-password-file", binh)
                                .exitCode())
                .isZero();
    }

    private static Object[] add(String name, String roles, Path password) {
        return new Object[] {
            "operators",
            "add",
            name,
            "--person",
            name,
            "--role",
            roles,
            "--new-password-file",
            password
        };
    }

    private Commands.Run as(String name, Path password, Object... command) {
        Object[] all = new Object[command.length + 4];
        all[0] = "--operator";
        all[1] = name;
        all[2] = "--operator-password-file";
        all[3] = password;
        System.arraycopy(command, 0, all, 4, command.length);
        return new Commands(folder.resolve("home")).run(all);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path password(String name, String words) throws IOException {
        Path file =
                Files.createFile(
                        folder.resolve(name),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, words + "\n");
    }
}
