package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** One page to draw on; (0, 0) is its top left corner. Blocks of this package draw. */
public final class Canvas {

    /** Where a line of Liberation Serif has its base, from its top, by the size of the font. */
    private static final float BASE = 0.9f;

    private final PDPageContentStream content;
    private final Typesetter typesetter;
    private final float pageHeight;

    Canvas(PDPageContentStream content, Typesetter typesetter, float pageHeight) {
        this.content = content;
        this.typesetter = typesetter;
        this.pageHeight = pageHeight;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    /** A line of text with its top at {@code top}, placed in a width as its style says. */
    void text(Line line, Style style, float x, float top, float width) throws IOException {
        if (line.fragments().isEmpty()) {
            return;
        }
        float room = Math.max(0, width - line.width());
        float left =
                switch (style.align()) {
                    case LEFT, JUSTIFY -> x;
                    case CENTRE -> x + room / 2;
                    case RIGHT -> x + room;
                };
        float stretch =
                style.align() == Align.JUSTIFY && !line.last() && line.blanks() > 0
                        ? room / line.blanks()
                        : 0;
        content.beginText();
        content.newLineAtOffset(left, pageHeight - top - BASE * style.size());
        for (Line.Fragment fragment : line.fragments()) {
            content.setFont(typesetter.face(fragment.face()).font(), style.size());
            if (stretch > 0 && fragment.text().indexOf(' ') >= 0) {
                content.showTextWithPositioning(
                        stretched(fragment.text(), -stretch * 1000 / style.size()));
            } else {
                content.showText(fragment.text());
            }
        }
        content.endText();
    }

    /** The words of a text, each but the last with its blank, and between them how far the next one moves. */
    private static Object[] stretched(String text, float adjustment) {
        List<Object> parts = new ArrayList<>();
        int begin = 0;
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', begin)) {
            parts.add(text.substring(begin, blank + 1));
            parts.add(adjustment);
            begin = blank + 1;
        }
        parts.add(text.substring(begin));
        return parts.toArray();
    }

    /** A straight line. */
    void line(float x1, float y1, float x2, float y2, float thickness) throws IOException {
        content.setLineWidth(thickness);
        content.moveTo(x1, pageHeight - y1);
        content.lineTo(x2, pageHeight - y2);
        content.stroke();
    }

    /** The edges of a rectangle; 0 is black, 1 is white. */
    void frame(float x, float top, float width, float height, float thickness, float grey)
            throws IOException {
        content.setStrokingColor(grey);
        content.setLineWidth(thickness);
        content.addRect(x, pageHeight - top - height, width, height);
        content.stroke();
        content.setStrokingColor(0f);
    }

    /** A filled rectangle; 0 is black, 1 is white. */
    void fill(float x, float top, float width, float height, float grey) throws IOException {
        content.saveGraphicsState();
        content.setNonStrokingColor(grey);
        content.addRect(x, pageHeight - top - height, width, height);
        content.fill();
        content.restoreGraphicsState();
    }

    /** Black rectangles in units of their own, all in one path, so that no seams show between neighbours. */
    void shape(List<Box> boxes, float x, float top, float unitWidth, float unitHeight)
            throws IOException {
        content.saveGraphicsState();
        content.transform(new Matrix(unitWidth, 0, 0, -unitHeight, x, pageHeight - top));
        for (Box box : boxes) {
            content.addRect(box.x(), box.y(), box.width(), box.height());
        }
        content.fill();
        content.restoreGraphicsState();
    }

    /** A drawing with its upper left corner at a point, in a scale. */
    void form(PDFormXObject form, float x, float top, float scale) throws IOException {
        float height = form.getBBox().getHeight() * scale;
        content.saveGraphicsState();
        content.transform(new Matrix(scale, 0, 0, scale, x, pageHeight - top - height));
        content.drawForm(form);
        content.restoreGraphicsState();
    }

    /** A rectangle in units. */
    record Box(int x, int y, int width, int height) {}
}
