package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.spi.ReportWriter;

/** Writes reports as Office Open XML. Keeps only the last rows in memory, however long the table is. */
public final class XlsxReportWriter implements ReportWriter {

    private static final int ROWS_IN_MEMORY = 100;

    /** For {@code META-INF/services}. */
    public XlsxReportWriter() {}

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public void write(TableReport report, Path target) throws IOException {
        // Texts inside the rows: a table of shared ones would grow with the report.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false)) {
            new XlsxSheet(workbook, report).fill();
            WholeFile.write(target, workbook::write);
        }
    }
}
