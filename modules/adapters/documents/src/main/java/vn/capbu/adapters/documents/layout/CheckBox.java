package vn.capbu.adapters.documents.layout;

import java.io.IOException;

/**
 * A text with a box before it, crossed when it applies.
 *
 * @param crossed whether it applies
 * @param text beside the box
 */
public record CheckBox(boolean crossed, Paragraph text) implements Block {

    private static final float EDGE = 0.72f;
    private static final float INDENT = 1.5f;

    @Override
    public float height(Canvas canvas, float width) {
        return text.height(canvas, width - indent());
    }

    @Override
    public void draw(Canvas canvas, float x, float top, float width) throws IOException {
        float edge = text.style().size() * EDGE;
        float upper = top + (text.style().lineHeight() - edge) / 2;
        canvas.frame(x, upper, edge, edge, 0.8f, 0);
        if (crossed) {
            float inset = edge * 0.18f;
            float right = x + edge - inset;
            float lower = upper + edge - inset;
            canvas.line(x + inset, upper + inset, right, lower, 1.3f);
            canvas.line(x + inset, lower, right, upper + inset, 1.3f);
        }
        text.draw(canvas, x + indent(), top, width - indent());
    }

    private float indent() {
        return text.style().size() * INDENT;
    }
}
