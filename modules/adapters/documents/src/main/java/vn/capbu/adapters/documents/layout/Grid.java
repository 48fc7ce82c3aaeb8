package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of one size in rows, each row whole on a page. A thin grey frame shows where to cut plain paper.
 *
 * @param columns in a row
 * @param width of a cell, in points
 * @param height of a cell, in points
 * @param gap between the cells of a row, in points
 * @param padding inside of a cell, in points
 */
public record Grid(int columns, float width, float height, float gap, float padding) {

    private static final float FRAME = 0.5f;
    private static final float FRAME_GREY = 0.75f;

    /** Fills cells from left to right, row by row. */
    public void pour(Sheet sheet, List<Block> blocks) throws IOException {
        for (int begin = 0; begin < blocks.size(); begin += columns) {
            int end = Math.min(begin + columns, blocks.size());
            sheet.place(new Row(this, new ArrayList<>(blocks.subList(begin, end))));
        }
    }

    private record Row(Grid grid, List<Block> blocks) implements Block {

        @Override
        public float height(Canvas canvas, float width) {
            return grid.height();
        }

        @Override
        public void draw(Canvas canvas, float x, float top, float width) throws IOException {
            float left = x;
            float inner = grid.width() - 2 * grid.padding();
            for (Block block : blocks) {
                canvas.frame(left, top, grid.width(), grid.height(), FRAME, FRAME_GREY);
                block.draw(canvas, left + grid.padding(), top + grid.padding(), inner);
                left += grid.width() + grid.gap();
            }
        }
    }
}
