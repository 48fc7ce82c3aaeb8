package vn.capbu.charts.internal;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartFont;
import vn.capbu.charts.ChartSize;

/** Figures as SVG: paths, and text as text in the family of exports, or in one with the same widths where it isn't there. */
public final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    /** Writes a figure. */
    public static void write(ChartDocument chart, ChartSize size, OutputStream out)
            throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment("capbu");
        context.setPrecision(3);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(size.width(), size.height()));
        chart.paint(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + size.width() + " " + size.height());
        Element title = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
        title.setTextContent(chart.title());
        root.insertBefore(title, root.getFirstChild());
        withFallbacks(root);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        graphics.stream(root, writer, false, false);
        writer.flush();
    }

    private static void withFallbacks(Element element) {
        String family = element.getAttribute("font-family");
        if (family.contains(ChartFont.FAMILY)) {
            element.setAttributeNS(
                    null,
                    "font-family",
                    "'" + ChartFont.FAMILY + "', Arial, Helvetica, sans-serif");
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                withFallbacks(inner);
            }
        }
    }

    private static Document document() throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IOException(e);
        }
    }
}
