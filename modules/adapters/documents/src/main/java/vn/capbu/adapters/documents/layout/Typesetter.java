package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartSize;

/** The font's cuts in one document, and texts broken into lines by their widths. Not thread-safe. */
final class Typesetter {

    private final Map<Face, Typeface> faces = new EnumMap<>(Face.class);

    private final PDDocument document;
    private @Nullable ChartLetters chartLetters;

    /** Embeds all cuts; those that no text uses leave nothing in the file. */
    Typesetter(PDDocument document) throws IOException {
        this.document = document;
        for (Face face : Face.values()) {
            faces.put(face, Typeface.embed(document, face));
        }
    }

    Typeface face(Face face) {
        Typeface found = faces.get(face);
        if (found == null) {
            throw new IllegalStateException("no " + face);
        }
        return found;
    }

    /** A figure in its own size; all of a document share their letters. */
    PDFormXObject form(ChartDocument chart, ChartSize size) throws IOException {
        if (chartLetters == null) {
            chartLetters = new ChartLetters(document);
        }
        return ChartFigure.form(document, chartLetters, chart, size);
    }

    float width(String printable, Face face, float size) {
        return face(face).width(printable, size);
    }

    /** Lines no wider than {@code width}; at least one. */
    List<Line> lines(List<Span> text, float size, float width) {
        return new LineBreaker(this, size, width).breakUp(text);
    }
}
