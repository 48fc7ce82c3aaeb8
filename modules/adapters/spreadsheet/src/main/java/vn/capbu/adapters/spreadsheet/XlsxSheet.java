package vn.capbu.adapters.spreadsheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.VietnamTime;

/** The one sheet of a report: title and facts, the table under a header that stays in sight, notes. */
final class XlsxSheet {

    /** What Excel keeps in a cell, and how wide it makes a column. */
    private static final int MAX_TEXT = 32_767;

    private static final int MAX_WIDTH = 255;
    private static final int WIDTH_UNIT = 256;
    private static final int MARGIN = 2;

    /** More digits than a double has would be changed in silence. */
    private static final int EXACT_DIGITS = 15;

    private final TableReport report;
    private final Sheet sheet;
    private final XlsxStyles styles;
    private int next;

    XlsxSheet(SXSSFWorkbook workbook, TableReport report) {
        this.report = report;
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(report.title()));
        this.styles = new XlsxStyles(workbook);
    }

    void fill() {
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
        for (List<TableReport.Cell> cells : report.rows()) {
            Row row = row();
            for (int i = 0; i < cells.size(); i++) {
                put(row, i, cells.get(i));
            }
        }
        next++;
        report.notes().forEach(note -> text(row().createCell(0), note));
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
        sheet.createFreezePane(0, next);
        sheet.setAutoFilter(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, column - 1));
    }

    private void put(Row row, int column, TableReport.Cell cell) {
        if (cell.equals(TableReport.Cell.EMPTY)) {
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
            number(target, amount);
        }
    }

    private void number(Cell target, TableReport.Cell.Amount amount) {
        if (amount.number().precision() > EXACT_DIGITS) {
            text(target, amount.number().toPlainString());
            return;
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
