package vn.capbu.charts.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.Hit;
import vn.capbu.charts.internal.Ink.Pattern;

/** One painting: graphics, sizes and fonts, and what was painted where. */
public final class Brush {

    /** Widths that don't depend on the device, so that a figure is laid out alike everywhere. */
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    static final double SMALL = 11;
    static final double BODY = 12.5;
    static final double LARGE = 15;
    static final double TITLE = 20;
    private static final double HATCH = 6;

    private final Graphics2D graphics;
    private final Fonts fonts;
    private final Texts texts;
    private final double unit;
    private final List<Hit> hits = new ArrayList<>();

    /**
     * Begins a painting.
     *
     * @param unit how large things are: 1 on a page of 1366 x 768
     */
    Brush(Graphics2D graphics, Fonts fonts, Texts texts, double unit) {
        this.graphics = graphics;
        this.fonts = fonts;
        this.texts = texts;
        this.unit = unit;
    }

    Graphics2D graphics() {
        return graphics;
    }

    Texts texts() {
        return texts;
    }

    Fonts fonts() {
        return fonts;
    }

    List<Hit> hits() {
        return hits;
    }

    /** A length of the page of 1366 x 768 on this one. */
    double of(double length) {
        return length * unit;
    }

    void hit(Shape area, ChartKey key, String tip) {
        hits.add(new Hit(area, key, Normalizer.normalize(tip, Normalizer.Form.NFC)));
    }

    double width(String text, double size, boolean strong) {
        return text.isEmpty()
                ? 0
                : fonts.of(of(size), strong).getStringBounds(text, MEASURE).getWidth();
    }

    /** From one line of text to the next. */
    double lineHeight(double size) {
        return of(size) * 1.35;
    }

    /** A text whose left end is at {@code x}. */
    void text(String text, double x, double baseline, double size, boolean strong, Color colour) {
        if (!text.isEmpty()) {
            graphics.setFont(fonts.of(of(size), strong));
            graphics.setColor(colour);
            graphics.drawString(text, (float) x, (float) baseline);
        }
    }

    void right(String text, double x, double baseline, double size, boolean strong, Color colour) {
        text(text, x - width(text, size, strong), baseline, size, strong, colour);
    }

    void centred(
            String text, double x, double baseline, double size, boolean strong, Color colour) {
        text(text, x - width(text, size, strong) / 2, baseline, size, strong, colour);
    }

    /** The base of a text whose letters are in the middle of {@code y}. */
    double baseline(double y, double size) {
        return y + of(size) * 0.36;
    }

    /** As much of a text as there is room for. */
    String fitted(String text, double room, double size, boolean strong) {
        if (width(text, size, strong) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1
                && width(text.substring(0, end).stripTrailing() + "…", size, strong) > room) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** A text in lines of whole words; a word that is too long alone stays whole. */
    List<String> lines(String text, double room, double size, boolean strong) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size, strong) > room) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    void fill(Shape shape, Ink ink) {
        graphics.setColor(ink.colour());
        graphics.fill(shape);
        if (ink.pattern() != Pattern.NONE) {
            pattern(shape, ink.pattern(), ink.line());
        }
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void outline(Shape shape, Color colour, double thickness) {
        graphics.setColor(colour);
        graphics.setStroke(
                new BasicStroke(
                        (float) of(thickness), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, double thickness) {
        outline(new Line2D.Double(x1, y1, x2, y2), colour, thickness);
    }

    void dashed(double x1, double y1, double x2, double y2, Color colour, double thickness) {
        graphics.setColor(colour);
        graphics.setStroke(dashes(thickness, 5, 4));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    BasicStroke dashes(double thickness, double on, double off) {
        return new BasicStroke(
                (float) of(thickness),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {(float) of(on), (float) of(off)},
                0);
    }

    BasicStroke solid(double thickness) {
        return new BasicStroke(
                (float) of(thickness), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** What isn't known: white with grey lines, like nothing else. */
    void missing(Shape shape) {
        fill(shape, Color.WHITE);
        pattern(shape, Pattern.RISING, Palette.MISSING_LINE);
        outline(shape, Palette.MISSING_LINE, 0.6);
    }

    private void pattern(Shape shape, Pattern pattern, Color colour) {
        Rectangle2D bounds = shape.getBounds2D();
        if (bounds.getWidth() < of(1.5) || bounds.getHeight() < of(1.5)) {
            return;
        }
        Shape before = graphics.getClip();
        graphics.clip(shape);
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) of(1)));
        if (pattern == Pattern.RISING || pattern == Pattern.CROSSED) {
            slanted(bounds, true);
        }
        if (pattern == Pattern.FALLING || pattern == Pattern.CROSSED) {
            slanted(bounds, false);
        }
        straight(bounds, pattern);
        graphics.setClip(before);
    }

    private void slanted(Rectangle2D bounds, boolean rising) {
        double step = of(HATCH);
        double height = bounds.getHeight();
        double first = Math.floor((bounds.getMinX() - height) / step) * step;
        for (double x = first; x < bounds.getMaxX(); x += step) {
            double from = rising ? bounds.getMaxY() : bounds.getMinY();
            double to = rising ? bounds.getMinY() : bounds.getMaxY();
            graphics.draw(new Line2D.Double(x, from, x + height, to));
        }
    }

    private void straight(Rectangle2D bounds, Pattern pattern) {
        double step = of(HATCH) * 0.8;
        if (pattern == Pattern.UPRIGHT) {
            for (double x = bounds.getMinX() + step / 2; x < bounds.getMaxX(); x += step) {
                graphics.draw(new Line2D.Double(x, bounds.getMinY(), x, bounds.getMaxY()));
            }
        } else if (pattern == Pattern.LYING) {
            for (double y = bounds.getMinY() + step / 2; y < bounds.getMaxY(); y += step) {
                graphics.draw(new Line2D.Double(bounds.getMinX(), y, bounds.getMaxX(), y));
            }
        } else if (pattern == Pattern.DOTS) {
            double size = of(1.6);
            for (double y = bounds.getMinY() + step / 2; y < bounds.getMaxY(); y += step) {
                for (double x = bounds.getMinX() + step / 2; x < bounds.getMaxX(); x += step) {
                    graphics.fill(new Ellipse2D.Double(x, y, size, size));
                }
            }
        }
    }
}
