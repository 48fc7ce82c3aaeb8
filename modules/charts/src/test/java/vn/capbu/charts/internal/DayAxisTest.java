package vn.capbu.charts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.charts.Span;

class DayAxisTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 3, 10);

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 200, 800, 2_400, 7_300})
    void daysNeverStandOverEachOther(int length) {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Brush brush =
                new Brush(
                        graphics,
                        Fonts.of(new Font(Font.SANS_SERIF, Font.PLAIN, 12)),
                        new Texts(Locale.forLanguageTag("vi")),
                        1);
        for (int width : new int[] {300, 900, 1_600}) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, width, 400);
            DayAxis axis = new DayAxis(new Span(FIRST, FIRST.plusDays(length)), brush);
            List<? extends ValueTick> ticks =
                    axis.refreshTicks(graphics, new AxisState(), area, RectangleEdge.BOTTOM);
            double before = Double.NEGATIVE_INFINITY;
            assertThat(ticks).isNotEmpty();
            for (ValueTick tick : ticks) {
                double middle = axis.valueToJava2D(tick.getValue(), area, RectangleEdge.BOTTOM);
                double half = brush.width(((NumberTick) tick).getText(), Brush.SMALL, false) / 2;
                assertThat(middle - half)
                        .as("%s of %d days on %d pixels", tick, length, width)
                        .isGreaterThan(before);
                before = middle + half;
            }
        }
        graphics.dispose();
    }
}
