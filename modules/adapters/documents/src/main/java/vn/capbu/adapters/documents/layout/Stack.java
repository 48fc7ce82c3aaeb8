package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.util.List;

/**
 * Blocks below each other.
 *
 * @param blocks from top to bottom
 */
public record Stack(List<Block> blocks) implements Block {

    /** Of some. */
    public static Stack of(Block... blocks) {
        return new Stack(List.of(blocks));
    }

    @Override
    public float height(Canvas canvas, float width) {
        float sum = 0;
        for (Block block : blocks) {
            sum += block.height(canvas, width);
        }
        return sum;
    }

    @Override
    public void draw(Canvas canvas, float x, float top, float width) throws IOException {
        float next = top;
        for (Block block : blocks) {
            block.draw(canvas, x, next, width);
            next += block.height(canvas, width);
        }
    }
}
