package vn.capbu.adapters.documents.layout;

/**
 * How a text looks.
 *
 * @param size of the font, in points
 * @param face where a span says nothing else
 * @param align of the lines
 */
public record Style(float size, Face face, Align align) {

    private static final float LEADING = 1.16f;

    /** From one line's top to the next one's. */
    public float lineHeight() {
        return size * LEADING;
    }

    /** Regular, from edge to edge. */
    public static Style body(float size) {
        return new Style(size, Face.REGULAR, Align.JUSTIFY);
    }

    /** The same with another cut. */
    public Style in(Face other) {
        return new Style(size, other, align);
    }

    /** The same elsewhere in the width. */
    public Style at(Align other) {
        return new Style(size, face, other);
    }
}
