package vn.capbu.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** What was painted where. */
final class Painted {

    private Painted() {}

    static HitMap of(ChartDocument chart, ChartSize size) {
        BufferedImage image =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            return chart.paint(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        } finally {
            graphics.dispose();
        }
    }
}
