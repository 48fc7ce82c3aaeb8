package vn.capbu.charts.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import vn.capbu.charts.Span;

/** An axis of days: 1 is a day, a day's point is its {@link LocalDate#toEpochDay}. Ticks are days that people look for. */
final class DayAxis extends NumberAxis {

    /** From many ticks to few. */
    private static final List<Predicate<LocalDate>> STEPS =
            List.of(
                    day -> true,
                    day -> day.getDayOfWeek() == DayOfWeek.MONDAY,
                    day -> day.getDayOfMonth() == 1 || day.getDayOfMonth() == 16,
                    day -> day.getDayOfMonth() == 1,
                    day -> day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1,
                    day -> day.getDayOfMonth() == 1 && day.getMonthValue() % 6 == 1,
                    day -> day.getDayOfYear() == 1,
                    day -> day.getDayOfYear() == 1 && day.getYear() % 5 == 0);

    private final transient Span span;
    private final transient Brush brush;

    DayAxis(Span span, Brush brush) {
        this.span = span;
        this.brush = brush;
        setRange(span.from().toEpochDay() - 0.5, span.to().toEpochDay() + 0.5);
        setTickLabelFont(brush.fonts().of(brush.of(Brush.SMALL), false));
        setTickLabelPaint(Palette.SOFT_TEXT);
        setAxisLinePaint(Palette.EDGE);
        setTickMarkPaint(Palette.EDGE);
    }

    @Override
    public List<ValueTick> refreshTicks(
            Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double label = brush.width(brush.texts().date(span.to()), Brush.SMALL, false) * 1.3;
        List<ValueTick> ticks = new ArrayList<>();
        for (Predicate<LocalDate> step : STEPS) {
            ticks = ticks(step);
            if (ticks.size() * label < area.getWidth()) {
                break;
            }
        }
        return ticks.isEmpty() ? ticks(span.from()::equals) : ticks;
    }

    private List<ValueTick> ticks(Predicate<LocalDate> step) {
        List<ValueTick> ticks = new ArrayList<>();
        for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
            if (step.test(day)) {
                ticks.add(
                        new NumberTick(
                                (Double) (double) day.toEpochDay(),
                                brush.texts().date(day),
                                TextAnchor.TOP_CENTER,
                                TextAnchor.CENTER,
                                0));
            }
        }
        return ticks;
    }
}
