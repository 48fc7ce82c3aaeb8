package vn.capbu.adapters.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableCell.Day;
import vn.capbu.kernel.table.TableCell.Fault;
import vn.capbu.kernel.table.TableCell.Text;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;
import vn.capbu.kernel.table.TextEncoding;

/** Workbooks of each kind, made by another program's library, read as their cells are shown. */
class WorkbookTest {

    /** Who makes the workbook. */
    enum Maker {
        XLSX,
        XLSX_WITH_TEXTS_INSIDE,
        XLS;

        Workbook make() {
            return switch (this) {
                case XLSX -> new XSSFWorkbook();
                case XLSX_WITH_TEXTS_INSIDE -> new SXSSFWorkbook(null, 100, true, false);
                case XLS -> new HSSFWorkbook();
            };
        }
    }

    @TempDir Path folder;

    private interface Content {
        void fill(Workbook workbook, Sheet sheet);
    }

    private Path file(Maker maker, Content content) throws IOException {
        // the name says nothing
        Path file = folder.resolve("table.dat");
        try (Workbook workbook = maker.make();
                OutputStream out = Files.newOutputStream(file)) {
            content.fill(workbook, workbook.createSheet("Thuê bao"));
            workbook.write(out);
        }
        return file;
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void number(
            Workbook workbook, Row row, int column, double value, String format) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style(workbook, format));
    }

    private static Text text(String text) {
        return new Text(text);
    }

    @ParameterizedTest
    @EnumSource
    void textsDatesAndCodesAreReadAsTheyAreShown(Maker maker) throws IOException {
        Path file =
                file(
                        maker,
                        (workbook, sheet) -> {
                            Row row = sheet.createRow(0);
                            row.createCell(0).setCellValue("Phở \"Thìn\"; Hà Nội");
                            number(workbook, row, 1, 100109106, "0000000000");
                            number(workbook, row, 2, 100109106, "General");
                            number(workbook, row, 3, 79123456789L, "General");
                            number(workbook, row, 4, 1234567, "#,##0");
                            number(workbook, row, 5, 123456789012345L, "0.00E+00");
                            number(workbook, row, 6, 12.5, "General");
                            row.createCell(7).setCellValue(LocalDate.of(2020, 10, 2));
                            row.getCell(7).setCellStyle(style(workbook, "dd/mm/yyyy"));
                            row.createCell(8).setCellValue(LocalDateTime.of(2019, 7, 17, 23, 59));
                            row.getCell(8).setCellStyle(style(workbook, "m/d/yy h:mm"));
                            row.createCell(9).setCellValue(true);
                            number(workbook, row, 11, 100109106001d, "0000000000-000");
                        });

        assertThat(Tables.cells(file))
                .containsExactly(
                        text("Phở \"Thìn\"; Hà Nội"),
                        text("0100109106"),
                        text("100109106"),
                        text("79123456789"),
                        text("1234567"),
                        text("123456789012345"),
                        text("12.5"),
                        new Day(LocalDate.of(2020, 10, 2)),
                        new Day(LocalDate.of(2019, 7, 17)),
                        text("TRUE"),
                        TableCell.EMPTY,
                        text("0100109106-001"));
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatLostDigitsIsAFault(Maker maker) throws IOException {
        Path file =
                file(
                        maker,
                        (workbook, sheet) -> {
                            Row row = sheet.createRow(0);
                            number(workbook, row, 0, 5.404319552844595e25, "0");
                            number(workbook, row, 1, 5.404319552844595e25, "General");
                            number(workbook, row, 2, 0.25, "hh:mm");
                        });

        assertThat(Tables.cells(file)).hasSize(3).allMatch(Fault.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource
    void formulasGiveTheValueThatTheFileSays(Maker maker) throws IOException {
        Path file =
                file(
                        maker,
                        (workbook, sheet) -> {
                            Row row = sheet.createRow(0);
                            row.createCell(0).setCellFormula("1+1");
                            row.getCell(0).setCellValue(42);
                            row.createCell(1).setCellFormula("\"a\"&\"b\"");
                            row.getCell(1).setCellValue("Phở");
                            row.createCell(2).setCellFormula("1/0");
                            row.getCell(2)
                                    .setCellErrorValue(
                                            org.apache.poi.ss.usermodel.FormulaError.DIV0
                                                    .getCode());
                            row.createCell(3)
                                    .setCellErrorValue(
                                            org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
                        });

        assertThat(Tables.cells(file))
                .containsExactly(text("42"), text("Phở"), new Fault("#DIV/0!"), new Fault("#REF!"));
    }

    @ParameterizedTest
    @EnumSource
    void sheetsAreChosenAndRowsKeepTheirNumbers(Maker maker) throws IOException {
        Path file =
                file(
                        maker,
                        (workbook, first) -> {
                            first.createRow(0).createCell(0).setCellValue("first");
                            Sheet second = workbook.createSheet("Quý 2");
                            second.createRow(4).createCell(2).setCellValue("second");
                            second.createRow(9).createCell(0).setCellValue("third");
                        });

        try (OpenTable table = new TableFiles().open(file, TableOptions.GUESS)) {
            assertThat(table.format().name())
                    .isEqualTo(maker.name().substring(0, maker == Maker.XLS ? 3 : 4));
            assertThat(table.sheets()).containsExactly("Thuê bao", "Quý 2");
            assertThat(table.head(0, 5))
                    .singleElement()
                    .satisfies(row -> assertThat(row.line()).isEqualTo(1));
        }
        assertThat(Tables.rows(file, TableOptions.GUESS, 1))
                .satisfiesExactly(
                        row -> {
                            assertThat(row.line()).isEqualTo(5);
                            assertThat(row.texts()).containsExactly("", "", "second");
                        },
                        row -> assertThat(row.line()).isEqualTo(10));
        assertThatThrownBy(() -> Tables.rows(file, TableOptions.GUESS, 2))
                .isInstanceOfSatisfying(
                        MalformedTableException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.NO_SUCH_SHEET));
    }

    @ParameterizedTest
    @EnumSource
    void theFontsOwnTextsAreGuessedAndDecoded(Maker maker) throws IOException {
        Path file =
                file(
                        maker,
                        (workbook, sheet) ->
                                sheet.createRow(0)
                                        .createCell(0)
                                        .setCellValue("C«ng ty cæ phÇn §Çu t­"));

        assertThat(Tables.guessed(file)).isEqualTo(TextEncoding.TCVN3);
        assertThat(Tables.cells(file)).containsExactly(text("Công ty cổ phần Đầu tư"));
        assertThat(Tables.texts(file, TextEncoding.UTF_8))
                .containsExactly(List.of("C«ng ty cæ phÇn §Çu t­"));
    }

    @ParameterizedTest
    @EnumSource
    void manySharedTextsStayInOrder(Maker maker) throws IOException {
        int rows = 5_000;
        Path file =
                file(
                        maker,
                        (workbook, sheet) -> {
                            for (int i = 0; i < rows; i++) {
                                Row row = sheet.createRow(i);
                                row.createCell(0).setCellValue("Công ty " + i);
                                row.createCell(1).setCellValue(i % 3 == 0 ? "Hà Nội" : "Huế");
                                row.createCell(2).setCellValue("Công ty " + (rows - i));
                            }
                        });

        List<List<String>> texts = Tables.texts(file);
        assertThat(texts).hasSize(rows);
        for (int i = 0; i < rows; i++) {
            assertThat(texts.get(i))
                    .containsExactly(
                            "Công ty " + i, i % 3 == 0 ? "Hà Nội" : "Huế", "Công ty " + (rows - i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void limitsHoldInWorkbooksToo(Maker maker) throws IOException {
        Path wide =
                file(
                        maker,
                        (workbook, sheet) ->
                                sheet.createRow(0)
                                        .createCell(maker == Maker.XLS ? 255 : 256)
                                        .setCellValue("x"));
        if (maker == Maker.XLS) {
            assertThat(Tables.cells(wide)).hasSize(256);
        } else {
            assertProblem(wide, Problem.TOO_MANY_CELLS);
        }

        Path longCell =
                file(
                        maker,
                        (workbook, sheet) ->
                                sheet.createRow(0).createCell(0).setCellValue("x".repeat(4_097)));
        assertProblem(longCell, Problem.CELL_TOO_LONG);

        Path empty = file(maker, (workbook, sheet) -> {});
        assertProblem(empty, Problem.EMPTY);
    }

    private static void assertProblem(Path file, Problem problem) {
        assertThatThrownBy(() -> Tables.rows(file, new TableOptions(TextEncoding.UTF_8, null), 0))
                .isInstanceOfSatisfying(
                        MalformedTableException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @ParameterizedTest
    @EnumSource
    void theHandlersFailureIsHandedOnAsItIs(Maker maker) throws IOException {
        Path file =
                file(
                        maker,
                        (workbook, sheet) -> sheet.createRow(0).createCell(0).setCellValue("x"));
        IllegalStateException stop = new IllegalStateException("stop");

        try (OpenTable table =
                new TableFiles().open(file, new TableOptions(TextEncoding.UTF_8, null))) {
            assertThat(table.format()).isNotEqualTo(TableFormat.CSV);
            assertThatThrownBy(
                            () ->
                                    table.read(
                                            0,
                                            row -> {
                                                throw stop;
                                            }))
                    .isSameAs(stop);
        }
    }
}
