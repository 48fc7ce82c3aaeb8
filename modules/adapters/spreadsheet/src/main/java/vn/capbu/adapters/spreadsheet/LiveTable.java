package vn.capbu.adapters.spreadsheet;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTotalsRowFunction;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Reckoning;

/**
 * The rows of a report as a table of the spreadsheet: filtered by its header, totalled in its last row, and reckoned anew when
 * somebody changes a number. Knows where rows are, not what is in them: a long report needs no more memory for it.
 */
final class LiveTable {

    private static final String STYLE = "TableStyleLight1";
    private static final int MAX_HEADING = 255;

    private final List<Column> columns;
    private final int header;

    /**
     * @param header the row of the headings, from 0; the rows follow it
     */
    LiveTable(List<Column> columns, int header) {
        this.columns = columns;
        this.header = header;
    }

    /**
     * What a cell of a row is reckoned by; null where its value stands for itself.
     *
     * @param row from 0
     */
    @Nullable String formula(int column, int row) {
        Reckoning reckoning = columns.get(column).reckoning();
        if (reckoning instanceof Reckoning.Difference difference) {
            return cell(difference.from(), row) + '-' + cell(difference.less(), row);
        }
        if (reckoning instanceof Reckoning.Share share) {
            String part = cell(share.part(), row);
            String whole = cell(share.whole(), row);
            return "IF("
                    + whole
                    + "=0,\"\",MIN(ROUND(100*"
                    + part
                    + '/'
                    + whole
                    + ",2),IF("
                    + part
                    + '<'
                    + whole
                    + ",99.99,100)))";
        }
        return null;
    }

    /**
     * What a cell of the last row is reckoned by: sums are of the rows that a filter leaves; null where its value stands for itself.
     *
     * @param row from 0; all rows of the table are between it and the header
     */
    @Nullable String total(int column, int row) {
        if (columns.get(column).reckoning() instanceof Reckoning.Sum) {
            return row == header + 1
                    ? null
                    : "SUBTOTAL(109,"
                            + cell(column, header + 1)
                            + ':'
                            + cell(column, row - 1)
                            + ')';
        }
        return formula(column, row);
    }

    private static String cell(int column, int row) {
        return new CellReference(row, column).formatAsString();
    }

    /**
     * Makes the rows a table; a mere filter where there are none, or where headings don't tell the columns apart.
     *
     * @param last the last row, from 0, the total included
     * @param label of the total; null without one
     */
    void put(XSSFSheet sheet, int last, @Nullable String label) {
        int lastOfRows = label == null ? last : last - 1;
        int right = columns.size() - 1;
        CellRangeAddress filtered =
                new CellRangeAddress(header, Math.max(header, lastOfRows), 0, right);
        if (lastOfRows <= header || !areNames()) {
            sheet.setAutoFilter(filtered);
            return;
        }
        XSSFTable table =
                sheet.createTable(
                        new AreaReference(
                                new CellReference(header, 0),
                                new CellReference(last, right),
                                SpreadsheetVersion.EXCEL2007));
        CTTable content = table.getCTTable();
        String name = "BangSoLieu_" + content.getId();
        table.setName(name);
        table.setDisplayName(name);
        content.addNewAutoFilter().setRef(filtered.formatAsString());
        for (int i = 0; i < columns.size(); i++) {
            content.getTableColumns().getTableColumnArray(i).setName(columns.get(i).heading());
        }
        if (label != null) {
            total(content, last, label);
        }
        CTTableStyleInfo style = content.addNewTableStyleInfo();
        style.setName(STYLE);
        style.setShowRowStripes(true);
    }

    private void total(CTTable content, int row, String label) {
        content.setTotalsRowCount(1);
        content.getTableColumns().getTableColumnArray(0).setTotalsRowLabel(label);
        for (int i = 1; i < columns.size(); i++) {
            String formula = total(i, row);
            if (formula != null) {
                CTTableColumn column = content.getTableColumns().getTableColumnArray(i);
                column.setTotalsRowFunction(STTotalsRowFunction.CUSTOM);
                column.addNewTotalsRowFormula().setStringValue(formula);
            }
        }
    }

    /** A table knows its columns by their headings. */
    private boolean areNames() {
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            String heading = column.heading();
            if (heading.isBlank()
                    || heading.length() > MAX_HEADING
                    || heading.chars().anyMatch(Character::isISOControl)
                    || !names.add(heading.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
