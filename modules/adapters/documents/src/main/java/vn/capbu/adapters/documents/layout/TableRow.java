package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.util.List;

/**
 * A row of a table, its texts broken into lines already.
 *
 * @param cells from left to right
 * @param lineHeight of all cells
 * @param header whether it is shaded, its texts in the middle
 */
record TableRow(List<Cell> cells, float lineHeight, boolean header) implements Block {

    static final float PADDING = 3;

    private static final float GRID = 0.5f;
    private static final float HEADER_GREY = 0.92f;

    /** The lines of a cell and its width. */
    record Cell(List<Line> lines, Style style, float width) {}

    private int lines() {
        int most = 1;
        for (Cell cell : cells) {
            most = Math.max(most, cell.lines().size());
        }
        return most;
    }

    float height() {
        return lines() * lineHeight + 2 * PADDING;
    }

    /** How many lines of it fit into a height. */
    int linesWithin(float room) {
        return Math.max(0, (int) ((room - 2 * PADDING) / lineHeight));
    }

    /** Its first lines. */
    TableRow first(int lines) {
        return part(0, lines);
    }

    /** What is left after its first lines. */
    TableRow from(int line) {
        return part(line, Integer.MAX_VALUE);
    }

    private TableRow part(int begin, int end) {
        List<Cell> parts =
                cells.stream()
                        .map(
                                cell -> {
                                    int size = cell.lines().size();
                                    return new Cell(
                                            cell.lines()
                                                    .subList(
                                                            Math.min(begin, size),
                                                            Math.min(end, size)),
                                            cell.style(),
                                            cell.width());
                                })
                        .toList();
        return new TableRow(parts, lineHeight, header);
    }

    @Override
    public float height(Canvas canvas, float width) {
        return height();
    }

    @Override
    public void draw(Canvas canvas, float x, float top, float width) throws IOException {
        float height = height();
        float left = x;
        for (Cell cell : cells) {
            if (header) {
                canvas.fill(left, top, cell.width(), height, HEADER_GREY);
            }
            canvas.frame(left, top, cell.width(), height, GRID, 0);
            float next = top + PADDING;
            if (header) {
                next += (lines() - cell.lines().size()) * lineHeight / 2;
            }
            for (Line line : cell.lines()) {
                canvas.text(line, cell.style(), left + PADDING, next, cell.width() - 2 * PADDING);
                next += lineHeight;
            }
            left += cell.width();
        }
    }
}
