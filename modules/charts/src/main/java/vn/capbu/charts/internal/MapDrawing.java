package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.Attainment;
import vn.capbu.charts.Attainment.Missing;
import vn.capbu.charts.Attainment.Progress;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.ProvinceMap;
import vn.capbu.charts.ProvinceMap.Kind;
import vn.capbu.charts.ProvinceStanding;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** Provinces on a map of outlines or squares, with both archipelagos. */
final class MapDrawing implements Drawing {

    private static final double INSET = 168;
    private static final double HOANG_SA_HEIGHT = 132;
    private static final double TRUONG_SA_HEIGHT = 178;
    private static final double LEAST_LIST = 420;
    private static final double HEADING = 24;

    private final ProvinceMap figure;
    private final Texts texts;
    private final Map<Province, Attainment> standings = new HashMap<>();

    MapDrawing(ProvinceMap figure, Texts texts) {
        this.figure = figure;
        this.texts = texts;
        Provinces.catalogue()
                .all(figure.edition())
                .forEach(province -> standings.put(province, new Missing("")));
        for (ProvinceStanding one : figure.provinces()) {
            standings.put(one.province(), one.standing());
        }
    }

    @Override
    public String title() {
        return texts.get("ProvinceMap.title");
    }

    @Override
    public List<String> notes() {
        return List.of(texts.provinces(figure.edition()));
    }

    @Override
    public List<LegendItem> legend() {
        return ShareLegend.of(
                texts, standings.values().stream().anyMatch(it -> Double.isNaN(it.share())));
    }

    @Override
    public void paint(Brush brush, Rectangle2D body) {
        if (figure.kind() == Kind.OUTLINES) {
            outlines(brush, body);
        } else {
            tiles(brush, body);
        }
    }

    private Attainment standing(Province province) {
        return standings.getOrDefault(province, new Missing(""));
    }

    private void outlines(Brush brush, Rectangle2D body) {
        Outlines outlines = Outlines.of(figure.edition());
        Rectangle2D land = outlines.bounds();
        double gap = brush.of(8);
        double inset = brush.of(INSET);
        double scale =
                Math.min(
                        body.getHeight() / land.getHeight(),
                        (body.getWidth() - inset - gap) / land.getWidth());
        double map = land.getWidth() * scale;
        double list = body.getWidth() - map - inset - 4 * gap;
        double left = body.getX();
        if (list < brush.of(LEAST_LIST)) {
            left += (body.getWidth() - map - inset - gap) / 2;
        }
        AffineTransform place = AffineTransform.getTranslateInstance(left, body.getY());
        place.scale(scale, scale);
        place.translate(-land.getX(), -land.getY());
        Map<Province, Shape> shapes = new HashMap<>();
        outlines.lands()
                .forEach(
                        (province, one) ->
                                shapes.put(province, place.createTransformedShape(one.shape())));
        shapes.forEach((province, shape) -> surface(brush, province, shape));
        shapes.values().forEach(shape -> brush.outline(shape, new Color(0x4B535D), 0.7));
        outlines.lands()
                .forEach(
                        (province, one) ->
                                share(
                                        brush,
                                        province,
                                        shapes.getOrDefault(province, one.shape()),
                                        place.transform(one.middle(), null)));
        double x = left + map + gap;
        double hoangSa = place.transform(new Point2D.Double(0, Outlines.y(17.6)), null).getY();
        insets(brush, x, inset, hoangSa, body.getMaxY());
        if (list >= brush.of(LEAST_LIST)) {
            double from = x + inset + 3 * gap;
            new ShareList(brush, figure.edition(), standings)
                    .paint(
                            new Rectangle2D.Double(
                                    from, body.getY(), body.getMaxX() - from, body.getHeight()));
        }
    }

    private void surface(Brush brush, Province province, Shape shape) {
        double share = standing(province).share();
        if (Double.isNaN(share)) {
            brush.missing(shape);
        } else {
            brush.fill(shape, Palette.share(share));
        }
        brush.hit(shape, new ChartKey.Place(province), tip(texts, province, standing(province)));
    }

    /** The share in percent, where it fits into the land. */
    private void share(Brush brush, Province province, Shape shape, Point2D middle) {
        double share = standing(province).share();
        if (Double.isNaN(share)) {
            return;
        }
        String text = texts.percentNumber(share);
        double width = brush.width(text, Brush.SMALL, true);
        double height = brush.of(Brush.SMALL);
        if (shape.contains(middle.getX() - width / 2, middle.getY() - height / 2, width, height)) {
            brush.centred(
                    text,
                    middle.getX(),
                    brush.baseline(middle.getY(), Brush.SMALL),
                    Brush.SMALL,
                    true,
                    Palette.on(Palette.share(share)));
        }
    }

    private void insets(Brush brush, double x, double width, double top, double bottom) {
        double upper = brush.of(HOANG_SA_HEIGHT);
        double lower = brush.of(TRUONG_SA_HEIGHT);
        double first = Math.min(top, bottom - upper - lower - brush.of(40));
        inset(brush, Archipelago.HOANG_SA, new Rectangle2D.Double(x, first, width, upper));
        inset(
                brush,
                Archipelago.TRUONG_SA,
                new Rectangle2D.Double(x, bottom - lower - brush.of(2), width, lower));
        brush.centred(
                texts.get("sea"),
                x + width / 2,
                (first + upper + bottom - lower) / 2 + brush.of(4),
                Brush.LARGE,
                false,
                new Color(0x35698F));
    }

    private void inset(Brush brush, Archipelago islands, Rectangle2D box) {
        Province province = islands.province(figure.edition());
        double share = standing(province).share();
        boolean missing = Double.isNaN(share);
        Ink ink = Ink.plain(missing ? Color.WHITE : Palette.share(share));
        islands.paint(brush, box, figure.edition(), ink, missing);
        brush.hit(
                box,
                new ChartKey.Place(province),
                texts.get(
                        "tip.archipelago",
                        texts.get("archipelago." + islands.name()),
                        tip(texts, province, standing(province))));
    }

    private void tiles(Brush brush, Rectangle2D body) {
        Tiles tiles = Tiles.of(figure.edition());
        double gap = brush.of(36);
        double inset = brush.of(INSET);
        double heading = brush.of(HEADING);
        int north = tiles.columns(0);
        int south = tiles.columns(1);
        double edge =
                Math.min(
                        (body.getHeight() - heading) / tiles.rows(),
                        (body.getWidth() - inset - 2 * gap) / (north + south));
        double width = (north + south) * edge + 2 * gap + inset;
        double left = body.getX() + (body.getWidth() - width) / 2;
        double second = left + north * edge + gap;
        for (int block = 0; block < 2; block++) {
            double x = block == 0 ? left : second;
            brush.text(
                    texts.get(block == 0 ? "tiles.north" : "tiles.south"),
                    x,
                    body.getY() + brush.of(12),
                    Brush.BODY,
                    true,
                    Palette.SOFT_TEXT);
        }
        tiles.places()
                .forEach(
                        (province, at) ->
                                tile(
                                        brush,
                                        province,
                                        new Rectangle2D.Double(
                                                (at.block() == 0 ? left : second)
                                                        + at.column() * edge,
                                                body.getY() + heading + at.row() * edge,
                                                edge,
                                                edge)));
        insets(
                brush,
                second + south * edge + gap,
                inset,
                body.getY() + heading,
                body.getY() + heading + tiles.rows() * edge);
    }

    private void tile(Brush brush, Province province, Rectangle2D place) {
        double gap = brush.of(1.5);
        Rectangle2D box =
                new Rectangle2D.Double(
                        place.getX() + gap,
                        place.getY() + gap,
                        place.getWidth() - 2 * gap,
                        place.getHeight() - 2 * gap);
        surface(brush, province, box);
        brush.outline(box, new Color(0x4B535D), 0.7);
        double share = standing(province).share();
        Color colour = Double.isNaN(share) ? Color.WHITE : Palette.share(share);
        double size = Math.min(Brush.BODY, box.getWidth() / brush.of(1) * 0.178);
        double room = box.getWidth() - brush.of(4);
        List<String> lines = brush.lines(Texts.name(province), room, size, false);
        double line = brush.lineHeight(size) * 0.92;
        double y = box.getY() + brush.of(4) + brush.of(size) * 0.85;
        if (Double.isNaN(share)) {
            double height = lines.size() * line + brush.of(2);
            brush.fill(
                    new Rectangle2D.Double(
                            box.getX() + gap, box.getY() + gap, box.getWidth() - 2 * gap, height),
                    Color.WHITE);
        }
        for (String text : lines) {
            brush.centred(
                    brush.fitted(text, box.getWidth(), size, false),
                    box.getCenterX(),
                    y,
                    size,
                    false,
                    Palette.on(colour));
            y += line;
        }
        if (!Double.isNaN(share)) {
            brush.centred(
                    texts.percentNumber(share),
                    box.getCenterX(),
                    box.getMaxY() - brush.of(5),
                    size * 1.15,
                    true,
                    Palette.on(colour));
        }
    }

    /** What a province says. */
    static String tip(Texts texts, Province province, Attainment standing) {
        if (standing instanceof Progress progress && progress.reachable() > 0) {
            return texts.get(
                    "tip.place",
                    province.name(),
                    texts.percent(progress.share()),
                    texts.get(
                            "of",
                            texts.number(progress.renewed()),
                            texts.number(progress.reachable())));
        }
        return texts.get(
                "tip.place.none",
                province.name(),
                standing instanceof Missing missing
                        ? texts.missing(missing.reason())
                        : texts.get("nobody"));
    }

    @Override
    public List<Column> columns() {
        Cells cells = new Cells(texts);
        List<Column> columns = new ArrayList<>();
        columns.add(cells.column("column.code", 5));
        columns.add(cells.column("column.province", 20));
        columns.addAll(cells.standing());
        return columns;
    }

    @Override
    public List<List<Cell>> rows() {
        Cells cells = new Cells(texts);
        List<List<Cell>> rows = new ArrayList<>();
        for (Province province : Provinces.catalogue().all(figure.edition())) {
            List<Cell> line = new ArrayList<>();
            line.add(Cell.text(province.code()));
            line.add(Cell.text(province.name()));
            line.addAll(cells.of(standing(province)));
            rows.add(line);
        }
        return rows;
    }

    @Override
    public @Nullable Behind behind(int row, int column) {
        Province province = List.copyOf(Provinces.catalogue().all(figure.edition())).get(row);
        return standing(province) instanceof Missing
                ? null
                : new Behind(new ChartKey.Place(province), 2);
    }
}
