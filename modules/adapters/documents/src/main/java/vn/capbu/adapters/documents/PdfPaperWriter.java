package vn.capbu.adapters.documents;

import java.io.IOException;
import java.io.OutputStream;
import vn.capbu.adapters.documents.layout.Sheet;
import vn.capbu.charts.ReportDocument;
import vn.capbu.charts.spi.ReportPdfWriter;

/** Papers with figures. Stateless. */
public final class PdfPaperWriter implements ReportPdfWriter {

    @Override
    public void write(ReportDocument report, OutputStream out) throws IOException {
        try (Sheet sheet = new PaperPages(report).make()) {
            sheet.write(out);
        }
    }
}
