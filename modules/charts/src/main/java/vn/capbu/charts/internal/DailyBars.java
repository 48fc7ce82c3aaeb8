package vn.capbu.charts.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.Span;

/** Days as bars; where bars would be too thin, the mean of several days as one. */
final class DailyBars {

    private static final double THINNEST = 3;

    private DailyBars() {}

    /** The mean of a day or days. */
    record Bar(LocalDate from, LocalDate to, double value) {

        boolean isOneDay() {
            return from.equals(to);
        }
    }

    /**
     * Bars of the known days.
     *
     * @param width of the plot, in pixels
     */
    static List<Bar> of(List<DayValue> points, Span span, double width) {
        int together = Math.max(1, (int) Math.ceil(THINNEST * span.days() / width));
        List<Bar> bars = new ArrayList<>();
        List<DayValue> seen = points.stream().filter(it -> span.contains(it.day())).toList();
        for (int begin = 0; begin < seen.size(); begin += together) {
            List<DayValue> known =
                    seen.subList(begin, Math.min(seen.size(), begin + together)).stream()
                            .filter(it -> !it.isMissing())
                            .toList();
            if (!known.isEmpty()) {
                bars.add(
                        new Bar(
                                known.get(0).day(),
                                known.get(known.size() - 1).day(),
                                known.stream()
                                        .mapToDouble(DayValue::value)
                                        .average()
                                        .orElseThrow()));
            }
        }
        return bars;
    }
}
