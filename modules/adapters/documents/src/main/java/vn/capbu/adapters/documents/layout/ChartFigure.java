package vn.capbu.adapters.documents.layout;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartSize;

/**
 * A figure as a block of a page: vectors, with its letters as text. As wide as the page lets it, in the proportions of its size; its
 * letters shrink with it, so a size near the width of the page keeps them readable.
 */
public final class ChartFigure implements Block {

    private final ChartDocument chart;
    private final ChartSize size;

    /** A figure that is laid out for a size. */
    public ChartFigure(ChartDocument chart, ChartSize size) {
        this.chart = chart;
        this.size = size;
    }

    @Override
    public float height(Canvas canvas, float width) {
        return width * size.height() / size.width();
    }

    @Override
    public void draw(Canvas canvas, float x, float top, float width) throws IOException {
        canvas.form(canvas.typesetter().form(chart, size), x, top, width / size.width());
    }

    /** A figure drawn for a document of its own. */
    public static PDFormXObject form(PDDocument document, ChartDocument chart, ChartSize size)
            throws IOException {
        return form(document, new ChartLetters(document), chart, size);
    }

    static PDFormXObject form(
            PDDocument document, ChartLetters letters, ChartDocument chart, ChartSize size)
            throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, size.width(), size.height());
        try {
            graphics.setFontTextDrawer(letters);
            chart.paint(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        } finally {
            graphics.dispose();
        }
        return graphics.getXFormObject();
    }
}
