package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Commands;

/** Files of provinces come into the registry through the wizard, by mouse and by keyboard alone. */
class ImportIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final String NEXT = "Tiếp >";
    private static final String FINISH = "Hoàn tất";
    private static final String REFUSED = "danh-sach-binh-duong-bi-tu-choi.xlsx";
    private static final String MENDED = "0100109106";
    private static final int MANY = 12_000;
    private static final int KNOWN = 600;

    private static final int TAX_CODE = 0;
    private static final int NAME = 1;
    private static final int PROVINCE = 2;
    private static final int TOKEN = 4;
    private static final int SERIAL = 5;
    private static final int STATE = 9;
    private static final int PHONE = 10;

    @TempDir private Path folder;
    private Path registry;
    private Commands commands;

    @BeforeEach
    void fill() throws IOException {
        registry = RegistryFile.write(folder.resolve("registry.csv"), KNOWN);
        commands = new Commands(folder.resolve("home"));
        commands.must("subscribers", "import", registry);
    }

    /** A workbook of a province: the list is on its second sheet, one of its columns has a name that nobody knows. */
    @Test
    void aWorkbookByMouse() throws Exception {
        Path file = workbook();
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());

            driver.menu("Thuê bao", "Nhập thuê bao từ tệp…");
            driver.await("import.choose");
            driver.screenshot(SCREENSHOTS.resolve("import-0-1366x768.png"));
            choose(driver, file);
            chooseSecondSheet(driver);
            driver.awaitRows("import.sample", rows -> rows.size() > 5, A_WHILE);
            driver.screenshot(SCREENSHOTS.resolve("import-1-1366x768.png"));
            driver.click(NEXT);

            assertThat(driver.isEnabled(NEXT)).isFalse();
            driver.screenshot(SCREENSHOTS.resolve("import-2-missing-1366x768.png"));
            chooseMeaning(driver, "Số seri chứng thư điện tử", "Serial CTS *");
            driver.screenshot(SCREENSHOTS.resolve("import-2-1366x768.png"));
            driver.click(NEXT);

            previews(driver);
            storesGoodRows(driver);
            theSameAgainChangesNothing(driver, file);
            refusedRowsComeBackMended(driver);

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
        assertThat(commands.must("subscriber", "show", "0312345679", "--json").out())
                .contains("0912 000 111");
        assertThat(commands.must("subscriber", "show", MENDED, "--json").out())
                .contains("5499AA010");
    }

    /** Through the choices of a cell, until the wanted one is there. */
    private static void chooseMeaning(ConsoleDriver driver, String column, String wanted)
            throws IOException {
        driver.clickRow("import.columns", column);
        driver.key("RIGHT");
        driver.key("RIGHT");
        for (int i = 0; i < 24; i++) {
            driver.key("F2");
            driver.await("import.columns.meaning");
            driver.key("DOWN");
            driver.key("DOWN");
            driver.key("ENTER");
            driver.awaitGone("import.columns.meaning");
            if (driver.rows("import.columns").stream()
                    .anyMatch(row -> row.startsWith(column) && row.endsWith(wanted))) {
                return;
            }
        }
        throw new AssertionError(driver.rows("import.columns").toString());
    }

    private static void previews(ConsoleDriver driver) throws Exception {
        List<String> refused =
                driver.awaitRows("import.preview.REFUSED", rows -> rows.size() == 4, A_WHILE);
        assertThat(refused)
                .anyMatch(row -> row.contains("| Mã số thuế | 12-34 | Không phải mã số thuế"))
                .anyMatch(row -> row.contains("| Ngày hết hạn | 31/02/2020 | Không phải ngày"))
                .anyMatch(row -> row.contains("| Tên thuê bao |  | Ô trống"))
                .anyMatch(row -> row.contains("| Trùng với dòng ở trên"));
        driver.screenshot(SCREENSHOTS.resolve("import-3-refused-1366x768.png"));
        driver.key("RIGHT");
        List<String> changed =
                driver.awaitRows("import.preview.CHANGED", rows -> rows.size() == 3, A_WHILE);
        assertThat(changed)
                .anyMatch(row -> row.endsWith("| Điện thoại | 0912058648 | 0912 000 111"))
                .anyMatch(row -> row.endsWith("| Trạng thái | Hợp lệ | Tạm dừng"))
                .anyMatch(row -> row.contains("| Tên | ") && row.endsWith("(đổi tên)"));
        driver.screenshot(SCREENSHOTS.resolve("import-3-changed-1366x768.png"));
        driver.key("RIGHT");
        driver.awaitRows("import.preview.ADDED", rows -> rows.size() == 5, A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("import-3-added-1366x768.png"));
        driver.click(NEXT);
    }

    private static void storesGoodRows(ConsoleDriver driver) throws Exception {
        assertThat(driver.await("import.outcome")).contains("4 dòng bị từ chối");
        driver.screenshot(SCREENSHOTS.resolve("import-4-choice-1366x768.png"));
        driver.click("import.saveRefused");
        driver.await("import.saveFile");
        driver.screenshot(SCREENSHOTS.resolve("import-4-save-1366x768.png"));
        driver.key("ENTER");
        driver.awaitText("import.outcome", "Đã ghi các dòng bị từ chối vào");
        driver.click("import.good");
        driver.click("import.store");
        driver.awaitText("import.outcome", "Đã nhập: 5 mới, 3 thay đổi, 8 như cũ");
        driver.awaitGone("Hủy");
        driver.screenshot(SCREENSHOTS.resolve("import-5-1366x768.png"));
        driver.click(FINISH);
        driver.awaitGone("import.outcome");
    }

    private static void theSameAgainChangesNothing(ConsoleDriver driver, Path file)
            throws Exception {
        driver.menu("Thuê bao", "Nhập thuê bao từ tệp…");
        choose(driver, file);
        chooseSecondSheet(driver);
        driver.awaitRows("import.sample", rows -> rows.size() > 5, A_WHILE);
        driver.click(NEXT);
        driver.awaitText("import.columns.state", "Như đã chọn lần trước");
        driver.click(NEXT);
        driver.awaitRows("import.preview.REFUSED", rows -> rows.size() == 4, A_WHILE);
        driver.key("LEFT");
        driver.awaitRows("import.preview.UNCHANGED", rows -> rows.size() == 16, A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("import-6-again-1366x768.png"));
        driver.click("Hủy");
        driver.awaitGone("import.preview.UNCHANGED");
    }

    /** Two of four rows are mended, one is still refused, and one was refused only because it was there twice. */
    private void refusedRowsComeBackMended(ConsoleDriver driver) throws Exception {
        Path refused = folder.resolve(REFUSED);
        SourceFiles.mend(refused, Map.of("12-34", MENDED, "31/02/2020", "28/02/2021"));
        driver.menu("Thuê bao", "Nhập thuê bao từ tệp…");
        choose(driver, refused);
        driver.awaitRows("import.sample", rows -> rows.size() == 4, A_WHILE);
        driver.click(NEXT);
        driver.awaitText("import.columns.state", "Như đã chọn lần trước");
        driver.screenshot(SCREENSHOTS.resolve("import-8-mended-columns-1366x768.png"));
        driver.click(NEXT);
        driver.awaitRows("import.preview.REFUSED", rows -> rows.size() == 1, A_WHILE);
        driver.screenshot(SCREENSHOTS.resolve("import-8-mended-preview-1366x768.png"));
        driver.click(NEXT);
        driver.click("import.good");
        driver.click("import.store");
        driver.awaitText("import.outcome", "Đã nhập: 2 mới, 0 thay đổi, 1 như cũ");
        driver.screenshot(SCREENSHOTS.resolve("import-8-mended-1366x768.png"));
        driver.click(FINISH);
        driver.awaitGone("import.outcome");
    }

    private static void choose(ConsoleDriver driver, Path file) throws IOException {
        driver.click("import.choose");
        pick(driver, file);
    }

    private static void pick(ConsoleDriver driver, Path file) throws IOException {
        driver.await("import.openFile");
        driver.typeFocused(file.toString());
        driver.key("ENTER");
        driver.awaitText("import.file", file.getFileName().toString());
        // without a window manager nobody gives the focus back when a dialog is gone
        driver.click("import.file");
    }

    private static void chooseSecondSheet(ConsoleDriver driver) throws IOException {
        driver.click("import.sheet");
        driver.await("ComboPopup.popup");
        driver.key("DOWN");
        driver.key("ENTER");
        driver.awaitGone("ComboPopup.popup");
        driver.screenshot(SCREENSHOTS.resolve("import-1-sheet-1366x768.png"));
    }

    /** A text in an old encoding, and the same once more. No mouse. */
    @Test
    void aTextByKeyboard() throws Exception {
        Path file = tcvn3();
        try (VirtualDisplay display = VirtualDisplay.start(1920, 1080);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
            driver.await("Đợt cấp bù:");

            open(driver, file);
            driver.awaitRows(
                    "import.sample",
                    rows -> rows.stream().anyMatch(row -> row.contains("Công ty Cổ phần")),
                    A_WHILE);
            driver.screenshot(SCREENSHOTS.resolve("import-1-1920x1080.png"));
            driver.key("alt P");
            driver.awaitRows("import.columns", rows -> rows.size() == 24, A_WHILE);
            driver.screenshot(SCREENSHOTS.resolve("import-2-1920x1080.png"));
            driver.key("alt P");
            driver.awaitRows("import.preview.CHANGED", rows -> rows.size() == 2, A_WHILE);
            driver.screenshot(SCREENSHOTS.resolve("import-3-1920x1080.png"));
            driver.key("alt P");
            driver.awaitText("import.outcome", "Mọi dòng đều nhập được");
            driver.key("alt N");
            driver.awaitText("import.outcome", "Đã nhập: 1 mới, 2 thay đổi, 40 như cũ");
            driver.screenshot(SCREENSHOTS.resolve("import-5-1920x1080.png"));
            driver.key("alt H");
            driver.awaitGone("import.outcome");

            open(driver, file);
            driver.awaitRows("import.sample", rows -> !rows.isEmpty(), A_WHILE);
            driver.key("alt P");
            driver.awaitText("import.columns.state", "Như đã chọn lần trước");
            driver.key("alt P");
            driver.awaitRows("import.preview.UNCHANGED", rows -> rows.size() == 43, A_WHILE);
            driver.key("ESCAPE");
            driver.awaitGone("import.preview.UNCHANGED");

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
        assertThat(export("after.csv").lines()).hasSize(1 + 3 + KNOWN + 1);
    }

    /** Stopped half-way: the registry is as it was, and the same file can be imported later. */
    @Test
    void aLargeFileIsStopped() throws Exception {
        Path large = RegistryFile.write(folder.resolve("large.csv"), MANY);
        try (VirtualDisplay display = VirtualDisplay.start(1920, 1080);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
            driver.await("Đợt cấp bù:");

            open(driver, large);
            driver.awaitRows("import.sample", rows -> !rows.isEmpty(), A_WHILE);
            driver.key("alt P");
            driver.await("import.columns");
            driver.key("alt P");
            driver.awaitRows("import.preview.ADDED", rows -> rows.size() == 100, A_WHILE);
            driver.await("Ở đây chỉ hiện 100 dòng đầu.");
            driver.key("alt P");
            driver.awaitText("import.outcome", "Mọi dòng đều nhập được");
            driver.key("alt N");
            awaitHalfWay(driver);
            driver.screenshot(SCREENSHOTS.resolve("import-7-running-1920x1080.png"));
            driver.key("alt G");
            driver.awaitText("import.store.status.text", "Đã dừng. Chưa ghi gì từ tệp này.");
            driver.screenshot(SCREENSHOTS.resolve("import-7-stopped-1920x1080.png"));
            driver.key("ESCAPE");
            driver.awaitGone("import.outcome");
            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        }
        assertThat(export("before.csv").lines()).hasSize(1 + 3 + KNOWN);
        assertThat(commands.must("subscribers", "import", large).exitCode()).isZero();
        assertThat(export("after.csv").lines()).hasSize(1 + 3 + MANY);
    }

    private static void awaitHalfWay(ConsoleDriver driver) throws IOException {
        long deadline = System.nanoTime() + A_WHILE.toNanos();
        while (!driver.await("import.store.status.text").matches("Đang nhập: \\d+\\.000/.*")) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private static void open(ConsoleDriver driver, Path file) throws IOException {
        // without a window manager nobody gives the focus back when a dialog is gone
        driver.click("Đợt cấp bù:");
        driver.key("ctrl shift I");
        driver.await("import.choose");
        driver.key("alt C");
        pick(driver, file);
    }

    private String export(String name) throws IOException {
        Path file = folder.resolve(name);
        commands.must("subscribers", "export", file);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private List<List<String>> known() throws IOException {
        return Files.readAllLines(registry, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> List.of(line.replace("\"", "").split(",", -1)))
                .toList();
    }

    private Path workbook() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("DANH SÁCH THUÊ BAO TỈNH BÌNH DƯƠNG"));
        rows.add(List.of("Quý 1 năm 2020"));
        rows.add(
                List.of(
                        "MST",
                        "Tên khách hàng",
                        "Tỉnh/Thành phố",
                        "Số serial token",
                        "Số seri chứng thư điện tử",
                        "Hiệu lực từ ngày",
                        "Hiệu lực đến ngày",
                        "Ngày kết thúc HĐ",
                        "Tình trạng",
                        "SĐT liên hệ"));
        List<List<String>> known = known();
        known.subList(10, 18).forEach(row -> rows.add(province(row)));
        rows.add(with(province(known.get(1)), 9, "0912 000 111"));
        List<String> valid =
                known.stream()
                        .skip(30)
                        .filter(row -> row.get(STATE).equals("Hợp lệ"))
                        .findFirst()
                        .orElseThrow();
        rows.add(with(province(valid), 8, "Tạm dừng"));
        rows.add(with(province(known.get(20)), 1, known.get(20).get(NAME) + " (đổi tên)"));
        for (int i = 0; i < 5; i++) {
            rows.add(fresh(known.get(100 + i), i));
        }
        rows.add(with(fresh(known.get(200), 10), 0, "12-34"));
        rows.add(with(fresh(known.get(201), 11), 6, "31/02/2020"));
        rows.add(with(fresh(known.get(202), 12), 1, ""));
        rows.add(province(known.get(10)));
        return SourceFiles.workbook(folder.resolve("danh-sach-binh-duong.xlsx"), "Danh sách", rows);
    }

    private static List<String> province(List<String> row) {
        return Stream.of(TAX_CODE, NAME, PROVINCE, TOKEN, SERIAL, 6, 7, 8, STATE, PHONE)
                .map(row::get)
                .toList();
    }

    private static List<String> fresh(List<String> row, int i) {
        return with(with(province(row), 4, "5499AA0" + i), 3, "54VT2199" + i);
    }

    private static List<String> with(List<String> row, int place, String cell) {
        List<String> changed = new ArrayList<>(row);
        changed.set(place, cell);
        return changed;
    }

    private Path tcvn3() throws IOException {
        String header = Files.readAllLines(registry, StandardCharsets.UTF_8).get(0);
        List<List<String>> rows =
                known().stream()
                        .skip(3)
                        .filter(row -> SourceFiles.isTcvn3(String.join("", row)))
                        .limit(43)
                        .toList();
        List<String> lines = new ArrayList<>(List.of(header));
        lines.add(String.join(",", with(rows.get(0), PHONE, "0243 999 000")));
        lines.add(String.join(",", with(rows.get(1), PHONE, "0243 999 001")));
        lines.add(String.join(",", with(with(rows.get(2), SERIAL, "5499BB"), TOKEN, "54VT21BB")));
        rows.subList(3, 43).forEach(row -> lines.add(String.join(",", row)));
        return SourceFiles.tcvn3(folder.resolve("thue-bao-abc.csv"), lines);
    }
}
