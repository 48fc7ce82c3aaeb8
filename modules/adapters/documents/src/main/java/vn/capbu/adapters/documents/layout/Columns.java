package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Blocks beside each other, their upper edges in line.
 *
 * @param columns from left to right
 * @param gap between two, in points
 */
public record Columns(List<Column> columns, float gap) implements Block {

    /**
     * A block and its part of the width.
     *
     * @param share in relation to the others'
     */
    public record Column(float share, Block block) {}

    /** Of equal width. */
    public static Columns equal(float gap, Block... blocks) {
        return new Columns(Arrays.stream(blocks).map(block -> new Column(1, block)).toList(), gap);
    }

    @Override
    public float height(Canvas canvas, float width) {
        float highest = 0;
        for (Column column : columns) {
            highest = Math.max(highest, column.block().height(canvas, widthOf(column, width)));
        }
        return highest;
    }

    @Override
    public void draw(Canvas canvas, float x, float top, float width) throws IOException {
        float left = x;
        for (Column column : columns) {
            float own = widthOf(column, width);
            column.block().draw(canvas, left, top, own);
            left += own + gap;
        }
    }

    private float widthOf(Column column, float width) {
        float shares = 0;
        for (Column each : columns) {
            shares += each.share();
        }
        return (width - gap * (columns.size() - 1)) * column.share() / shares;
    }
}
