package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.Span;

/** Values in time, on a JFreeChart plot: filled first, drawn once, then words and hits are added on it. */
final class DayPlot {

    private static final double RADIUS = 5;

    private final Brush brush;
    private final Rectangle2D area;
    private final int most;
    private final Span span;
    private final DayAxis days;
    private final NumberAxis values = new NumberAxis();
    private final XYPlot plot;
    private int datasets;
    private @Nullable Rectangle2D data;

    /**
     * A plot without any line yet.
     *
     * @param area where it will be drawn
     * @param max where the axis of values ends
     * @param percent whether values are shares, 0 to 1
     */
    DayPlot(Brush brush, Rectangle2D area, Span span, double max, boolean percent) {
        this.brush = brush;
        this.area = area;
        this.most = (int) Math.max(2, area.getWidth());
        this.span = span;
        this.days = new DayAxis(span, brush);
        values.setRange(0, max);
        values.setTickLabelFont(brush.fonts().of(brush.of(Brush.SMALL), false));
        values.setTickLabelPaint(Palette.SOFT_TEXT);
        values.setAxisLineVisible(false);
        values.setTickMarksVisible(false);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(brush.texts().locale());
        if (percent) {
            values.setTickUnit(new NumberTickUnit(0.2));
            values.setNumberFormatOverride(new DecimalFormat("#,##0\u00a0%", symbols));
        } else {
            values.setTickUnit(new NumberTickUnit(Ticks.step(max, 8)));
            values.setNumberFormatOverride(new DecimalFormat("#,##0", symbols));
        }
        plot = new XYPlot(null, days, values, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(brush.solid(0.8));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    /** Shades days, lightly. */
    void shade(Collection<LocalDate> some) {
        for (LocalDate day : some) {
            if (span.contains(day)) {
                double x = day.toEpochDay();
                IntervalMarker marker = new IntervalMarker(x - 0.5, x + 0.5, Palette.DAY_OFF);
                marker.setAlpha(1);
                plot.addDomainMarker(0, marker, Layer.BACKGROUND, false);
            }
        }
    }

    /** A line; it stops where a value is missing. */
    void line(
            List<DayValue> points, ToDoubleFunction<DayValue> value, Color colour, Stroke stroke) {
        XYSeries series = new XYSeries("", false, true);
        for (DayValue point : Thinned.of(points, span, most)) {
            double y = value.applyAsDouble(point);
            series.add(
                    (Double) (double) point.day().toEpochDay(),
                    Double.isNaN(y) ? null : (Double) y,
                    false);
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        add(new XYSeriesCollection(series), renderer, colour, stroke);
    }

    /** A band between two values of each day. */
    void band(List<double[]> points, Color surface) {
        YIntervalSeries series = new YIntervalSeries("", false, true);
        for (double[] point : points) {
            series.add(point[0], point[2], point[1], point[3]);
        }
        YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
        dataset.addSeries(series);
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1);
        renderer.setSeriesFillPaint(0, surface);
        add(dataset, renderer, surface, brush.solid(1));
    }

    /** Bars, each over the days that it stands for. */
    void bars(List<DailyBars.Bar> bars, Color colour) {
        XYIntervalSeries series = new XYIntervalSeries("", false, true);
        for (DailyBars.Bar bar : bars) {
            double low = bar.from().toEpochDay() - 0.4;
            double high = bar.to().toEpochDay() + 0.4;
            series.add((low + high) / 2, low, high, bar.value(), 0, bar.value());
        }
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        dataset.addSeries(series);
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        add(dataset, renderer, colour, brush.solid(0.5));
    }

    private void add(XYDataset dataset, XYItemRenderer renderer, Color colour, Stroke stroke) {
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, stroke);
        plot.setDataset(datasets, dataset);
        plot.setRenderer(datasets, renderer);
        datasets++;
    }

    /** Draws; then places are known. */
    void draw() {
        JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(brush.graphics(), area, info);
        data = info.getPlotInfo().getDataArea();
    }

    Rectangle2D data() {
        if (data == null) {
            throw new IllegalStateException("nothing was drawn");
        }
        return data;
    }

    double x(LocalDate day) {
        return x(day, 0);
    }

    private double x(LocalDate day, double shift) {
        return days.valueToJava2D(day.toEpochDay() + shift, data(), RectangleEdge.BOTTOM);
    }

    /** Where a day begins. */
    double start(LocalDate day) {
        return Math.max(data().getMinX(), x(day, -0.5));
    }

    /** Where a day ends. */
    double end(LocalDate day) {
        return Math.min(data().getMaxX(), x(day, 0.5));
    }

    double y(double value) {
        return values.valueToJava2D(value, data(), RectangleEdge.LEFT);
    }

    /** The line of today, named at the top. */
    void today(@Nullable LocalDate day) {
        if (day != null && span.contains(day)) {
            Rectangle2D inner = data();
            brush.line(x(day), inner.getMinY(), x(day), inner.getMaxY(), Palette.VERMILLION, 1.6);
        }
    }

    /** What the line of today is called; drawn last, on top of all. */
    void todayName(@Nullable LocalDate day, double top) {
        if (day != null && span.contains(day)) {
            String text = brush.texts().get("today", brush.texts().date(day));
            double half = brush.width(text, Brush.SMALL, true) / 2 + brush.of(4);
            double middle =
                    Math.max(data().getMinX() + half, Math.min(data().getMaxX() - half, x(day)));
            Rectangle2D plate = new Rectangle2D.Double(middle - half, top, 2 * half, brush.of(17));
            brush.fill(plate, Palette.VERMILLION.darker());
            brush.centred(
                    text,
                    middle,
                    brush.baseline(plate.getCenterY(), Brush.SMALL),
                    Brush.SMALL,
                    true,
                    Color.WHITE);
        }
    }

    /** Days of which nothing is known, neighbours as one. */
    void gaps(List<DayValue> points) {
        int i = 0;
        while (i < points.size()) {
            if (!points.get(i).isMissing() || !span.contains(points.get(i).day())) {
                i++;
                continue;
            }
            int end = i;
            while (end + 1 < points.size()
                    && points.get(end + 1).isMissing()
                    && span.contains(points.get(end + 1).day())) {
                end++;
            }
            gap(points.get(i).day(), points.get(end).day(), points.get(i).reason());
            i = end + 1;
        }
    }

    private void gap(LocalDate from, LocalDate to, String reason) {
        double left = start(from);
        double width = end(to) - left;
        Rectangle2D gap = new Rectangle2D.Double(left, data().getMinY(), width, data().getHeight());
        brush.missing(gap);
        Gap.name(brush, gap, brush.texts().missing(reason));
    }

    /** Points that can be pointed at. */
    void hits(
            List<DayValue> points,
            ToDoubleFunction<DayValue> value,
            ChartKey.Series series,
            ToTip tip) {
        double radius = brush.of(RADIUS);
        for (DayValue point : Thinned.of(points, span, most)) {
            if (!point.isMissing() && span.contains(point.day())) {
                double x = x(point.day());
                double y = y(value.applyAsDouble(point));
                brush.hit(
                        new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius),
                        new ChartKey.Days(series, point.day(), point.day()),
                        tip.of(point));
            }
        }
    }

    /** What a point says. */
    @FunctionalInterface
    interface ToTip {
        String of(DayValue point);
    }

    /** Words beside a point, on white. */
    void tag(double x, double y, String text, boolean leftward, Color colour) {
        double width = brush.width(text, Brush.BODY, true) + brush.of(10);
        double height = brush.of(19);
        double left = leftward ? x - width : x;
        double kept = Math.max(data().getMinX(), Math.min(data().getMaxX() - width, left));
        double aside = kept == left ? 0 : brush.of(leftward ? -18 : 20);
        double top =
                Math.max(
                        data().getMinY(),
                        Math.min(data().getMaxY() - height, y - height / 2 + aside));
        left = kept;
        Rectangle2D plate = new Rectangle2D.Double(left, top, width, height);
        brush.fill(plate, Color.WHITE);
        brush.outline(plate, colour, 1);
        brush.text(
                text,
                left + brush.of(5),
                brush.baseline(plate.getCenterY(), Brush.BODY),
                Brush.BODY,
                true,
                colour);
    }
}
