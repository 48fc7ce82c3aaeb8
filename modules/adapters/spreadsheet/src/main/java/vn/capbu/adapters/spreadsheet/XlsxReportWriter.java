package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.spi.ReportWriter;

/** Writes reports as Office Open XML. Keeps only the last rows in memory, however long the table is. */
public final class XlsxReportWriter implements ReportWriter {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    /** For {@code META-INF/services}. */
    public XlsxReportWriter() {}

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public void write(List<TableReport> reports, Path target) throws IOException {
        write(reports, target, LAST_ROW);
    }

    static void write(List<TableReport> reports, Path target, int lastRow) throws IOException {
        // Texts inside the rows: a table of shared ones would grow with the report.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false)) {
            XlsxStyles styles = new XlsxStyles(workbook);
            for (TableReport report : reports) {
                new XlsxSheet(workbook, styles, report, lastRow).fill();
            }
            WholeFile.write(target, workbook::write);
        }
    }
}
