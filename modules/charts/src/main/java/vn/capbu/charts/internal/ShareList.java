package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.capbu.charts.Attainment;
import vn.capbu.charts.Attainment.Missing;
import vn.capbu.charts.ChartKey;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/** Every province with its share beside the map, by name: many are too small to be written on. */
record ShareList(Brush brush, Edition edition, Map<Province, Attainment> standings) {

    private static final double ROW = 27;
    private static final int MOST_COLUMNS = 3;

    void paint(Rectangle2D area) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        List<Province> provinces =
                Provinces.catalogue().all(edition).stream()
                        .sorted(Comparator.comparing(Texts::name, collator))
                        .toList();
        int fit = (int) Math.max(1, area.getHeight() / brush.of(ROW));
        int columns = Math.max(2, Math.min(MOST_COLUMNS, (provinces.size() + fit - 1) / fit));
        int each = (provinces.size() + columns - 1) / columns;
        double gap = brush.of(22);
        double width = (area.getWidth() - (columns - 1) * gap) / columns;
        double height = Math.min(brush.of(32), area.getHeight() / each);
        for (int i = 0; i < provinces.size(); i++) {
            row(
                    provinces.get(i),
                    new Rectangle2D.Double(
                            area.getX() + Math.floorDiv(i, each) * (width + gap),
                            area.getY() + i % each * height,
                            width,
                            height));
        }
    }

    private void row(Province province, Rectangle2D row) {
        Attainment standing = standings.getOrDefault(province, new Missing(""));
        double share = standing.share();
        boolean missing = Double.isNaN(share);
        Rectangle2D box =
                new Rectangle2D.Double(
                        row.getX(), row.getCenterY() - brush.of(7), brush.of(20), brush.of(14));
        if (missing) {
            brush.missing(box);
        } else {
            brush.fill(box, Palette.share(share));
            brush.outline(box, Palette.EDGE, 0.6);
        }
        double base = brush.baseline(row.getCenterY(), Brush.BODY);
        String value = missing ? brush.texts().get("missing") : brush.texts().percent(share);
        Color colour = missing ? Palette.SOFT_TEXT : Palette.TEXT;
        brush.right(value, row.getMaxX(), base, Brush.BODY, !missing, colour);
        double room = row.getWidth() - brush.of(36) - brush.width(value, Brush.BODY, !missing);
        brush.text(
                brush.fitted(Texts.name(province), room, Brush.BODY, false),
                row.getX() + brush.of(28),
                base,
                Brush.BODY,
                false,
                Palette.TEXT);
        brush.line(row.getX(), row.getMaxY(), row.getMaxX(), row.getMaxY(), Palette.GRID, 0.5);
        brush.hit(
                row,
                new ChartKey.Place(province),
                MapDrawing.tip(brush.texts(), province, standing));
    }
}
