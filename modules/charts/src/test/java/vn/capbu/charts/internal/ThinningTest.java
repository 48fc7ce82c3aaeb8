package vn.capbu.charts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.Span;

/** Never more points than pixels, and no peak lost. */
class ThinningTest {

    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

    @Test
    void aLineKeepsItsPeaks() {
        List<DayValue> points = points(10_000);
        points.set(4_321, DayValue.of(BEGIN.plusDays(4_321), 1e6));
        points.set(7_777, DayValue.of(BEGIN.plusDays(7_777), -1e6));
        List<DayValue> thin = Thinned.of(points, new Span(BEGIN, BEGIN.plusDays(9_999)), 1_200);
        assertThat(thin)
                .hasSizeLessThanOrEqualTo(1_200)
                .isSortedAccordingTo(java.util.Comparator.comparing(DayValue::day));
        assertThat(thin).contains(points.get(4_321), points.get(7_777));
    }

    @Test
    void aShortLineStaysAsItIs() {
        List<DayValue> points = points(400);
        assertThat(Thinned.of(points, new Span(BEGIN, BEGIN.plusDays(399)), 1_200))
                .isEqualTo(points);
    }

    @Test
    void onlyDaysOfTheSpanAreDrawn() {
        assertThat(Thinned.of(points(10), new Span(BEGIN.plusDays(2), BEGIN.plusDays(4)), 1_200))
                .hasSize(3);
    }

    @Test
    void barsOfManyDaysAreMeansOfTheKnownOnes() {
        List<DayValue> points =
                List.of(
                        DayValue.of(BEGIN, 10),
                        DayValue.missing(BEGIN.plusDays(1), ""),
                        DayValue.of(BEGIN.plusDays(2), 30),
                        DayValue.missing(BEGIN.plusDays(3), ""),
                        DayValue.missing(BEGIN.plusDays(4), ""),
                        DayValue.missing(BEGIN.plusDays(5), ""));
        Span span = new Span(BEGIN, BEGIN.plusDays(5));
        assertThat(DailyBars.of(points, span, 6))
                .containsExactly(new DailyBars.Bar(BEGIN, BEGIN.plusDays(2), 20));
        assertThat(DailyBars.of(points, span, 600)).hasSize(2);
    }

    private static List<DayValue> points(int days) {
        List<DayValue> points = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            points.add(DayValue.of(BEGIN.plusDays(i), i % 10));
        }
        return points;
    }
}
