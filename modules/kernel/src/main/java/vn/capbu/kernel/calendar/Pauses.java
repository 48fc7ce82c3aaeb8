package vn.capbu.kernel.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Times that don't count, as their union: a second that two pauses cover is left out once. Immutable. */
public final class Pauses {

    /** No pause. */
    public static final Pauses NONE = new Pauses(List.of());

    private final List<TimeSpan> spans;

    private Pauses(List<TimeSpan> spans) {
        this.spans = spans;
    }

    /** The union of pauses in any order; empty ones count for nothing. */
    public static Pauses of(Collection<TimeSpan> pauses) {
        List<TimeSpan> sorted = new ArrayList<>(pauses);
        sorted.removeIf(TimeSpan::isEmpty);
        sorted.sort(Comparator.comparing(TimeSpan::from));
        List<TimeSpan> union = new ArrayList<>();
        for (TimeSpan next : sorted) {
            TimeSpan last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || next.from().isAfter(last.to())) {
                union.add(next);
            } else if (next.to().isAfter(last.to())) {
                union.set(union.size() - 1, new TimeSpan(last.from(), next.to()));
            }
        }
        return union.isEmpty() ? NONE : new Pauses(List.copyOf(union));
    }

    /** The pauses, in order, none touching another. */
    public List<TimeSpan> spans() {
        return spans;
    }

    /** What is left of a stretch of time, in order. */
    List<TimeSpan> leave(TimeSpan span) {
        if (spans.isEmpty()) {
            return span.isEmpty() ? List.of() : List.of(span);
        }
        List<TimeSpan> left = new ArrayList<>();
        TimeSpan rest = span;
        for (TimeSpan pause : spans) {
            if (!pause.from().isBefore(rest.to())) {
                break;
            }
            if (pause.to().isAfter(rest.from())) {
                if (pause.from().isAfter(rest.from())) {
                    left.add(new TimeSpan(rest.from(), pause.from()));
                }
                if (!pause.to().isBefore(rest.to())) {
                    return left;
                }
                rest = new TimeSpan(pause.to(), rest.to());
            }
        }
        if (!rest.isEmpty()) {
            left.add(rest);
        }
        return left;
    }
}
