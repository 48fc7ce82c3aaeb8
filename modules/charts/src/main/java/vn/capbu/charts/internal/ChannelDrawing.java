package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChannelProgress;
import vn.capbu.charts.ChannelProgress.Assessment;
import vn.capbu.charts.ChannelProgress.Row;
import vn.capbu.charts.ChannelProgress.SelfCare;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.ChartKey.Part;
import vn.capbu.charts.ChartKey.Series;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.internal.LegendItem.Sign;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** Renewals by channel, and beside them how the self-care rate came about. */
final class ChannelDrawing implements Drawing {

    private static final double HEADING = 30;

    private final ChannelProgress figure;
    private final Texts texts;
    private final Cells cells;
    private final long all;

    ChannelDrawing(ChannelProgress figure, Texts texts) {
        this.figure = figure;
        this.texts = texts;
        this.cells = new Cells(texts);
        this.all =
                figure.rows().stream()
                        .mapToLong(row -> row.renewed() == null ? 0 : row.renewed())
                        .sum();
    }

    @Override
    public String title() {
        return texts.get("ChannelProgress.title");
    }

    @Override
    public List<String> notes() {
        return List.of(texts.get("ChannelProgress.note", texts.number(all)));
    }

    @Override
    public List<LegendItem> legend() {
        List<LegendItem> items = new ArrayList<>();
        items.add(LegendItem.box(Palette.RENEWED, texts.get("renewed.by.channel")));
        items.add(new LegendItem(Sign.LINE, Ink.plain(Palette.BLUE), texts.get("selfCare")));
        items.add(
                new LegendItem(
                        Sign.DASHES,
                        Ink.plain(Palette.TEXT),
                        texts.get("assessedOn", texts.date(figure.selfCare().assessedOn()))));
        if (figure.rows().stream().anyMatch(row -> row.renewed() == null)
                || figure.selfCare().rates().stream().anyMatch(DayValue::isMissing)) {
            items.add(new LegendItem(Sign.MISSING, Ink.plain(Color.WHITE), texts.get("missing")));
        }
        return items;
    }

    @Override
    public void paint(Brush brush, Rectangle2D body) {
        double gap = brush.of(30);
        double left = (body.getWidth() - gap) * 0.5;
        double heading = brush.of(HEADING);
        heading(brush, texts.get("renewed.by.channel"), body.getX(), body.getY());
        new Bars(
                        List.of(Palette.RENEWED),
                        figure.rows().stream().map(this::lane).toList(),
                        false,
                        max(),
                        false,
                        null)
                .paint(
                        brush,
                        new Rectangle2D.Double(
                                body.getX(),
                                body.getY() + heading,
                                left,
                                body.getHeight() - heading));
        double x = body.getX() + left + gap;
        heading(brush, texts.get("selfCare.heading"), x, body.getY());
        double assessed = brush.of(46);
        selfCare(
                brush,
                new Rectangle2D.Double(
                        x,
                        body.getY() + heading + assessed,
                        body.getMaxX() - x,
                        body.getHeight() - heading - assessed));
        brush.text(
                assessment(),
                x,
                body.getY() + heading + brush.of(8),
                Brush.BODY,
                true,
                Palette.TEXT);
    }

    private static void heading(Brush brush, String text, double x, double y) {
        brush.text(text, x, y + brush.of(14), Brush.LARGE, true, Palette.TEXT);
    }

    private double max() {
        long most =
                figure.rows().stream()
                        .mapToLong(row -> row.renewed() == null ? 0 : row.renewed())
                        .max()
                        .orElse(0);
        return Math.max(1, (double) most * 1.08);
    }

    private Bars.Lane lane(Row row) {
        String name = row.channel().text();
        if (row.renewed() == null) {
            return new Bars.Lane(name, List.of(), "", texts.missing(row.reason()), null);
        }
        String number = texts.number(row.renewed());
        String share = all == 0 ? "" : texts.percent((double) row.renewed() / all);
        return new Bars.Lane(
                name,
                List.of(
                        new Bars.Bar(
                                row.renewed(),
                                number,
                                new ChartKey.Group(row.channel().key(), Part.RENEWED),
                                texts.get("tip.channel", name, number, share))),
                share,
                "",
                null);
    }

    private String assessment() {
        SelfCare selfCare = figure.selfCare();
        String on = texts.date(selfCare.assessedOn());
        Assessment assessment = selfCare.assessment();
        return assessment == null || Double.isNaN(assessment.share())
                ? texts.get("assessment.none", on)
                : texts.get(
                        "assessment",
                        on,
                        texts.percent(assessment.share()),
                        texts.number(assessment.selfCare()),
                        texts.number(assessment.all()));
    }

    private void selfCare(Brush brush, Rectangle2D area) {
        SelfCare selfCare = figure.selfCare();
        DayPlot plot = new DayPlot(brush, area, selfCare.span(), 1.04, true);
        plot.line(selfCare.rates(), DayValue::value, Palette.BLUE, brush.solid(3));
        plot.draw();
        plot.gaps(selfCare.rates());
        Rectangle2D data = plot.data();
        if (selfCare.span().contains(selfCare.assessedOn())) {
            double x = plot.x(selfCare.assessedOn());
            brush.dashed(x, data.getMinY(), x, data.getMaxY(), Palette.TEXT, 1.4);
            String day = texts.date(selfCare.assessedOn());
            double half = brush.width(day, Brush.SMALL, true) / 2;
            brush.centred(
                    day,
                    Math.min(x, area.getMaxX() - half),
                    data.getMinY() - brush.of(4),
                    Brush.SMALL,
                    true,
                    Palette.TEXT);
        }
        selfCare.rates().stream()
                .filter(it -> !it.isMissing() && selfCare.span().contains(it.day()))
                .reduce((first, second) -> second)
                .ifPresent(
                        last ->
                                plot.tag(
                                        plot.x(last.day()) + brush.of(10),
                                        plot.y(last.value()) - brush.of(18),
                                        texts.get(
                                                "selfCare.tag",
                                                texts.percent(last.value()),
                                                texts.date(last.day())),
                                        false,
                                        Palette.BLUE));
        plot.hits(
                selfCare.rates(),
                DayValue::value,
                Series.SELF_CARE,
                point ->
                        texts.get(
                                "selfCare.tip",
                                texts.date(point.day()),
                                texts.percent(point.value())));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                cells.column("column.channel", 24),
                cells.column("column.renewed", 10),
                cells.column("column.share", 10));
    }

    @Override
    public List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : figure.rows()) {
            Cell number =
                    row.renewed() == null
                            ? cells.missing(row.reason())
                            : Cell.number(row.renewed());
            Cell share =
                    row.renewed() == null
                            ? number
                            : cells.percent(all == 0 ? Double.NaN : (double) row.renewed() / all);
            rows.add(List.of(Cell.text(row.channel().text()), number, share));
        }
        Assessment assessment = figure.selfCare().assessment();
        String on = texts.date(figure.selfCare().assessedOn());
        rows.add(
                assessment == null
                        ? List.of(
                                Cell.text(texts.get("assessment.row", on)),
                                cells.missing(""),
                                cells.missing(""))
                        : List.of(
                                Cell.text(texts.get("assessment.row", on)),
                                Cell.number(assessment.selfCare()),
                                cells.percent(assessment.share())));
        return rows;
    }

    @Override
    public @Nullable Behind behind(int row, int column) {
        if (row < figure.rows().size()) {
            Row of = figure.rows().get(row);
            return of.renewed() == null
                    ? null
                    : new Behind(new ChartKey.Group(of.channel().key(), Part.RENEWED), 1);
        }
        SelfCare selfCare = figure.selfCare();
        return selfCare.assessment() == null
                ? null
                : new Behind(
                        new ChartKey.Days(
                                Series.SELF_CARE, selfCare.assessedOn(), selfCare.assessedOn()),
                        1);
    }
}
