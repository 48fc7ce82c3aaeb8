package vn.capbu.charts;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was painted where: for the mouse, the keyboard and tests. Immutable. */
public final class HitMap {

    /** How much more a way aside counts than one ahead. */
    private static final double ASIDE = 3;

    private final List<Hit> hits;

    /** Hits in the order of painting: what lies on top comes last. */
    public HitMap(List<Hit> hits) {
        this.hits = List.copyOf(hits);
    }

    /** All, in the order of painting. */
    public List<Hit> all() {
        return hits;
    }

    /** What is at a point; of several the one whose middle is nearest. */
    public Optional<Hit> at(double x, double y) {
        return hits.stream()
                .filter(hit -> hit.area().contains(x, y))
                .min(Comparator.comparingDouble(hit -> distance(hit, x, y)));
    }

    /** The first one for a key. */
    public Optional<Hit> of(ChartKey key) {
        return hits.stream().filter(hit -> hit.key().equals(key)).findFirst();
    }

    /**
     * The nearest one in a direction, as the arrow keys ask.
     *
     * @param dx -1, 0 or 1
     * @param dy -1, 0 or 1, downward
     */
    public Optional<Hit> next(Hit from, int dx, int dy) {
        return hits.stream()
                .filter(hit -> ahead(from, hit, dx, dy) > 1e-6)
                .min(Comparator.comparingDouble(hit -> way(from, hit, dx, dy)));
    }

    private static double ahead(Hit from, Hit to, int dx, int dy) {
        return (to.x() - from.x()) * dx + (to.y() - from.y()) * dy;
    }

    private static double way(Hit from, Hit to, int dx, int dy) {
        double aside = Math.abs((to.x() - from.x()) * dy) + Math.abs((to.y() - from.y()) * dx);
        return ahead(from, to, dx, dy) + ASIDE * aside;
    }

    private static double distance(Hit hit, double x, double y) {
        Rectangle2D bounds = hit.area().getBounds2D();
        return Math.hypot(bounds.getCenterX() - x, bounds.getCenterY() - y);
    }
}
