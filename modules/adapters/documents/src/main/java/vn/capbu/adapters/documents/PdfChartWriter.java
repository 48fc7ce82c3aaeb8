package vn.capbu.adapters.documents;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.capbu.adapters.documents.layout.ChartFigure;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartSize;
import vn.capbu.charts.spi.ChartPdfWriter;

/** Writes figures as pages of vectors, with their letters as text. Stateless. */
public final class PdfChartWriter implements ChartPdfWriter {

    @Override
    public void write(ChartDocument chart, ChartSize size, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(chart.title());
            information.setProducer("capbu");
            document.setDocumentInformation(information);
            PDPage page = new PDPage(new PDRectangle(size.width(), size.height()));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(ChartFigure.form(document, chart, size));
            }
            document.save(out);
        }
    }
}
