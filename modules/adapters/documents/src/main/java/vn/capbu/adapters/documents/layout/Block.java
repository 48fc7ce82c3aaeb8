package vn.capbu.adapters.documents.layout;

import java.io.IOException;

/** Something rectangular that stays on one page, unless it says how it is parted. */
public interface Block extends Flow {

    /** How high it is in a width. */
    float height(Canvas canvas, float width);

    /** Draws itself with its upper left corner at a point of the page. */
    void draw(Canvas canvas, float x, float top, float width) throws IOException;

    @Override
    default void pour(Sheet sheet) throws IOException {
        sheet.place(this);
    }

    /** Empty room. */
    static Block gap(float height) {
        return new Block() {
            @Override
            public float height(Canvas canvas, float width) {
                return height;
            }

            @Override
            public void draw(Canvas canvas, float x, float top, float width) {}

            @Override
            public void pour(Sheet sheet) {
                sheet.skip(height);
            }
        };
    }

    /** A thin line in the middle, as long as a part of the width. */
    static Block rule(float part) {
        return new Block() {
            @Override
            public float height(Canvas canvas, float width) {
                return 4;
            }

            @Override
            public void draw(Canvas canvas, float x, float top, float width) throws IOException {
                float begin = x + width * (1 - part) / 2;
                canvas.line(begin, top + 2, begin + width * part, top + 2, 0.7f);
            }
        };
    }
}
