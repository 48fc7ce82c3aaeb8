package vn.capbu.adapters.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader copies from pages, and how far to the left and right its letters stand. */
record Extracted(String text, float left, float right) {

    static Extracted of(PDDocument document) throws IOException {
        return of(document, 1, document.getNumberOfPages());
    }

    static Extracted of(PDDocument document, int page) throws IOException {
        return of(document, page, page);
    }

    private static Extracted of(PDDocument document, int from, int to) throws IOException {
        Edges edges = new Edges();
        edges.setStartPage(from);
        edges.setEndPage(to);
        edges.setSortByPosition(true);
        edges.setLineSeparator("\n");
        StringWriter text = new StringWriter();
        edges.writeText(document, text);
        return new Extracted(text.toString(), edges.left, edges.right);
    }

    private static final class Edges extends PDFTextStripper {

        private float left = Float.MAX_VALUE;
        private float right;

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            for (TextPosition position : positions) {
                left = Math.min(left, position.getXDirAdj());
                right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            }
            super.writeString(text, positions);
        }
    }
}
