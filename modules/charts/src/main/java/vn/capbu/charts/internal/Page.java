package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vn.capbu.charts.Caption;
import vn.capbu.charts.HitMap;

/** What all figures share: title, time and source, denominator, legend; below them the drawing. */
public final class Page {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 2;
    private static final double MARGIN = 20;
    private static final double SIGN = 20;

    private final Drawing drawing;
    private final Caption caption;
    private final Texts texts;

    /** A page of a drawing. */
    public Page(Drawing drawing, Caption caption, Texts texts) {
        this.drawing = drawing;
        this.caption = caption;
        this.texts = texts;
    }

    /** The title, with what the figure is narrowed to. */
    public String title() {
        return caption.scope().isEmpty()
                ? drawing.title()
                : drawing.title() + " – " + caption.scope();
    }

    /** Until when and from where the numbers are. */
    public String source() {
        return texts.get("source", texts.dateTime(caption.asOf()), caption.source());
    }

    /** Of how many. */
    public String denominator() {
        String own = drawing.denominator();
        if (own != null) {
            return own;
        }
        Caption.Denominator of = caption.denominator();
        return texts.get(
                "denominator",
                texts.number(of.reachable()),
                texts.number(of.eligible()),
                texts.number(of.excluded()));
    }

    /** Paints everything into an area. */
    public HitMap paint(Graphics2D graphics, Rectangle2D area, Fonts fonts) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            hints(own);
            double fit = Math.min(area.getWidth() / WIDTH, area.getHeight() / HEIGHT);
            Brush brush = new Brush(own, fonts, texts, Math.max(SMALLEST, Math.min(LARGEST, fit)));
            brush.fill(area, Color.WHITE);
            double margin = brush.of(MARGIN);
            double left = area.getX() + margin;
            double width = area.getWidth() - 2 * margin;
            double y = heading(brush, left, area.getY() + margin, width);
            y = legend(brush, left, y, width) + brush.of(8);
            double bottom = area.getMaxY() - brush.of(12);
            drawing.paint(brush, new Rectangle2D.Double(left, y, width, bottom - y));
            return new HitMap(brush.hits());
        } finally {
            own.dispose();
        }
    }

    private static void hints(Graphics2D graphics) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private double heading(Brush brush, double left, double top, double width) {
        double y = top + brush.of(Brush.TITLE) * 0.75;
        brush.text(
                brush.fitted(title(), width, Brush.TITLE, true),
                left,
                y,
                Brush.TITLE,
                true,
                Palette.TEXT);
        String source = source();
        for (String line : brush.lines(source, width, Brush.BODY, false)) {
            y += brush.lineHeight(Brush.BODY) + brush.of(3);
            brush.text(line, left, y, Brush.BODY, false, Palette.SOFT_TEXT);
        }
        String denominator = denominator();
        for (String note : drawing.notes()) {
            denominator += " " + note;
        }
        for (String line : brush.lines(denominator, width, Brush.BODY, false)) {
            y += brush.lineHeight(Brush.BODY);
            brush.text(line, left, y, Brush.BODY, false, Palette.SOFT_TEXT);
        }
        return y + brush.of(6);
    }

    /** Signs one after the other, on as many lines as they need. */
    private double legend(Brush brush, double left, double top, double width) {
        List<LegendItem> items = drawing.legend();
        double x = left;
        double y = top + brush.of(9);
        double sign = brush.of(SIGN);
        for (LegendItem item : items) {
            double room = sign + brush.of(6) + brush.width(item.text(), Brush.BODY, false);
            if (x > left && x + room > left + width) {
                x = left;
                y += brush.lineHeight(Brush.BODY) + brush.of(2);
            }
            sign(brush, item, x, y, sign);
            brush.text(
                    item.text(),
                    x + sign + brush.of(6),
                    brush.baseline(y, Brush.BODY),
                    Brush.BODY,
                    false,
                    Palette.TEXT);
            x += room + brush.of(20);
        }
        return y + brush.of(9);
    }

    private static void sign(Brush brush, LegendItem item, double x, double y, double width) {
        Color colour = item.ink().colour();
        Rectangle2D box = new Rectangle2D.Double(x, y - brush.of(6.5), width, brush.of(13));
        switch (item.sign()) {
            case BOX -> {
                brush.fill(box, item.ink());
                brush.outline(box, Palette.EDGE, 0.6);
            }
            case MISSING -> brush.missing(box);
            case LINE -> brush.line(x, y, x + width, y, colour, 3);
            case DASHES -> brush.dashed(x, y, x + width, y, colour, 2);
            case DOTS -> {
                for (int i = 0; i < 3; i++) {
                    double size = brush.of(4);
                    double left = x + i * (width - size) / 2;
                    brush.fill(new Ellipse2D.Double(left, y - size / 2, size, size), colour);
                }
            }
            case STAIRS -> {
                Path2D stairs = new Path2D.Double();
                stairs.moveTo(x, y + brush.of(5));
                stairs.lineTo(x + width / 2, y + brush.of(5));
                stairs.lineTo(x + width / 2, y - brush.of(5));
                stairs.lineTo(x + width, y - brush.of(5));
                brush.outline(stairs, colour, 2.2);
            }
        }
    }
}
