package vn.capbu.charts.internal;

/** A sign and what it means. */
record LegendItem(Sign sign, Ink ink, String text) {

    /** What stands before the words. */
    enum Sign {
        BOX,
        LINE,
        DASHES,
        DOTS,
        STAIRS,
        MISSING
    }

    static LegendItem box(Ink ink, String text) {
        return new LegendItem(Sign.BOX, ink, text);
    }
}
