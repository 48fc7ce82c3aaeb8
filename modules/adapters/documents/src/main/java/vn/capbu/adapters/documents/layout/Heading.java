package vn.capbu.adapters.documents.layout;

import java.io.IOException;

/**
 * A heading: never the last thing on a page.
 *
 * @param text what it says
 */
public record Heading(Paragraph text) implements Flow {

    /** Lines of its own height that go with it at the least: the header of a table and its first row, for example. */
    private static final int LINES_BELOW = 4;

    @Override
    public void pour(Sheet sheet) throws IOException {
        float height = text.height(sheet.canvas(), sheet.format().bodyWidth());
        if (height + LINES_BELOW * text.style().lineHeight() > sheet.room() && !sheet.isFresh()) {
            sheet.breakPage();
        }
        sheet.placeLeading(text);
    }
}
