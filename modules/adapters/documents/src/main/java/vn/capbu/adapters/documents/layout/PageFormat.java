package vn.capbu.adapters.documents.layout;

/**
 * A sheet of paper and its margins, in points.
 *
 * @param width of the paper
 * @param height of the paper
 * @param margins what stays empty
 */
public record PageFormat(float width, float height, Margins margins) {

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    private static final float A4_SHORT = 210 * POINTS_PER_MILLIMETRE;
    private static final float A4_LONG = 297 * POINTS_PER_MILLIMETRE;

    /** What stays empty at the edges, in points. */
    public record Margins(float top, float right, float bottom, float left) {

        /**
         * The margins of administrative papers, decree 30/2020/NĐ-CP, appendix I: top and bottom 20 to 25 mm, left 30 to 35,
         * right 15 to 20; the least of each.
         */
        public static final Margins OF_DECREE_30 = ofMillimetres(20, 15, 20, 30);

        /** From millimetres. */
        public static Margins ofMillimetres(float top, float right, float bottom, float left) {
            return new Margins(points(top), points(right), points(bottom), points(left));
        }
    }

    /** Millimetres as points. */
    public static float points(float millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }

    /** A4, upright. */
    public static PageFormat portrait(Margins margins) {
        return new PageFormat(A4_SHORT, A4_LONG, margins);
    }

    /** A4, lying. */
    public static PageFormat landscape(Margins margins) {
        return new PageFormat(A4_LONG, A4_SHORT, margins);
    }

    /** Between left and right margin. */
    public float bodyWidth() {
        return width - margins.left() - margins.right();
    }

    /** Between top and bottom margin. */
    public float bodyHeight() {
        return height - margins.top() - margins.bottom();
    }
}
