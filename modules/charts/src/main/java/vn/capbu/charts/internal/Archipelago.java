package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/** Islands that the outlines lack, and that every map of Viet Nam shows: an inset, named, in the colour of their province. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy
enum Archipelago {
    /** Belongs to Đà Nẵng. */
    HOANG_SA(
            "48",
            List.of(
                    new Island("Hoàng Sa", 111.607, 16.535),
                    new Island("Hữu Nhật", 111.586, 16.506),
                    new Island("Quang Ảnh", 111.508, 16.448),
                    new Island("Quang Hòa", 111.712, 16.452),
                    new Island("Duy Mộng", 111.740, 16.465),
                    new Island("Tri Tôn", 111.202, 15.783),
                    new Island("Bạch Quy", 111.760, 16.053),
                    new Island("Phú Lâm", 112.339, 16.834),
                    new Island("Đảo Cây", 112.271, 16.983),
                    new Island("Đảo Trung", 112.316, 16.955),
                    new Island("Linh Côn", 112.733, 16.667))),
    /** Belongs to Khánh Hòa. */
    TRUONG_SA(
            "56",
            List.of(
                    new Island("Trường Sa", 111.920, 8.645),
                    new Island("Trường Sa Đông", 112.348, 8.932),
                    new Island("Đá Tây", 112.233, 8.850),
                    new Island("Đá Đông", 112.595, 8.829),
                    new Island("An Bang", 112.919, 7.891),
                    new Island("Phan Vinh", 113.701, 8.973),
                    new Island("Tốc Tan", 113.980, 8.810),
                    new Island("Sinh Tồn", 114.329, 9.886),
                    new Island("Nam Yết", 114.358, 10.179),
                    new Island("Ba Bình", 114.365, 10.377),
                    new Island("Sơn Ca", 114.477, 10.374),
                    new Island("Thị Tứ", 114.280, 11.055),
                    new Island("Song Tử Tây", 114.331, 11.429),
                    new Island("Song Tử Đông", 114.354, 11.453),
                    new Island("Vĩnh Viễn", 115.802, 10.733)));

    /** What the sea looks like. */
    static final Color SEA = new Color(0xEAF3FA);

    private final String code;
    private final List<Island> islands;

    /** Degrees east and north. */
    record Island(String name, double longitude, double latitude) {}

    Archipelago(String code, List<Island> islands) {
        this.code = code;
        this.islands = List.copyOf(islands);
    }

    List<Island> islands() {
        return islands;
    }

    /** To which it belongs; its code is the same in both editions. */
    Province province(Edition edition) {
        return Provinces.catalogue().find(edition, code).orElseThrow();
    }

    /** Draws the inset: its name, the province, and the islands as they lie. */
    void paint(Brush brush, Rectangle2D box, Edition edition, Ink ink, boolean missing) {
        Texts texts = brush.texts();
        brush.fill(box, SEA);
        brush.outline(box, Palette.EDGE, 1);
        double base = box.getY() + brush.of(17);
        brush.centred(
                texts.get("archipelago." + name()),
                box.getCenterX(),
                base,
                Brush.BODY,
                true,
                Palette.TEXT);
        brush.centred(
                texts.get("archipelago.of", Texts.name(province(edition))),
                box.getCenterX(),
                base + brush.of(15),
                Brush.SMALL,
                false,
                Palette.TEXT);
        double top = brush.of(44);
        double edge = brush.of(12);
        islands(
                brush,
                new Rectangle2D.Double(
                        box.getX() + edge,
                        box.getY() + top,
                        box.getWidth() - 2 * edge,
                        box.getHeight() - top - edge),
                ink,
                missing);
    }

    private void islands(Brush brush, Rectangle2D room, Ink ink, boolean missing) {
        Rectangle2D land = bounds();
        double scale =
                Math.min(room.getWidth() / land.getWidth(), room.getHeight() / land.getHeight());
        double radius = brush.of(3.6);
        for (Island island : islands) {
            double x =
                    room.getCenterX()
                            + (Outlines.x(island.longitude()) - land.getCenterX()) * scale;
            double y =
                    room.getCenterY() + (Outlines.y(island.latitude()) - land.getCenterY()) * scale;
            Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            if (missing) {
                brush.missing(dot);
            } else {
                brush.fill(dot, ink);
            }
            brush.outline(dot, Palette.TEXT, 1);
        }
    }

    private Rectangle2D bounds() {
        Rectangle2D bounds = null;
        for (Island island : islands) {
            double x = Outlines.x(island.longitude());
            double y = Outlines.y(island.latitude());
            if (bounds == null) {
                bounds = new Rectangle2D.Double(x, y, 0, 0);
            } else {
                bounds.add(x, y);
            }
        }
        return bounds == null ? new Rectangle2D.Double() : bounds;
    }
}
