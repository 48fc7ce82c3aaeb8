package vn.capbu.adapters.spreadsheet;

import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.VietnamTime;

/**
 * The sheet of a report: title and facts, the table under a header that stays in sight, notes. What is reckoned from other columns is
 * a formula. A table with more rows than a sheet takes goes on in a further one.
 */
final class XlsxSheet {

    /** What Excel keeps in a cell, and how wide it makes a column. */
    private static final int MAX_TEXT = 32_767;

    private static final int MAX_WIDTH = 255;
    private static final int MAX_NAME = 31;
    private static final int WIDTH_UNIT = 256;
    private static final int MARGIN = 2;

    /** More digits than a double has would be changed in silence. */
    private static final int EXACT_DIGITS = 15;

    private final SXSSFWorkbook workbook;
    private final XlsxStyles styles;
    private final TableReport report;
    private final int lastRow;
    private SXSSFSheet sheet;
    private LiveTable table;
    private int next;
    private boolean goesOn;

    /**
     * @param lastRow the last row that a sheet takes, from 0
     */
    XlsxSheet(SXSSFWorkbook workbook, XlsxStyles styles, TableReport report, int lastRow) {
        this.workbook = workbook;
        this.styles = styles;
        this.report = report;
        this.lastRow = lastRow;
        this.sheet = add();
        this.table = new LiveTable(report.columns(), 0);
    }

    /** A sheet whose name no other one has. */
    private SXSSFSheet add() {
        String wanted = WorkbookUtil.createSafeSheetName(report.title());
        String name = wanted;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            String ending = " (" + number + ")";
            int room = Math.min(wanted.length(), MAX_NAME - ending.length());
            name = wanted.substring(0, room) + ending;
        }
        return workbook.createSheet(name);
    }

    void fill() {
        begin();
        Iterator<List<TableReport.Cell>> rows = report.rows().iterator();
        String label = null;
        while (rows.hasNext()) {
            List<TableReport.Cell> cells = rows.next();
            if (next > lastRow) {
                end(null);
                goesOn = true;
                next = 0;
                sheet = add();
                begin();
            }
            boolean total = report.totalled() && !rows.hasNext();
            if (total && cells.get(0) instanceof TableReport.Cell.Text words) {
                label = words.text();
            }
            put(cells, total);
        }
        end(goesOn ? null : label);
        if (next + report.notes().size() < lastRow) {
            next++;
            report.notes().forEach(note -> text(row().createCell(0), note));
        }
    }

    private void put(List<TableReport.Cell> cells, boolean total) {
        Row row = row();
        for (int i = 0; i < cells.size(); i++) {
            // a total of rows in several sheets stays as it is
            String formula =
                    !total
                            ? table.formula(i, row.getRowNum())
                            : goesOn ? null : table.total(i, row.getRowNum());
            put(row, i, cells.get(i), formula);
        }
    }

    private void begin() {
        setWidths();
        text(row().createCell(0), report.title()).setCellStyle(styles.title());
        for (TableReport.Fact fact : report.facts()) {
            Row row = row();
            text(row.createCell(0), fact.name()).setCellStyle(styles.name());
            text(row.createCell(1), fact.value());
        }
        if (!report.facts().isEmpty()) {
            next++;
        }
        header();
    }

    private void setWidths() {
        for (int i = 0; i < report.columns().size(); i++) {
            int width = Math.min(MAX_WIDTH, report.columns().get(i).width() + MARGIN);
            sheet.setColumnWidth(i, width * WIDTH_UNIT);
        }
    }

    private void header() {
        Row row = row();
        int column = 0;
        for (Column heading : report.columns()) {
            text(row.createCell(column++), heading.heading()).setCellStyle(styles.header());
        }
        table = new LiveTable(report.columns(), row.getRowNum());
        sheet.createFreezePane(0, next);
    }

    private void end(@Nullable String label) {
        table.put(workbook.getXSSFWorkbook().getSheet(sheet.getSheetName()), next - 1, label);
    }

    private void put(Row row, int column, TableReport.Cell cell, @Nullable String formula) {
        if (cell.equals(TableReport.Cell.EMPTY)) {
            if (formula != null) {
                Cell target = row.createCell(column);
                target.setCellFormula(formula);
                target.setCellValue("");
                target.setCellStyle(styles.decimal());
            }
            return;
        }
        Cell target = row.createCell(column);
        if (cell instanceof TableReport.Cell.Text words) {
            text(target, words.text());
        } else if (cell instanceof TableReport.Cell.Date day) {
            target.setCellValue(day.date());
            target.setCellStyle(styles.date());
        } else if (cell instanceof TableReport.Cell.Moment moment) {
            target.setCellValue(moment.instant().atZone(VietnamTime.ZONE).toLocalDateTime());
            target.setCellStyle(styles.moment());
        } else if (cell instanceof TableReport.Cell.Amount amount) {
            number(target, amount, formula);
        }
    }

    /** The value stays in sight of readers that reckon nothing. */
    private void number(Cell target, TableReport.Cell.Amount amount, @Nullable String formula) {
        if (amount.number().precision() > EXACT_DIGITS) {
            text(target, amount.number().toPlainString());
            return;
        }
        if (formula != null) {
            target.setCellFormula(formula);
        }
        target.setCellValue(amount.number().doubleValue());
        target.setCellStyle(amount.number().scale() > 0 ? styles.decimal() : styles.whole());
    }

    /** Always a text: a value that begins like a formula stays one when somebody edits the cell, too. */
    private Cell text(Cell target, String value) {
        target.setCellValue(value.length() <= MAX_TEXT ? value : value.substring(0, MAX_TEXT));
        boolean looksLikeFormula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        target.setCellStyle(looksLikeFormula ? styles.quoted() : styles.text());
        return target;
    }

    private Row row() {
        return sheet.createRow(next++);
    }
}
