package vn.capbu.renewal.ui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import vn.capbu.renewal.ui.model.Sign;

/** The shape of a sign, told apart without colour. Drawn in a square of 24 units. */
final class SignShape {

    private static final double UNITS = 24;
    private static final float STROKE = 2.6f;

    private SignShape() {}

    static void paint(Graphics2D target, Sign sign, Color ink, double x, double y, double size) {
        Graphics2D g = (Graphics2D) target.create();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size / UNITS, size / UNITS);
        g.transform(place);
        g.setColor(ink);
        g.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (sign) {
            case READY -> g.draw(circle());
            case IDLE -> line(g, 5, 12, 19, 12);
            case PIN_BLOCKED -> padlock(g);
            case QUEUED -> hourglass(g);
            case WORKING -> stop(g);
            case DONE -> g.draw(path(4, 13, 10, 19, 20, 6));
            case OPEN -> turn(g);
            case FAILED -> warning(g);
            case GONE -> cross(g);
        }
        g.dispose();
    }

    private static Shape circle() {
        return new Ellipse2D.Double(4.5, 4.5, 15, 15);
    }

    private static void line(Graphics2D g, double x1, double y1, double x2, double y2) {
        g.draw(path(x1, y1, x2, y2));
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    private static void padlock(Graphics2D g) {
        g.fill(new RoundRectangle2D.Double(5, 11, 14, 10, 3, 3));
        g.draw(new Arc2D.Double(7.5, 3.5, 9, 13, 0, 180, Arc2D.OPEN));
    }

    private static void hourglass(Graphics2D g) {
        Path2D glass = path(6, 4, 18, 4, 6, 20, 18, 20);
        glass.closePath();
        g.draw(glass);
    }

    /** The octagon of a stop sign with a bar. */
    private static void stop(Graphics2D g) {
        Path2D octagon = path(8, 2, 16, 2, 22, 8, 22, 16, 16, 22, 8, 22, 2, 16, 2, 8);
        octagon.closePath();
        g.draw(octagon);
        line(g, 7.5, 12, 16.5, 12);
    }

    private static void turn(Graphics2D g) {
        g.draw(new Arc2D.Double(4, 4, 16, 16, 40, 270, Arc2D.OPEN));
        g.draw(path(18.5, 2.5, 18.5, 7.5, 13.5, 7.5));
    }

    private static void warning(Graphics2D g) {
        Path2D triangle = path(12, 3, 22, 20.5, 2, 20.5);
        triangle.closePath();
        g.draw(triangle);
        line(g, 12, 9.5, 12, 14);
        line(g, 12, 17.2, 12, 17.3);
    }

    private static void cross(Graphics2D g) {
        line(g, 6, 6, 18, 18);
        line(g, 18, 6, 6, 18);
    }
}
