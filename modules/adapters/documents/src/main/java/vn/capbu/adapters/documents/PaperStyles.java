package vn.capbu.adapters.documents;

import vn.capbu.adapters.documents.layout.Align;
import vn.capbu.adapters.documents.layout.Face;
import vn.capbu.adapters.documents.layout.Style;

/** How the texts of papers look. */
final class PaperStyles {

    static final float BODY_SIZE = 11;
    static final float TABLE_SIZE = 9.5f;
    static final float SMALL_TABLE_SIZE = 9;
    static final float NAME_WIDTH = 118;

    static final Style BODY = Style.body(BODY_SIZE);
    static final Style SECTION = new Style(BODY_SIZE, Face.BOLD, Align.LEFT);
    static final Style CENTRE = new Style(BODY_SIZE, Face.REGULAR, Align.CENTRE);
    static final Style TITLE = new Style(16, Face.BOLD, Align.CENTRE);
    static final Style DATE = new Style(BODY_SIZE, Face.ITALIC, Align.CENTRE);

    private PaperStyles() {}
}
