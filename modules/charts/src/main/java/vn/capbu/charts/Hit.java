package vn.capbu.charts;

import java.awt.Shape;

/**
 * A part of a figure that stands for people.
 *
 * @param area where it was painted, in the coordinates of the painting
 * @param key for whom it stands
 * @param tip what it says, in the reader's language, one line
 */
public record Hit(Shape area, ChartKey key, String tip) {

    /** The middle of its bounds. */
    double x() {
        return area.getBounds2D().getCenterX();
    }

    double y() {
        return area.getBounds2D().getCenterY();
    }
}
