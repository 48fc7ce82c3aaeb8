package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Says on a hatched area why it is hatched: lying, upright, or not at all where there is no room. */
final class Gap {

    private Gap() {}

    static void name(Brush brush, Rectangle2D area, String text) {
        double width = brush.width(text, Brush.SMALL, false) + brush.of(8);
        double height = brush.of(17);
        if (width < area.getWidth()) {
            plate(brush, area.getCenterX(), area.getCenterY(), width, height, text);
        } else if (height < area.getWidth() && width < area.getHeight()) {
            Graphics2D graphics = brush.graphics();
            AffineTransform before = graphics.getTransform();
            graphics.rotate(-Math.PI / 2, area.getCenterX(), area.getCenterY());
            plate(brush, area.getCenterX(), area.getCenterY(), width, height, text);
            graphics.setTransform(before);
        }
    }

    private static void plate(
            Brush brush, double x, double y, double width, double height, String text) {
        brush.fill(
                new Rectangle2D.Double(x - width / 2, y - height / 2, width, height), Color.WHITE);
        brush.centred(text, x, brush.baseline(y, Brush.SMALL), Brush.SMALL, false, Palette.TEXT);
    }
}
