package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartKey;

/**
 * Lying bars, one lane below the other, each with its name before and a note behind it.
 *
 * @param inks of the series
 * @param max where the axis ends
 * @param percent whether values are shares, 0 to 1
 * @param reference where a line crosses all lanes, or null for none
 */
record Bars(
        List<Ink> inks,
        List<Lane> lanes,
        boolean stacked,
        double max,
        boolean percent,
        @Nullable Double reference) {

    private static final double LABEL = Brush.BODY;
    private static final double LARGEST_LANE = 112;
    private static final double LEAST_BAR = 9;

    /** With less room numbers of the axis would touch. */
    private static final double NARROW = 260;

    /** Narrower bars tell nothing. */
    private static final double LEAST_BARS = 110;

    /** Room for half of a number at either end of the axis. */
    private static final double AXIS_END = 18;

    /**
     * One group.
     *
     * @param bars one for each series; none when nothing is known
     * @param note behind the bars
     * @param missing why nothing is known; empty when it is known
     * @param mark where a thick line crosses this lane, or null for none
     */
    record Lane(String name, List<Bar> bars, String note, String missing, @Nullable Double mark) {}

    /** A bar, what it stands for and what it says; its label stands at its end, or inside when bars are stacked. */
    record Bar(double value, String label, ChartKey key, String tip) {}

    void paint(Brush brush, Rectangle2D area) {
        if (lanes.isEmpty()) {
            return;
        }
        Rectangle2D plot = plot(brush, area);
        ChartRenderingInfo info = new ChartRenderingInfo();
        CategoryAxis categories = categories();
        NumberAxis values = values(brush, plot.getWidth() < brush.of(NARROW));
        chart(brush, categories, values).draw(brush.graphics(), plot, info);
        Rectangle2D data = info.getPlotInfo().getDataArea();
        Painted painted = new Painted(data, categories, values);
        if (reference != null) {
            double x = painted.x(reference);
            brush.dashed(x, data.getMinY(), x, data.getMaxY(), Palette.TEXT, 1.4);
        }
        for (int i = 0; i < lanes.size(); i++) {
            words(brush, area, painted, i);
        }
        for (Object entity : info.getEntityCollection().getEntities()) {
            if (entity instanceof CategoryItemEntity item) {
                bar(brush, painted, item);
            }
        }
    }

    private void bar(Brush brush, Painted painted, CategoryItemEntity item) {
        Lane lane = lanes.get((Integer) item.getColumnKey());
        Bar bar = lane.bars().get((Integer) item.getRowKey());
        Rectangle2D area = item.getArea().getBounds2D();
        if (!stacked || bar.value() > 0) {
            double width = Math.max(brush.of(3), area.getWidth());
            brush.hit(
                    new Rectangle2D.Double(area.getX(), area.getY(), width, area.getHeight()),
                    bar.key(),
                    bar.tip());
            label(brush, painted, item, bar, lane.mark());
        }
    }

    private Rectangle2D plot(Brush brush, Rectangle2D area) {
        double names = names(brush, area);
        double gap = brush.of(8);
        double height =
                Math.min(area.getHeight(), lanes.size() * brush.of(LARGEST_LANE) + brush.of(30));
        return new Rectangle2D.Double(
                area.getX() + names + gap - brush.of(AXIS_END),
                area.getY(),
                area.getWidth() - names - notes(brush, area) - 2 * gap + brush.of(AXIS_END),
                height);
    }

    private double names(Brush brush, Rectangle2D area) {
        return Math.min(
                area.getWidth() * 0.4, widest(brush, lanes.stream().map(Lane::name).toList()));
    }

    /** How much room notes have; none where the bars need it. What they say is in tips and table too. */
    private double notes(Brush brush, Rectangle2D area) {
        double notes = widest(brush, lanes.stream().map(Lane::note).toList());
        double bars = area.getWidth() - names(brush, area) - notes - 2 * brush.of(AXIS_END);
        return bars < brush.of(LEAST_BARS) ? 0 : notes;
    }

    private static double widest(Brush brush, List<String> texts) {
        return texts.stream().mapToDouble(text -> brush.width(text, LABEL, false)).max().orElse(0);
    }

    private static CategoryAxis categories() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0.22);
        return axis;
    }

    private NumberAxis values(Brush brush, boolean narrow) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, max);
        axis.setTickLabelFont(brush.fonts().of(brush.of(Brush.SMALL), false));
        axis.setTickLabelPaint(Palette.SOFT_TEXT);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(brush.texts().locale());
        if (percent) {
            double step = max > 0.5 ? 0.2 : max > 0.2 ? 0.1 : max > 0.1 ? 0.05 : 0.02;
            axis.setTickUnit(new NumberTickUnit(narrow ? step * 2.5 : step));
            axis.setNumberFormatOverride(new DecimalFormat("#,##0\u00a0%", symbols));
        } else {
            axis.setTickUnit(new NumberTickUnit(Ticks.step(max, narrow ? 2 : 5)));
            axis.setNumberFormatOverride(new DecimalFormat("#,##0", symbols));
        }
        return axis;
    }

    private JFreeChart chart(Brush brush, CategoryAxis categories, NumberAxis values) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int series = 0; series < inks.size(); series++) {
            for (int lane = 0; lane < lanes.size(); lane++) {
                List<Bar> bars = lanes.get(lane).bars();
                double value = bars.isEmpty() ? Double.NaN : bars.get(series).value();
                Number number = Double.isNaN(value) ? null : (Double) value;
                dataset.addValue(number, (Integer) series, (Integer) lane);
            }
        }
        BarRenderer renderer = stacked ? new StackedBarRenderer() : new BarRenderer();
        renderer.setBarPainter(new Painter(brush, inks));
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.05);
        renderer.setMinimumBarLength(0);
        CategoryPlot plot = new CategoryPlot(dataset, categories, values, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(brush.solid(0.8));
        JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(0, brush.of(AXIS_END), 0, brush.of(AXIS_END)));
        return chart;
    }

    private void words(Brush brush, Rectangle2D area, Painted painted, int index) {
        Lane lane = lanes.get(index);
        double middle = painted.middle(index, lanes.size());
        double base = brush.baseline(middle, LABEL);
        Rectangle2D data = painted.data();
        double nameEnd = data.getMinX() - brush.of(8);
        String name = brush.fitted(lane.name(), nameEnd - area.getX(), LABEL, false);
        brush.right(name, nameEnd, base, LABEL, false, Palette.TEXT);
        if (notes(brush, area) > 0) {
            brush.right(lane.note(), area.getMaxX(), base, LABEL, false, Palette.SOFT_TEXT);
        }
        double half = data.getHeight() / lanes.size() * 0.39;
        if (!lane.missing().isEmpty()) {
            Rectangle2D gap =
                    new Rectangle2D.Double(
                            data.getMinX(), middle - half, data.getWidth(), 2 * half);
            brush.missing(gap);
            String why = brush.fitted(lane.missing(), gap.getWidth() * 0.9, LABEL, false);
            double width = brush.width(why, LABEL, false) + brush.of(10);
            double left = gap.getX() + brush.of(12);
            double height = Math.min(2 * half, brush.of(18));
            brush.fill(
                    new Rectangle2D.Double(left, middle - height / 2, width, height), Color.WHITE);
            brush.text(why, left + brush.of(5), base, LABEL, false, Palette.TEXT);
        }
        if (lane.mark() != null) {
            double x = painted.x(lane.mark());
            brush.outline(
                    new Line2D.Double(x, middle - half * 1.1, x, middle + half * 1.1),
                    Color.WHITE,
                    5);
            brush.outline(
                    new Line2D.Double(x, middle - half * 1.1, x, middle + half * 1.1),
                    Palette.TEXT,
                    3);
        }
    }

    private void label(
            Brush brush, Painted painted, CategoryItemEntity item, Bar bar, @Nullable Double mark) {
        Rectangle2D shape = item.getArea().getBounds2D();
        double size = Math.min(LABEL, shape.getHeight() / brush.of(1) * 0.9);
        double width = brush.width(bar.label(), size, false);
        if (bar.label().isEmpty() || shape.getHeight() < brush.of(LEAST_BAR)) {
            return;
        }
        double base = brush.baseline(shape.getCenterY(), size);
        Ink ink = inks.get((Integer) item.getRowKey());
        double gap = brush.of(5);
        if (stacked) {
            if (width + 2 * gap < shape.getWidth()) {
                plate(brush, shape.getCenterX() - width / 2, shape, width, ink);
                brush.centred(bar.label(), shape.getCenterX(), base, size, false, on(ink));
            }
            return;
        }
        double left = shape.getMaxX() + gap;
        if (mark != null) {
            double x = painted.x(mark);
            boolean covered = x > left - gap && x < left + width + gap;
            left = covered ? x + gap : left;
        }
        if (left + width < painted.data().getMaxX() + brush.of(4)) {
            plate(brush, left, shape, width, new Ink(Color.WHITE, Ink.Pattern.DOTS));
            brush.text(bar.label(), left, base, size, false, Palette.TEXT);
        } else {
            left = shape.getMaxX() - gap - width;
            plate(brush, left, shape, width, ink);
            brush.text(bar.label(), left, base, size, false, on(ink));
        }
    }

    private static Color on(Ink ink) {
        return ink.pattern() == Ink.Pattern.NONE ? Palette.on(ink.colour()) : Palette.TEXT;
    }

    /** Letters on a pattern can't be read without it. */
    private static void plate(Brush brush, double left, Rectangle2D bar, double width, Ink ink) {
        if (ink.pattern() != Ink.Pattern.NONE) {
            double height = Math.min(bar.getHeight() * 0.96, brush.of(16));
            double gap = brush.of(2.5);
            brush.fill(
                    new Rectangle2D.Double(
                            left - gap, bar.getCenterY() - height / 2, width + 2 * gap, height),
                    Color.WHITE);
        }
    }

    /** Where lanes and values are. */
    private record Painted(Rectangle2D data, CategoryAxis categories, NumberAxis values) {

        double middle(int lane, int lanes) {
            return categories.getCategoryMiddle(lane, lanes, data, RectangleEdge.LEFT);
        }

        double x(double value) {
            return values.valueToJava2D(value, data, RectangleEdge.BOTTOM);
        }
    }

    /** Bars with the inks of their series. */
    private record Painter(Brush brush, List<Ink> inks) implements BarPainter {

        @Override
        public void paintBar(
                Graphics2D graphics,
                BarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base) {
            brush.fill(bar, inks.get(row));
            brush.outline(bar, Palette.EDGE, 0.5);
        }

        @Override
        public void paintBarShadow(
                Graphics2D graphics,
                BarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegShadow) {}
    }
}
