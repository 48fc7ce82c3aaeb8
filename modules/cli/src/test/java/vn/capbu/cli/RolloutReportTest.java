package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.benchmark.Main;

/** The weekly report, its PDF and its spreadsheet read again, beside what {@code rollout status} says of the same day. */
class RolloutReportTest {

    private static final int MEMBERS = 1_200;
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);
    private static final LocalDate WEEK_BEFORE = DAY.minusDays(7);

    @TempDir static Path folder;

    private static Commands commands;

    @BeforeAll
    static void simulate() throws Exception {
        Main.main(
                new String[] {
                    "make-campaign", Integer.toString(MEMBERS), folder.resolve("home").toString()
                });
        commands = new Commands(folder.resolve("home"));
    }

    private static Commands.Run status(String by, LocalDate day, int provinces) {
        return commands.must(
                "--json",
                "rollout",
                "status",
                "--by",
                by,
                "--as-of",
                day,
                "--provinces",
                provinces);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> total(Commands.Run status) {
        return (Map<String, Object>) status.json().get("total");
    }

    private static long number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    private static String name(Map<String, Object> row, String by) {
        return switch (by) {
            case "province" ->
                    String.valueOf(row.get("provinceName")).replaceFirst("^(Tỉnh|Thành phố) ", "");
            case "version" -> String.valueOf(row.get("deviceVersion"));
            default -> Texts.of(Texts.VIETNAMESE).get("Channel." + row.get("channel"));
        };
    }

    private static Path write(String name, Object... options) {
        Path file = folder.resolve(name);
        Object[] line = new Object[options.length + 6];
        System.arraycopy(
                new Object[] {"rollout", "report", "--out", file, "--as-of", DAY}, 0, line, 0, 6);
        System.arraycopy(options, 0, line, 6, options.length);
        commands.must(line);
        return file;
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 34})
    void theSpreadsheetHasTheNumbersOfTheScreen(int provinces) throws IOException {
        SheetFile sheets = SheetFile.read(write(provinces + ".xlsx", "--provinces", provinces));
        same(sheets, "Phiên bản thiết bị", "version", provinces);
        same(sheets, "Kênh", "channel", provinces);
        same(sheets, "Tỉnh, thành phố", "province", provinces);

        List<Map<String, String>> whole = sheets.table("Tổng hợp", "Phạm vi");
        assertThat(whole).hasSize(1);
        same(whole.get(0), total(status("version", DAY, provinces)), null);
    }

    private static void same(SheetFile sheets, String sheet, String by, int provinces) {
        Commands.Run now = status(by, DAY, provinces);
        Map<String, Long> before = renewed(by, provinces);
        List<Map<String, Object>> rows = now.list("rows");
        List<Map<String, String>> table = sheets.table(sheet, sheet);
        assertThat(table).as(sheet).hasSize(rows.size() + 1);
        for (int i = 0; i < rows.size(); i++) {
            String name = name(rows.get(i), by);
            assertThat(table.get(i).get(sheet)).isEqualTo(name);
            same(table.get(i), rows.get(i), before.getOrDefault(name, 0L));
        }
        Map<String, String> last = table.get(rows.size());
        assertThat(last).containsEntry(sheet, "Tổng");
        same(last, total(now), number(total(status(by, WEEK_BEFORE, provinces)), "renewed"));
    }

    private static Map<String, Long> renewed(String by, int provinces) {
        Map<String, Long> renewed = new HashMap<>();
        for (Map<String, Object> row : status(by, WEEK_BEFORE, provinces).list("rows")) {
            renewed.put(name(row, by), number(row, "renewed"));
        }
        return renewed;
    }

    /** A row of a sheet and the one of the screen. */
    private static void same(
            Map<String, String> row, Map<String, Object> told, @Nullable Long before) {
        same(row, "Trong đợt", told.get("eligible"));
        same(row, "Loại ra", told.get("excluded"));
        same(row, "Liên hệ được", told.get("reachable"));
        same(row, "Đã cấp bù", told.get("renewed"));
        same(row, "Tỷ lệ (%)", told.get("percent"));
        same(row, "Đã cập nhật seri", told.get("registered"));
        if (before != null) {
            same(row, "Trong 7 ngày", number(told, "renewed") - before);
        }
        if (row.containsKey("Mục tiêu (%)")) {
            same(row, "Mục tiêu (%)", told.get("target"));
            same(row, "Vướng mắc", told.get("blocked"));
            same(row, "Cần mỗi ngày", told.get("neededPerWorkingDay"));
        }
    }

    private static void same(Map<String, String> row, String heading, @Nullable Object told) {
        String cell = row.get(heading);
        if (told == null) {
            assertThat(cell).as(heading + " of " + row).isEmpty();
        } else {
            assertThat(Double.parseDouble(cell))
                    .as(heading + " of " + row)
                    .isEqualTo(((Number) told).doubleValue());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 34})
    void thePagesHaveTheNumbersOfTheScreen(int provinces) throws IOException {
        String text = text(write(provinces + ".pdf", "--provinces", provinces));
        for (String by : List.of("version", "channel", "province")) {
            Commands.Run now = status(by, DAY, provinces);
            Map<String, Long> before = renewed(by, provinces);
            for (Map<String, Object> row : now.list("rows")) {
                String name = name(row, by);
                hasRow(text, name, row, before.getOrDefault(name, 0L), by);
            }
            long all = number(total(status(by, WEEK_BEFORE, provinces)), "renewed");
            hasRow(text, "Tổng", total(now), all, by);
        }
        Map<String, Object> total = total(status("version", DAY, provinces));
        assertThat(text)
                .contains("đến hết ngày 30/06/2020")
                .contains(
                        "đã cấp bù "
                                + whole(total, "renewed")
                                + " trên "
                                + whole(total, "reachable")
                                + " thuê bao liên hệ được")
                .contains(whole(total, "registered") + " thuê bao đã cập nhật số seri mới")
                .contains("loại ra " + whole(total, "excluded") + " (có ghi lý do)")
                .contains("Đang vướng mắc " + whole(total, "blocked") + " thuê bao");
    }

    @Test
    void thePagesOfAProvinceHaveItsNumbers() throws IOException {
        Map<String, Object> hanoi =
                status("province", DAY, 63).list("rows").stream()
                        .filter(row -> "01".equals(row.get("province")))
                        .findFirst()
                        .orElseThrow();

        assertThat(text(write("01.pdf", "--province", "Hà Nội")))
                .contains(
                        "đã cấp bù "
                                + whole(hanoi, "renewed")
                                + " trên "
                                + whole(hanoi, "reachable")
                                + " thuê bao liên hệ được");
    }

    /** A long name goes on in a second line, so its first word stands for it. */
    private static void hasRow(
            String text, String name, Map<String, Object> row, long before, String by) {
        StringBuilder numbers = new StringBuilder();
        for (String column : List.of("eligible", "excluded", "reachable", "renewed")) {
            numbers.append(whole(row, column)).append(' ');
        }
        numbers.append(format("#,##0", (double) (number(row, "renewed") - before))).append(' ');
        numbers.append(decimal(row, "percent", "#,##0.00")).append(whole(row, "registered"));
        if (!by.equals("channel")) {
            numbers.append(' ').append(decimal(row, "target", "#,##0.00"));
            numbers.append(whole(row, "blocked")).append(' ');
            numbers.append(decimal(row, "neededPerWorkingDay", "#,##0.0"));
        }
        assertThat(text)
                .as(name)
                .containsPattern(
                        Pattern.quote(name.split(" ", 2)[0])
                                + "[^0-9]{0,60} "
                                + Pattern.quote(numbers.toString().strip())
                                + "(?![0-9.,])");
    }

    private static String whole(Map<String, Object> row, String name) {
        return format("#,##0", (double) number(row, name));
    }

    private static String decimal(Map<String, Object> row, String name, String pattern) {
        Object value = row.get(name);
        return value == null ? "" : format(pattern, ((Number) value).doubleValue()) + ' ';
    }

    private static String format(String pattern, double number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
