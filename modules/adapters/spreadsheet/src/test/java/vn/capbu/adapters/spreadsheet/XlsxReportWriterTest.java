package vn.capbu.adapters.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell.Amount;
import vn.capbu.kernel.TableReport.Cell.Date;
import vn.capbu.kernel.TableReport.Cell.Moment;
import vn.capbu.kernel.TableReport.Cell.Text;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.spi.ReportWriter;

class XlsxReportWriterTest {

    private static final int HEADER = 3;
    private static final int FIRST = 4;

    @TempDir private Path folder;

    @Test
    void isFoundAsTheWriterOfXlsx() {
        assertThat(ServiceLoader.load(ReportWriter.class))
                .singleElement()
                .extracting(ReportWriter::format)
                .isEqualTo(ReportWriter.Format.XLSX);
    }

    @Test
    void codesStayTextsAndDatesAndNumbersAreValues() throws IOException {
        try (XSSFWorkbook book =
                write(
                        List.of(
                                new Text("0100109106"),
                                new Date(LocalDate.of(2022, 5, 10)),
                                new Amount(new BigDecimal("1234567")),
                                new Moment(Instant.parse("2020-03-10T17:30:00Z")),
                                new Text("Công ty Hòa Bình – Ấp Bắc")))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(cell(sheet, 0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell(sheet, 0).getStringCellValue()).isEqualTo("0100109106");
            assertThat(DateUtil.isCellDateFormatted(cell(sheet, 1))).isTrue();
            assertThat(cell(sheet, 1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2022, 5, 10));
            assertThat(cell(sheet, 1).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(cell(sheet, 2).getNumericCellValue()).isEqualTo(1_234_567);
            assertThat(cell(sheet, 3).getLocalDateTimeCellValue())
                    .as("in Viet Nam")
                    .isEqualTo("2020-03-11T00:30:00");
            assertThat(cell(sheet, 4).getStringCellValue()).isEqualTo("Công ty Hòa Bình – Ấp Bắc");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84912", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
    void whatLooksLikeAFormulaIsAText(String value) throws IOException {
        try (XSSFWorkbook book = write(List.of(new Text(value)))) {
            Cell cell = cell(book.getSheetAt(0), 0);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(value);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(xmlOfSheet()).doesNotContain("<f>").doesNotContain("<f ");
    }

    @Test
    void theHeaderStaysInSightAndColumnsAreWideEnough() throws IOException {
        try (XSSFWorkbook book = write(List.of(new Text("x")))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Tổng kết");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Lan");
            assertThat(sheet.getRow(HEADER).getCell(0).getStringCellValue()).isEqualTo("Cột 1");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(FIRST);
            assertThat(sheet.getColumnWidth(0)).isEqualTo(22 * 256);
            assertThat(sheet.getRow(FIRST + 2).getCell(0).getStringCellValue()).isEqualTo("Chú ý");
        }
    }

    @Test
    void aNumberThatWouldLoseDigitsIsAText() throws IOException {
        try (XSSFWorkbook book =
                write(List.of(new Amount(new BigDecimal("12345678901234567890"))))) {
            assertThat(cell(book.getSheetAt(0), 0).getStringCellValue())
                    .isEqualTo("12345678901234567890");
        }
    }

    @Test
    void aFailureLeavesTheOldFile() throws IOException {
        Path target = Files.writeString(folder.resolve("report.xlsx"), "old");
        TableReport broken =
                report(
                        () -> {
                            throw new IllegalStateException("the rows can't be read");
                        });

        assertThatThrownBy(() -> new XlsxReportWriter().write(broken, target))
                .hasMessageContaining("can't be read");
        assertThat(target).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void twoHundredThousandRowsFitIntoASmallHeap() throws Exception {
        Path target = folder.resolve("long.xlsx");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx48m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LongReport.class.getName(),
                                target.toString())
                        .redirectErrorStream(true)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(Files.size(target)).isGreaterThan(1_000_000);
    }

    @Test
    void eachReportHasASheetAndALongOneGoesOnInAFurtherSheet() throws IOException {
        Path target = folder.resolve("report.xlsx");
        List<List<TableReport.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(List.of(TableReport.Cell.number(i)));
        }
        int lastRow = FIRST + 1;

        XlsxReportWriter.write(List.of(report(rows), report(List.of())), target, lastRow);

        try (var in = Files.newInputStream(target);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            assertThat(book.getSheetName(0)).isEqualTo("Tổng kết");
            assertThat(book.getSheetName(1)).isEqualTo("Tổng kết (2)");
            assertThat(book.getSheetName(3)).isEqualTo("Tổng kết (4)");
            assertThat(cell(book.getSheetAt(0), 0).getNumericCellValue()).isEqualTo(0);
            assertThat(cell(book.getSheetAt(1), 0).getNumericCellValue()).isEqualTo(2);
            assertThat(cell(book.getSheetAt(2), 0).getNumericCellValue()).isEqualTo(4);
            assertThat(book.getSheetAt(1).getRow(HEADER).getCell(0).getStringCellValue())
                    .isEqualTo("Cột 1");
            assertThat(book.getSheetAt(0).getTables())
                    .singleElement()
                    .satisfies(
                            table ->
                                    assertThat(table.getCTTable().getAutoFilter().getRef())
                                            .as("the rows are filtered, too")
                                            .isEqualTo("A4:E6"));
            assertThat(book.getSheetAt(3).getTables()).as("there is nothing in it").isEmpty();
            assertThat(book.getSheetAt(3).getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A4:E4");
        }
    }

    private XSSFWorkbook write(List<TableReport.Cell> row) throws IOException {
        Path target = folder.resolve("report.xlsx");
        new XlsxReportWriter().write(report(List.of(row)), target);
        try (var in = Files.newInputStream(target)) {
            return new XSSFWorkbook(in);
        }
    }

    static TableReport report(Iterable<List<TableReport.Cell>> rows) {
        List<Column> columns =
                List.of(
                        new Column("Cột 1", 20),
                        new Column("Cột 2", 12),
                        new Column("Cột 3", 12),
                        new Column("Cột 4", 18),
                        new Column("Cột 5", 40));
        return new TableReport(
                "Tổng kết", List.of(new Fact("Người làm", "Lan")), columns, rows, List.of("Chú ý"));
    }

    private static Cell cell(XSSFSheet sheet, int column) {
        return sheet.getRow(FIRST).getCell(column);
    }

    private String xmlOfSheet() throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("report.xlsx").toFile());
                var in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
