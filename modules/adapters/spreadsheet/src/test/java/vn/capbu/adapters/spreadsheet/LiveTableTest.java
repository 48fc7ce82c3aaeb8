package vn.capbu.adapters.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.TableReport.Reckoning;

/** Tables that a manager filters and changes: opened and reckoned anew by POI. */
class LiveTableTest {

    private static final int HEADER = 3;
    private static final int FIRST = 4;
    private static final int TOTAL = 6;
    private static final int REACHABLE = 3;
    private static final int RENEWED = 4;
    private static final int PERCENT = 5;

    @TempDir private Path folder;

    private static TableReport report(String... headings) {
        return new TableReport(
                "Theo tỉnh",
                List.of(new Fact("Tính đến", "30/06/2020")),
                List.of(
                        new Column(headings[0], 20),
                        new Column(headings[1], 9, new Reckoning.Sum()),
                        new Column(headings[2], 9, new Reckoning.Sum()),
                        new Column(headings[3], 9, new Reckoning.Difference(1, 2)),
                        new Column(headings[4], 9, new Reckoning.Sum()),
                        new Column(headings[5], 9, new Reckoning.Share(4, 3))),
                List.of(
                        row("Hà Nội", 100, 10, 90, 60, "66.67"),
                        row("Hải Dương", 7, 7, 0, 0, null),
                        row("Tổng", 107, 17, 90, 60, "66.67")),
                List.of(),
                true);
    }

    private static TableReport report() {
        return report("Tỉnh", "Trong đợt", "Loại ra", "Liên hệ được", "Đã cấp bù", "Tỷ lệ (%)");
    }

    private static List<TableReport.Cell> row(
            String name, long eligible, long excluded, long reachable, long renewed, String share) {
        return List.of(
                TableReport.Cell.text(name),
                TableReport.Cell.number(eligible),
                TableReport.Cell.number(excluded),
                TableReport.Cell.number(reachable),
                TableReport.Cell.number(renewed),
                share == null
                        ? TableReport.Cell.EMPTY
                        : new TableReport.Cell.Amount(new BigDecimal(share)));
    }

    private XSSFWorkbook write(TableReport... reports) throws IOException {
        Path target = folder.resolve("report.xlsx");
        new XlsxReportWriter().write(List.of(reports), target);
        try (var in = Files.newInputStream(target)) {
            return new XSSFWorkbook(in);
        }
    }

    private static double number(XSSFWorkbook book, int row, int column) {
        return book.getSheetAt(0).getRow(row).getCell(column).getNumericCellValue();
    }

    @Test
    void rowsAreATableWithAHeaderAFilterAndATotal() throws IOException {
        try (XSSFWorkbook book = write(report(), report())) {
            XSSFTable table = book.getSheetAt(0).getTables().get(0);

            assertThat(table.getArea().formatAsString()).isEqualTo("A4:F7");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A4:F6");
            assertThat(table.getTotalsRowCount()).isOne();
            assertThat(table.getCTTable().getTableColumns().getTableColumnList())
                    .extracting(column -> column.getName())
                    .containsExactly(
                            "Tỉnh",
                            "Trong đợt",
                            "Loại ra",
                            "Liên hệ được",
                            "Đã cấp bù",
                            "Tỷ lệ (%)");
            assertThat(book.getSheetAt(1).getTables().get(0).getName())
                    .as("names are of the whole book")
                    .isNotEqualTo(table.getName());
        }
    }

    @Test
    void formulasSayWhatTheReportSays() throws IOException {
        try (XSSFWorkbook book = write(report())) {
            List<Object> stored = values(book.getSheetAt(0));
            assertThat(book.getSheetAt(0).getRow(FIRST).getCell(PERCENT).getCellType())
                    .isEqualTo(CellType.FORMULA);
            assertThat(book.getSheetAt(0).getRow(TOTAL).getCell(RENEWED).getCellFormula())
                    .isEqualTo("SUBTOTAL(109,E5:E6)");

            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(values(book.getSheetAt(0))).isEqualTo(stored).contains(66.67, 107.0, "");
        }
    }

    private static List<Object> values(XSSFSheet sheet) {
        List<Object> values = new ArrayList<>();
        for (int row = FIRST; row <= TOTAL; row++) {
            for (Cell cell : sheet.getRow(row)) {
                CellType type =
                        cell.getCellType() == CellType.FORMULA
                                ? cell.getCachedFormulaResultType()
                                : cell.getCellType();
                values.add(
                        type == CellType.NUMERIC
                                ? (Object) cell.getNumericCellValue()
                                : cell.getStringCellValue());
            }
        }
        return values;
    }

    @Test
    void aChangedNumberChangesWhatComesFromIt() throws IOException {
        try (XSSFWorkbook book = write(report())) {
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.getRow(FIRST).getCell(2).setCellValue(20);
            sheet.getRow(FIRST + 1).getCell(2).setCellValue(3);
            sheet.getRow(FIRST + 1).getCell(RENEWED).setCellValue(1);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(number(book, FIRST, REACHABLE)).isEqualTo(80);
            assertThat(number(book, FIRST, PERCENT)).isEqualTo(75);
            assertThat(number(book, FIRST + 1, PERCENT)).isEqualTo(25);
            assertThat(number(book, TOTAL, REACHABLE)).isEqualTo(84);
            assertThat(number(book, TOTAL, RENEWED)).isEqualTo(61);
            assertThat(number(book, TOTAL, PERCENT)).isEqualTo(72.62);
        }
    }

    /** As the product shows shares: what is less than all is never 100. */
    @ParameterizedTest
    @CsvSource({"1000000, 999999, 99.99", "1000000, 1000000, 100", "8, 1, 12.5", "3, 2, 66.67"})
    void sharesAreRoundedAsOnTheScreen(double whole, double part, double share) throws IOException {
        try (XSSFWorkbook book = write(report())) {
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.getRow(FIRST).getCell(1).setCellValue(whole);
            sheet.getRow(FIRST).getCell(2).setCellValue(0);
            sheet.getRow(FIRST).getCell(RENEWED).setCellValue(part);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(number(book, FIRST, PERCENT)).isEqualTo(share);
        }
    }

    @Test
    void headingsThatDoNotTellColumnsApartGetAFilterAlone() throws IOException {
        try (XSSFWorkbook book = write(report("Tỉnh", "Số", "số", "", "Đã cấp bù", "Tỷ lệ"))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getTables()).isEmpty();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:F6");
            assertThat(sheet.getRow(HEADER).getCell(3).getStringCellValue()).isEmpty();
        }
    }
}
