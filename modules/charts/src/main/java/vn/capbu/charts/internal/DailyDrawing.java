package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.ChartKey.Series;
import vn.capbu.charts.DailyRate;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.internal.LegendItem.Sign;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** Renewals of each day against what is needed per working day. */
record DailyDrawing(DailyRate figure, Texts texts) implements Drawing {

    @Override
    public String title() {
        return texts.get("DailyRate.title");
    }

    @Override
    public List<LegendItem> legend() {
        List<LegendItem> items = new ArrayList<>();
        items.add(LegendItem.box(Palette.RENEWED, texts.get("renewed.daily")));
        items.add(new LegendItem(Sign.LINE, Ink.plain(Palette.FORECAST), texts.get("needed")));
        if (!figure.daysOff().isEmpty()) {
            items.add(LegendItem.box(Ink.plain(Palette.DAY_OFF), texts.get("dayOff")));
        }
        if (figure.renewed().stream().anyMatch(DayValue::isMissing)) {
            items.add(new LegendItem(Sign.MISSING, Ink.plain(Color.WHITE), texts.get("missing")));
        }
        return items;
    }

    @Override
    public void paint(Brush brush, Rectangle2D body) {
        double top = brush.of(20);
        Rectangle2D area =
                new Rectangle2D.Double(
                        body.getX(), body.getY() + top, body.getWidth(), body.getHeight() - top);
        DayPlot plot = new DayPlot(brush, area, figure.span(), max(), false);
        plot.shade(figure.daysOff());
        List<DailyBars.Bar> bars =
                DailyBars.of(figure.renewed(), figure.span(), area.getWidth() * 0.93);
        plot.bars(bars, Palette.BLUE);
        plot.line(figure.needed(), DayValue::value, Color.WHITE, brush.solid(5));
        plot.line(figure.needed(), DayValue::value, Palette.FORECAST, brush.solid(2.6));
        plot.draw();
        plot.gaps(figure.renewed());
        plot.today(figure.today());
        plot.todayName(figure.today(), body.getY());
        figure.needed().stream()
                .filter(it -> !it.isMissing() && figure.span().contains(it.day()))
                .reduce((first, second) -> second)
                .ifPresent(
                        last ->
                                plot.tag(
                                        plot.x(last.day()) + brush.of(10),
                                        plot.y(last.value()) - brush.of(16),
                                        texts.get("needed.tag", texts.number(last.value())),
                                        false,
                                        Palette.FORECAST));
        hits(brush, plot, bars);
    }

    private double max() {
        double most =
                Stream.concat(figure.renewed().stream(), figure.needed().stream())
                        .mapToDouble(DayValue::value)
                        .filter(value -> !Double.isNaN(value))
                        .max()
                        .orElse(1);
        return DoubleStream.of(1, most * 1.08).max().orElseThrow();
    }

    private void hits(Brush brush, DayPlot plot, List<DailyBars.Bar> bars) {
        for (DailyBars.Bar bar : bars) {
            double left = plot.start(bar.from());
            double y = plot.y(bar.value());
            String days =
                    bar.isOneDay()
                            ? texts.date(bar.from())
                            : texts.get("days", texts.date(bar.from()), texts.date(bar.to()));
            brush.hit(
                    new Rectangle2D.Double(
                            left,
                            Math.min(y, plot.data().getMaxY() - brush.of(4)),
                            plot.end(bar.to()) - left,
                            Math.max(brush.of(4), plot.data().getMaxY() - y)),
                    new ChartKey.Days(Series.RENEWED_THEN, bar.from(), bar.to()),
                    texts.get(
                            bar.isOneDay() ? "daily.tip" : "daily.tip.mean",
                            days,
                            texts.number(bar.value())));
        }
    }

    @Override
    public List<Column> columns() {
        Cells cells = new Cells(texts);
        return List.of(
                cells.column("column.day", 10),
                cells.column("column.renewed.day", 12),
                cells.column("column.needed", 14),
                cells.column("column.dayOff", 10));
    }

    @Override
    public List<List<Cell>> rows() {
        Cells cells = new Cells(texts);
        TreeMap<LocalDate, Cell[]> rows = new TreeMap<>();
        figure.renewed().forEach(point -> put(cells, rows, point, 1));
        figure.needed().forEach(point -> put(cells, rows, point, 2));
        return rows.values().stream().map(List::of).toList();
    }

    private void put(Cells cells, TreeMap<LocalDate, Cell[]> rows, DayValue point, int column) {
        Cell off =
                figure.daysOff().contains(point.day()) ? Cell.text(texts.get("yes")) : Cell.EMPTY;
        rows.computeIfAbsent(
                                point.day(),
                                day ->
                                        new Cell[] {
                                            new Cell.Date(day), Cell.EMPTY, Cell.EMPTY, off
                                        })[column] =
                point.isMissing() ? cells.missing(point.reason()) : cells.number(point.value());
    }

    @Override
    public @Nullable Behind behind(int row, int column) {
        LocalDate day = ((Cell.Date) rows().get(row).get(0)).date();
        boolean known =
                figure.renewed().stream()
                        .anyMatch(point -> point.day().equals(day) && !point.isMissing());
        return known ? new Behind(new ChartKey.Days(Series.RENEWED_THEN, day, day), 1) : null;
    }
}
