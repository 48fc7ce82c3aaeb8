package vn.capbu.complaints.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.capbu.kernel.calendar.TimeSpan;

/** The total clock, stretch by stretch: nothing changes within one, and each begins where the one before ends. */
final class Segments {

    private final CaseLog log;
    private final TimeFrame frame;
    private final Instant start;
    private final List<TimeSpan> open;
    private int nextOpen;

    private Segments(CaseLog log, TimeFrame frame) {
        this.log = log;
        this.frame = frame;
        this.start = Reckoning.seconds(log.start);
        this.open = frame.open(start, frame.at());
    }

    static List<Segment> of(CaseLog log, TimeFrame frame) {
        return new Segments(log, frame).segments();
    }

    private List<Segment> segments() {
        List<Instant> cuts = List.copyOf(cuts());
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Segment next = segment(cuts.get(i), cuts.get(i + 1));
            Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (last != null && isAlike(last, next)) {
                segments.set(segments.size() - 1, joined(last, next));
            } else {
                segments.add(next);
            }
        }
        return segments;
    }

    private SortedSet<Instant> cuts() {
        SortedSet<Instant> cuts = new TreeSet<>();
        add(cuts, start);
        add(cuts, frame.at());
        for (TimeSpan span : open) {
            add(cuts, span.from());
            add(cuts, span.to());
        }
        for (TimeFrame.Gap gap : frame.gaps()) {
            add(cuts, gap.span().from());
            add(cuts, gap.span().to());
        }
        log.stays.forEach(stay -> add(cuts, Reckoning.seconds(stay.from())));
        Instant deadline = frame.deadline();
        if (deadline != null) {
            add(cuts, deadline);
        }
        return cuts;
    }

    private void add(SortedSet<Instant> cuts, Instant cut) {
        if (!cut.isBefore(start) && !cut.isAfter(frame.at())) {
            cuts.add(cut);
        }
    }

    private Segment segment(Instant from, Instant to) {
        TimeFrame.Gap gap =
                frame.gaps().stream()
                        .filter(one -> one.span().contains(from))
                        .findFirst()
                        .orElse(null);
        Segment.Run run =
                gap != null
                        ? gap.run()
                        : isOpen(from) ? Segment.Run.RUNNING : Segment.Run.OUT_OF_HOURS;
        Instant deadline = frame.deadline();
        return new Segment(
                from,
                to,
                run,
                gap == null ? "" : gap.reason(),
                unit(from),
                deadline != null && !from.isBefore(deadline),
                run == Segment.Run.RUNNING ? to.getEpochSecond() - from.getEpochSecond() : 0);
    }

    private boolean isOpen(Instant from) {
        while (nextOpen < open.size() && !open.get(nextOpen).to().isAfter(from)) {
            nextOpen++;
        }
        return nextOpen < open.size() && open.get(nextOpen).contains(from);
    }

    private String unit(Instant from) {
        String unit = log.stays.get(0).unit();
        for (CaseLog.Stay stay : log.stays) {
            if (!Reckoning.seconds(stay.from()).isAfter(from)) {
                unit = stay.unit();
            }
        }
        return unit;
    }

    private static boolean isAlike(Segment a, Segment b) {
        return a.run() == b.run()
                && a.over() == b.over()
                && a.unit().equals(b.unit())
                && a.reason().equals(b.reason());
    }

    private static Segment joined(Segment a, Segment b) {
        return new Segment(
                a.from(),
                b.to(),
                a.run(),
                a.reason(),
                a.unit(),
                a.over(),
                a.seconds() + b.seconds());
    }
}
