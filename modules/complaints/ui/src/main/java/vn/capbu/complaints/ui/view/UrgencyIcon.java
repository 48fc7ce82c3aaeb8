package vn.capbu.complaints.ui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import javax.swing.Icon;
import vn.capbu.complaints.ui.model.Countdown;

/** A shape for each kind of countdown, so that nobody needs its colour. */
final class UrgencyIcon implements Icon {

    private static final int SIZE = 12;
    private static final Color GOOD = new Color(0x1A7F3C);
    private static final Color WARN = new Color(0xB45F06);
    private static final Color LATE = new Color(0xB3261E);
    private static final Color QUIET = new Color(0x6B7280);

    private final Countdown.Kind kind;

    UrgencyIcon(Countdown.Kind kind) {
        this.kind = kind;
    }

    /** What a countdown is drawn in. */
    static Color colour(Countdown.Kind kind) {
        return switch (kind) {
            case FINE, ANSWERED -> GOOD;
            case WARNING -> WARN;
            case OVERDUE, ANSWERED_LATE -> LATE;
            case PAUSED, NO_LIMIT -> QUIET;
        };
    }

    @Override
    public int getIconWidth() {
        return SIZE;
    }

    @Override
    public int getIconHeight() {
        return SIZE;
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create(x, y, SIZE, SIZE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(colour(kind));
        switch (kind) {
            case FINE -> g.fillOval(2, 2, 8, 8);
            case WARNING -> {
                g.fill(shape(6, 1, 11.5, 11, 0.5, 11));
                mark(g, 4, 3);
            }
            case OVERDUE -> {
                g.fill(shape(6, 0, 12, 6, 6, 12, 0, 6));
                mark(g, 2, 4);
            }
            case PAUSED -> {
                g.fillRect(2, 1, 3, 10);
                g.fillRect(7, 1, 3, 10);
            }
            case ANSWERED -> tick(g);
            case ANSWERED_LATE -> {
                g.setStroke(new BasicStroke(2f));
                g.drawLine(2, 2, 10, 10);
                g.drawLine(10, 2, 2, 10);
            }
            case NO_LIMIT -> g.fillRect(2, 5, 8, 2);
        }
        g.dispose();
    }

    private static void tick(Graphics2D g) {
        g.setStroke(new BasicStroke(2f));
        g.drawLine(1, 6, 4, 10);
        g.drawLine(4, 10, 11, 2);
    }

    private static void mark(Graphics2D g, int top, int length) {
        g.setColor(Color.WHITE);
        g.fillRect(5, top, 2, length);
        g.fillRect(5, top + length + 1, 2, 2);
    }

    private static Path2D shape(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
