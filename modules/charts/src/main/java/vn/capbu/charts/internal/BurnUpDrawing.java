package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.BurnUp;
import vn.capbu.charts.BurnUp.Outlook;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.ChartKey.Series;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.internal.LegendItem.Sign;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** Renewed and registered in time against the staircase. */
final class BurnUpDrawing implements Drawing {

    private static final double LANE = 40;
    private static final double TOP = 1.06;

    private final BurnUp figure;
    private final Texts texts;
    private final Cells cells;

    BurnUpDrawing(BurnUp figure, Texts texts) {
        this.figure = figure;
        this.texts = texts;
        this.cells = new Cells(texts);
    }

    @Override
    public String title() {
        return texts.get("BurnUp.title");
    }

    @Override
    public List<LegendItem> legend() {
        List<LegendItem> items = new ArrayList<>();
        items.add(item(Sign.LINE, Palette.BLUE, "renewed"));
        items.add(item(Sign.DASHES, Palette.GREEN, "registered"));
        if (figure.steps().stream().anyMatch(step -> step.share() != null)) {
            items.add(item(Sign.STAIRS, Palette.TEXT, "staircase"));
        }
        if (!figure.slopes().isEmpty()) {
            items.add(item(Sign.DOTS, Palette.SOFT_TEXT, "slope"));
        }
        if (!figure.forecast().isEmpty()) {
            items.add(item(Sign.DASHES, Palette.FORECAST, "forecast"));
            if (figure.forecast().stream().anyMatch(Outlook::hasBand)) {
                items.add(LegendItem.box(Ink.plain(Palette.BAND), texts.get("band")));
            }
        }
        if (!figure.secondOpinion().isEmpty()) {
            items.add(item(Sign.DOTS, Palette.SECOND_OPINION, "second"));
        }
        if (figure.holidays().stream().anyMatch(figure.span()::contains)) {
            items.add(LegendItem.box(Ink.plain(Palette.DAY_OFF), texts.get("holiday")));
        }
        if (points().anyMatch(DayValue::isMissing)) {
            items.add(item(Sign.MISSING, Color.WHITE, "missing"));
        }
        return items;
    }

    private LegendItem item(Sign sign, Color colour, String key) {
        return new LegendItem(sign, Ink.plain(colour), texts.get(key));
    }

    private Stream<DayValue> points() {
        return Stream.concat(figure.renewed().stream(), figure.registered().stream());
    }

    private double share(double number) {
        long of = figure.caption().denominator().reachable();
        return of == 0 ? Double.NaN : number / of;
    }

    private double share(DayValue point) {
        return share(point.value());
    }

    @Override
    public void paint(Brush brush, Rectangle2D body) {
        double lane = figure.steps().isEmpty() ? 0 : brush.of(LANE);
        Rectangle2D area =
                new Rectangle2D.Double(
                        body.getX(),
                        body.getY() + lane + brush.of(20),
                        body.getWidth(),
                        body.getHeight() - lane - brush.of(20));
        DayPlot plot = new DayPlot(brush, area, figure.span(), TOP, true);
        plot.shade(figure.holidays());
        fill(brush, plot);
        plot.draw();
        plot.gaps(figure.renewed());
        new Stairs(brush, plot, figure, texts).paint(body.getY(), lane);
        plot.today(figure.today());
        plot.todayName(figure.today(), body.getY() + lane + brush.of(2));
        tags(brush, plot);
        plot.hits(
                figure.registered(),
                this::share,
                Series.REGISTERED,
                point -> tip("registered.tip", point));
        plot.hits(
                figure.renewed(), this::share, Series.RENEWED, point -> tip("renewed.tip", point));
    }

    private void fill(Brush brush, DayPlot plot) {
        if (!figure.forecast().isEmpty()) {
            plot.band(
                    figure.forecast().stream()
                            .filter(it -> it.hasBand() && figure.span().contains(it.day()))
                            .map(this::shares)
                            .toList(),
                    Palette.BAND);
            plot.line(
                    figure.forecast().stream()
                            .filter(it -> figure.span().contains(it.day()))
                            .map(it -> DayValue.of(it.day(), it.middle()))
                            .toList(),
                    this::share,
                    Palette.FORECAST,
                    brush.dashes(2, 7, 4));
        }
        for (List<DayValue> slope : figure.slopes()) {
            plot.line(slope, DayValue::value, Palette.SOFT_TEXT, brush.dashes(1.6, 2, 3));
        }
        plot.line(
                figure.secondOpinion(), this::share, Palette.SECOND_OPINION, brush.dashes(2, 2, 3));
        plot.line(figure.registered(), this::share, Palette.GREEN, brush.dashes(2.6, 8, 3));
        plot.line(figure.renewed(), this::share, Palette.BLUE, brush.solid(3));
    }

    private double[] shares(Outlook day) {
        return new double[] {
            day.day().toEpochDay(), share(day.low()), share(day.middle()), share(day.high())
        };
    }

    /** The last known values, said beside their lines; of nobody there is no share, and no place for it. */
    private void tags(Brush brush, DayPlot plot) {
        if (figure.caption().denominator().reachable() == 0) {
            return;
        }
        DayValue registered = last(figure.registered());
        if (registered != null) {
            plot.tag(
                    plot.x(registered.day()) + brush.of(12),
                    plot.y(share(registered)) + brush.of(14),
                    texts.get(
                            "registered.tag",
                            texts.percent(share(registered)),
                            texts.number(registered.value())),
                    false,
                    Palette.GREEN.darker());
        }
        DayValue renewed = last(figure.renewed());
        if (renewed != null) {
            plot.tag(
                    plot.x(renewed.day()) - brush.of(12),
                    plot.y(share(renewed)) - brush.of(14),
                    texts.get(
                            "renewed.tag",
                            texts.percent(share(renewed)),
                            texts.number(renewed.value())),
                    true,
                    Palette.BLUE);
        }
    }

    private @Nullable DayValue last(List<DayValue> points) {
        DayValue last = null;
        for (DayValue point : points) {
            if (!point.isMissing() && figure.span().contains(point.day())) {
                last = point;
            }
        }
        return last;
    }

    private String tip(String key, DayValue point) {
        return texts.get(
                key,
                texts.date(point.day()),
                texts.number(point.value()),
                texts.percent(share(point)));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                cells.column("column.day", 10),
                cells.column("column.renewed", 10),
                cells.column("column.renewed.percent", 8),
                cells.column("column.registered", 10),
                cells.column("column.registered.percent", 8),
                cells.column("column.target", 8),
                cells.column("column.forecast.low", 10),
                cells.column("column.forecast", 10),
                cells.column("column.forecast.high", 10),
                cells.column("column.second", 10));
    }

    @Override
    public List<List<Cell>> rows() {
        TreeMap<LocalDate, Cell[]> rows = new TreeMap<>();
        figure.renewed().forEach(point -> put(rows, point, 1));
        figure.registered().forEach(point -> put(rows, point, 3));
        for (Outlook day : figure.forecast()) {
            Cell[] row = row(rows, day.day());
            row[6] = day.hasBand() ? cells.number(day.low()) : cells.missing("");
            row[7] = cells.number(day.middle());
            row[8] = day.hasBand() ? cells.number(day.high()) : cells.missing("");
        }
        for (DayValue point : figure.secondOpinion()) {
            row(rows, point.day())[9] =
                    point.isMissing() ? cells.missing(point.reason()) : cells.number(point.value());
        }
        return rows.values().stream().map(List::of).toList();
    }

    private void put(Map<LocalDate, Cell[]> rows, DayValue point, int column) {
        Cell[] row = row(rows, point.day());
        row[column] =
                point.isMissing() ? cells.missing(point.reason()) : cells.number(point.value());
        row[column + 1] = point.isMissing() ? row[column] : cells.percent(share(point));
    }

    private Cell[] row(Map<LocalDate, Cell[]> rows, LocalDate day) {
        Cell[] row = rows.get(day);
        if (row == null) {
            row = new Cell[columns().size()];
            Arrays.fill(row, Cell.EMPTY);
            row[0] = new Cell.Date(day);
            Double target = target(day);
            row[5] = target == null ? Cell.EMPTY : cells.percent(target);
            rows.put(day, row);
        }
        return row;
    }

    /** The target of the stage that a day is in. */
    private @Nullable Double target(LocalDate day) {
        return figure.steps().stream()
                .filter(step -> step.share() != null && !day.isAfter(step.to()))
                .filter(step -> !day.isBefore(Objects.requireNonNullElse(step.from(), step.to())))
                .map(BurnUp.Step::share)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Behind behind(int row, int column) {
        boolean registered = column == 3 || column == 4;
        LocalDate day = ((Cell.Date) rows().get(row).get(0)).date();
        return (registered ? figure.registered() : figure.renewed())
                .stream()
                        .filter(point -> point.day().equals(day) && !point.isMissing())
                        .findFirst()
                        .map(point -> registered ? Series.REGISTERED : Series.RENEWED)
                        .map(
                                series ->
                                        new Behind(
                                                new ChartKey.Days(series, day, day),
                                                registered ? 3 : 1))
                        .orElse(null);
    }
}
