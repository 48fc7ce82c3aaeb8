package vn.capbu.adapters.spreadsheet;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The looks of cells, each made once for a workbook.
 *
 * @param title of the sheet
 * @param name of a fact
 * @param header of a column
 * @param text words and codes: never a number or a formula
 * @param quoted a text that begins like a formula
 * @param date dd/MM/yyyy
 * @param moment dd/MM/yyyy HH:mm:ss
 * @param whole number without fraction
 * @param decimal number with a fraction
 */
record XlsxStyles(
        CellStyle title,
        CellStyle name,
        CellStyle header,
        CellStyle text,
        CellStyle quoted,
        CellStyle date,
        CellStyle moment,
        CellStyle whole,
        CellStyle decimal) {

    private static final short TITLE_POINTS = 14;

    XlsxStyles(Workbook workbook) {
        this(
                bold(workbook, "@", TITLE_POINTS),
                bold(workbook, "@", (short) 0),
                header(workbook),
                style(workbook, "@"),
                quoted(workbook),
                style(workbook, "dd/mm/yyyy"),
                style(workbook, "dd/mm/yyyy hh:mm:ss"),
                style(workbook, "#,##0"),
                style(workbook, "#,##0.0##"));
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle quoted(Workbook workbook) {
        CellStyle style = style(workbook, "@");
        style.setQuotePrefixed(true);
        return style;
    }

    private static CellStyle bold(Workbook workbook, String format, short points) {
        CellStyle style = style(workbook, format);
        Font font = workbook.createFont();
        font.setBold(true);
        if (points > 0) {
            font.setFontHeightInPoints(points);
        }
        style.setFont(font);
        return style;
    }

    private static CellStyle header(Workbook workbook) {
        CellStyle style = bold(workbook, "@", (short) 0);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        return style;
    }
}
