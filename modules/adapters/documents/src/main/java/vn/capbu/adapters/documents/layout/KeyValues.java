package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.util.List;

/**
 * Names with their values beside them, one pair a line or more.
 *
 * @param pairs in the order of reading
 * @param style of both; values are bold where the style's cut is regular and {@code strong} is set
 * @param nameWidth of the names, in points
 * @param strong whether values are bold
 */
public record KeyValues(List<Pair> pairs, Style style, float nameWidth, boolean strong)
        implements Flow {

    private static final float BETWEEN = 2;

    /** A name and its value, as they are printed. */
    public record Pair(String name, String value) {}

    @Override
    public void pour(Sheet sheet) throws IOException {
        for (Pair pair : pairs) {
            sheet.place(row(pair, sheet.format().bodyWidth()));
        }
    }

    /** All pairs as one block, for a column. */
    public Block block(float width) {
        return new Stack(pairs.stream().map(pair -> row(pair, width)).toList());
    }

    private Block row(Pair pair, float width) {
        Style left = style.at(Align.LEFT);
        return new Columns(
                List.of(
                        new Columns.Column(nameWidth, Paragraph.verbatim(pair.name(), left)),
                        new Columns.Column(
                                width - nameWidth - BETWEEN,
                                Paragraph.verbatim(pair.value(), strong ? left.in(Face.BOLD) : left)
                                        .above(BETWEEN))),
                BETWEEN);
    }
}
