package vn.capbu.charts.internal;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/**
 * The land of each province: the 63 outlines (Natural Earth, public domain), and the 34 merged from them. In degrees, east and south
 * growing, with the proportions of the middle of the country.
 */
final class Outlines {

    /** Of 16 degrees north: how much narrower a degree of longitude is. */
    private static final double NARROWER = Math.cos(Math.toRadians(16));

    private static final Pattern FEATURE =
            Pattern.compile("\"NAME_1\": \"([^\"]+)\".*\"coordinates\": (\\[.*])");
    private static final Pattern POINT =
            Pattern.compile("\\[ ?(-?[0-9.]+), (-?[0-9.]+) ?]|(\\] ?\\])");
    private static final int GRID = 24;

    private final Map<Province, Land> lands;
    private final Rectangle2D bounds;

    /** Read when first asked for. */
    private static final class Of63 {
        static final Outlines OUTLINES = new Outlines(Edition.OF_63, "vietnam63.geojson");
    }

    /** Read when first asked for. */
    private static final class Of34 {
        static final Outlines OUTLINES = new Outlines(Edition.OF_34, "vietnam34.geojson");
    }

    /**
     * A province's land.
     *
     * @param middle a point as far inside as there is
     */
    record Land(Path2D shape, Point2D middle) {}

    private Outlines(Edition edition, String file) {
        lands = new TreeMap<>();
        try (InputStream in = Outlines.class.getResourceAsStream(file);
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in, file),
                                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher feature = FEATURE.matcher(line);
                if (feature.find()) {
                    Path2D shape = shape(feature.group(2));
                    lands.put(province(edition, feature.group(1)), new Land(shape, middle(shape)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bounds = new Rectangle2D.Double();
        boolean first = true;
        for (Land land : lands.values()) {
            if (first) {
                bounds.setRect(land.shape().getBounds2D());
                first = false;
            } else {
                bounds.add(land.shape().getBounds2D());
            }
        }
    }

    static Outlines of(Edition edition) {
        return edition == Edition.OF_63 ? Of63.OUTLINES : Of34.OUTLINES;
    }

    private static Province province(Edition edition, String name) {
        if (edition == Edition.OF_63) {
            return Provinces.catalogue().parse(name).orElseThrow();
        }
        return Provinces.catalogue().all(edition).stream()
                .filter(it -> it.shortName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Map<Province, Land> lands() {
        return lands;
    }

    /** Around all of them. */
    Rectangle2D bounds() {
        return bounds;
    }

    static double x(double longitude) {
        return longitude * NARROWER;
    }

    static double y(double latitude) {
        return -latitude;
    }

    private static Path2D shape(String coordinates) {
        Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        Matcher point = POINT.matcher(coordinates);
        boolean open = false;
        while (point.find()) {
            if (point.group(3) != null) {
                if (open) {
                    shape.closePath();
                }
                open = false;
            } else {
                double x = x(Double.parseDouble(point.group(1)));
                double y = y(Double.parseDouble(point.group(2)));
                if (open) {
                    shape.lineTo(x, y);
                } else {
                    shape.moveTo(x, y);
                    open = true;
                }
            }
        }
        return shape;
    }

    /** The point of a grid that is farthest from all edges. */
    private static Point2D middle(Path2D shape) {
        List<Line2D> edges = edges(shape);
        Rectangle2D box = shape.getBounds2D();
        Point2D best = new Point2D.Double(box.getCenterX(), box.getCenterY());
        double farthest = -1;
        for (int i = 1; i < GRID; i++) {
            for (int j = 1; j < GRID; j++) {
                double x = box.getX() + box.getWidth() * i / GRID;
                double y = box.getY() + box.getHeight() * j / GRID;
                if (shape.contains(x, y)) {
                    double near =
                            edges.stream()
                                    .mapToDouble(edge -> edge.ptSegDistSq(x, y))
                                    .min()
                                    .orElse(0);
                    if (near > farthest) {
                        farthest = near;
                        best = new Point2D.Double(x, y);
                    }
                }
            }
        }
        return best;
    }

    private static List<Line2D> edges(Shape shape) {
        List<Line2D> edges = new ArrayList<>();
        double[] at = new double[6];
        double lastX = 0;
        double lastY = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_LINETO) {
                edges.add(new Line2D.Double(lastX, lastY, at[0], at[1]));
            }
            lastX = at[0];
            lastY = at[1];
        }
        return edges;
    }
}
