package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.util.List;

/**
 * A text of as many lines as its width makes it; parted between two lines where a page ends.
 *
 * @param text in spans
 * @param style of the whole
 * @param below room under it, in points
 */
public record Paragraph(List<Span> text, Style style, float below) implements Block {

    /** A paragraph of so few lines stays whole. */
    private static final int WHOLE_LINES = 4;

    public Paragraph {
        text = List.copyOf(text);
    }

    /** A text in which {@code **} begins and ends bold. */
    public static Paragraph of(String text, Style style) {
        return new Paragraph(Span.marked(text, style.face()), style, 0);
    }

    /** A text that is taken as it is. */
    public static Paragraph verbatim(String text, Style style) {
        return new Paragraph(List.of(new Span(text, style.face())), style, 0);
    }

    /** The same with room under it. */
    public Paragraph above(float room) {
        return new Paragraph(text, style, room);
    }

    @Override
    public float height(Canvas canvas, float width) {
        return lines(canvas, width).size() * style.lineHeight() + below;
    }

    @Override
    public void draw(Canvas canvas, float x, float top, float width) throws IOException {
        new Lines(lines(canvas, width), style).draw(canvas, x, top, width);
    }

    @Override
    public void pour(Sheet sheet) throws IOException {
        List<Line> lines = lines(sheet.canvas(), sheet.format().bodyWidth());
        int together = lines.size() <= WHOLE_LINES ? Math.max(1, lines.size()) : 1;
        for (int i = 0; i < lines.size(); i += together) {
            sheet.place(new Lines(lines.subList(i, i + together), style));
        }
        sheet.skip(below);
    }

    private List<Line> lines(Canvas canvas, float width) {
        return canvas.typesetter().lines(text, style.size(), width);
    }

    /** Lines that stay on one page. */
    private record Lines(List<Line> lines, Style style) implements Block {

        @Override
        public float height(Canvas canvas, float width) {
            return lines.size() * style.lineHeight();
        }

        @Override
        public void draw(Canvas canvas, float x, float top, float width) throws IOException {
            float next = top;
            for (Line line : lines) {
                canvas.text(line, style, x, next, width);
                next += style.lineHeight();
            }
        }
    }
}
