package vn.capbu.complaints.ui.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.complaints.sla.Segment.Run;

/**
 * The clocks of a case as bars, and the events that changed them. Reckoned from the clocks alone. Immutable.
 *
 * @param from its first instant
 * @param to the instant after it
 * @param now null when the work has ended
 * @param deadline null without a limit
 * @param lanes one for each clock, the total first
 * @param marks events that changed a clock, in order
 */
public record Timeline(
        Instant from,
        Instant to,
        @Nullable Instant now,
        @Nullable Instant deadline,
        List<Lane> lanes,
        List<Mark> marks) {

    private static final Set<EventKind> WITHOUT_CLOCK =
            EnumSet.of(
                    EventKind.TAKEN,
                    EventKind.BREACH_EXPLAINED,
                    EventKind.ATTACHED,
                    EventKind.LINKED,
                    EventKind.NOTED,
                    EventKind.CORRECTED);

    public Timeline {
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
    }

    /** Which clock. */
    public enum Kind {
        /** The resolution. */
        TOTAL,
        /** A unit's own time. */
        UNIT,
        /** The first response. */
        RESPONSE,
        /** A call that was promised. */
        CALL,
        /** A task of an agent or partner. */
        TASK,
        /** An answer that the regulator waits for. */
        REGULATOR,
        /** Progress owed after a breach. */
        PROGRESS
    }

    /**
     * A clock.
     *
     * @param kind which
     * @param unit code, of a unit's clock; empty else
     * @param bars in order, apart from each other
     * @param due by when it has to end; null without
     * @param outcome how it stands
     * @param seconds used of a total or a unit's clock; 0 else
     */
    public record Lane(
            Kind kind,
            String unit,
            List<Bar> bars,
            @Nullable Instant due,
            Outcome outcome,
            long seconds) {

        public Lane {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A stretch of a clock.
     *
     * @param from its first instant
     * @param to the instant after it
     * @param run whether it ran
     * @param over whether its limit had passed
     * @param reason code of a pause; empty else
     */
    public record Bar(Instant from, Instant to, Run run, boolean over, String reason) {}

    /**
     * An event that changed a clock.
     *
     * @param line of the log
     * @param at when
     * @param kind what
     */
    public record Mark(int line, Instant at, EventKind kind) {}

    /** Of a case. */
    public static Timeline of(CaseView view) {
        CaseClocks clocks = view.clocks();
        CaseClocks.Total total = clocks.total();
        List<Lane> lanes = new ArrayList<>();
        List<Bar> bars =
                clocks.segments().stream()
                        .map(one -> bar(one, one.from(), one.to(), one.over()))
                        .toList();
        lanes.add(
                new Lane(Kind.TOTAL, "", bars, total.deadline(), total.outcome(), total.seconds()));
        clocks.units().forEach(unit -> lanes.add(lane(unit, clocks)));
        CaseClocks.Response response = clocks.response();
        Instant last = total.end() == null ? clocks.asOf() : total.end();
        if (response != null) {
            Instant end = response.at() == null ? last : response.at();
            lanes.add(
                    new Lane(
                            Kind.RESPONSE,
                            "",
                            split(total.start(), end, response.due()),
                            response.due(),
                            response.outcome(),
                            0));
        }
        clocks.dues().forEach(due -> lanes.add(lane(due, clocks.asOf())));
        CaseClocks.Progress progress = clocks.progress();
        if (progress != null) {
            Instant next = progress.nextDue();
            lanes.add(
                    new Lane(
                            Kind.PROGRESS,
                            "",
                            split(progress.since(), last, next == null ? last : next),
                            next,
                            progress.missed() > 0 ? Outcome.BREACHED : Outcome.RUNNING,
                            0));
        }
        List<Mark> marks =
                view.log().stream()
                        .filter(line -> !WITHOUT_CLOCK.contains(line.kind()))
                        .map(line -> new Mark(line.no(), line.at(), line.kind()))
                        .toList();
        return new Timeline(
                total.start(),
                end(view, lanes, last),
                total.end() == null ? clocks.asOf() : null,
                total.deadline(),
                lanes,
                marks);
    }

    /** After everything that there is to see, with some room. */
    private static Instant end(CaseView view, List<Lane> lanes, Instant last) {
        Instant start = view.clocks().total().start();
        List<CaseEvent> log = view.log();
        Instant end =
                Stream.concat(
                                lanes.stream().flatMap(lane -> Stream.ofNullable(lane.due())),
                                Stream.of(last, log.get(log.size() - 1).at()))
                        .max(Comparator.naturalOrder())
                        .orElse(last);
        Duration whole = Duration.between(start, end);
        return end.plus(whole.dividedBy(25)).plusSeconds(60);
    }

    private static Bar bar(Segment one, Instant from, Instant to, boolean over) {
        return new Bar(from, to, one.run(), over, one.reason());
    }

    /** A unit's stays; beyond its share the bar is over. */
    private static Lane lane(CaseClocks.UnitClock unit, CaseClocks clocks) {
        List<Bar> bars = new ArrayList<>();
        long used = 0;
        for (Segment one : clocks.segments()) {
            if (!one.unit().equals(unit.unit())) {
                continue;
            }
            long before = used;
            used += one.seconds();
            boolean limited = unit.share() > 0;
            if (limited && before < unit.share() && used > unit.share()) {
                Instant cut = one.from().plusSeconds(unit.share() - before);
                bars.add(bar(one, one.from(), cut, false));
                bars.add(bar(one, cut, one.to(), true));
            } else {
                boolean over = limited && before >= unit.share();
                bars.add(bar(one, one.from(), one.to(), over));
            }
        }
        Outcome outcome =
                unit.share() == 0
                        ? Outcome.NO_LIMIT
                        : unit.over() > 0
                                ? Outcome.BREACHED
                                : unit.due() == null ? Outcome.KEPT : Outcome.RUNNING;
        return new Lane(Kind.UNIT, unit.unit(), bars, unit.due(), outcome, unit.seconds());
    }

    private static Lane lane(DueClock due, Instant asOf) {
        Kind kind =
                switch (due.kind()) {
                    case CALL -> Kind.CALL;
                    case TASK -> Kind.TASK;
                    case REGULATOR -> Kind.REGULATOR;
                    default -> throw new IllegalArgumentException("no promise: " + due.kind());
                };
        Instant end = due.doneAt() == null ? asOf : due.doneAt();
        return new Lane(
                kind, "", split(due.from(), end, due.due()), due.due(), due.outcome(asOf), 0);
    }

    private static List<Bar> split(Instant from, Instant to, Instant due) {
        if (!to.isAfter(due) || !from.isBefore(due)) {
            return List.of(new Bar(from, to, Run.RUNNING, to.isAfter(due), ""));
        }
        return List.of(
                new Bar(from, due, Run.RUNNING, false, ""),
                new Bar(due, to, Run.RUNNING, true, ""));
    }
}
