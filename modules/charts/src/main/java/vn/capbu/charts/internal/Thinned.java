package vn.capbu.charts.internal;

import java.util.ArrayList;
import java.util.List;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.Span;

/** No more points than can be seen: of those that would fall together, the lowest and the highest stay. */
final class Thinned {

    private Thinned() {}

    /** Those of a span and no more than {@code most}, in their order. */
    static List<DayValue> of(List<DayValue> points, Span span, int most) {
        List<DayValue> seen = points.stream().filter(it -> span.contains(it.day())).toList();
        if (seen.size() <= most) {
            return seen;
        }
        int bucket = (int) Math.ceil(seen.size() * 2.0 / most);
        List<DayValue> kept = new ArrayList<>();
        for (int begin = 0; begin < seen.size(); begin += bucket) {
            extremes(seen.subList(begin, Math.min(seen.size(), begin + bucket)), kept);
        }
        return kept;
    }

    private static void extremes(List<DayValue> bucket, List<DayValue> kept) {
        DayValue low = bucket.get(0);
        DayValue high = bucket.get(0);
        for (DayValue point : bucket) {
            low = point.value() < low.value() || low.isMissing() ? point : low;
            high = point.value() > high.value() || high.isMissing() ? point : high;
        }
        boolean lowFirst = !low.day().isAfter(high.day());
        kept.add(lowFirst ? low : high);
        if (!low.equals(high)) {
            kept.add(lowFirst ? high : low);
        }
    }
}
