package vn.capbu.complaints.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.sla.CaseClocks.Basis;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.calendar.OpenHours;
import vn.capbu.kernel.calendar.Pauses;
import vn.capbu.kernel.calendar.TimeSpan;

/**
 * The time that a log is reckoned in: calendar, limit and everything that doesn't count, up to an instant. Immutable.
 */
final class TimeFrame {

    private static final Map<ZoneId, BusinessClock> ROUND_THE_CLOCK = new ConcurrentHashMap<>();

    /** Time that doesn't count, as it was cut. */
    record Gap(TimeSpan span, Segment.Run run, String reason) {}

    private final Policy policy;
    private final Basis basis;
    private final Instant at;
    private final BusinessClock business;
    private final List<Gap> gaps;
    private final Pauses stops;
    private final @Nullable Limit limit;
    private final @Nullable Instant deadline;

    private TimeFrame(CaseLog log, Rulebook rules, Instant now, @Nullable Basis other) {
        Instant ended = log.ended();
        this.at = Reckoning.seconds(ended == null ? now : ended);
        this.policy =
                other == null
                        ? rules.policy(log.rule.policy(), log.rule.version())
                        : rules.policy(other.policy(), other.policyVersion());
        this.basis =
                other == null
                        ? new Basis(
                                log.rule.policy(),
                                log.rule.version(),
                                log.rule.caseClass(),
                                log.calendar,
                                log.calendarVersion)
                        : other;
        this.business =
                new BusinessClock(rules.calendar(basis.calendar(), basis.calendarVersion()));
        this.gaps = gaps(log);
        this.stops = Pauses.of(gaps.stream().map(Gap::span).toList());
        Limit strictest = null;
        Instant earliest = null;
        for (Limit one : limits(log, rules)) {
            Instant end = deadline(one, log.start);
            if (earliest == null || end.isBefore(earliest)) {
                earliest = end;
                strictest = one;
            }
        }
        this.limit = strictest;
        this.deadline = earliest;
    }

    static TimeFrame of(CaseLog log, Rulebook rules, Instant now, @Nullable Basis other) {
        return new TimeFrame(log, rules, now, other);
    }

    private List<Limit> limits(CaseLog log, Rulebook rules) {
        List<Limit> limits = new ArrayList<>();
        add(limits, policy, basis.caseClass());
        for (CaseLog.Rule absorbed : log.absorbed) {
            add(limits, rules.policy(absorbed.policy(), absorbed.version()), absorbed.caseClass());
        }
        return limits;
    }

    private static void add(List<Limit> limits, Policy policy, @Nullable String caseClass) {
        if (caseClass != null) {
            policy.caseClass(caseClass).map(CaseClass::limit).ifPresent(limits::add);
        }
    }

    private List<Gap> gaps(CaseLog log) {
        List<Gap> found = new ArrayList<>();
        for (CaseLog.Stop pause : log.pauses) {
            Instant end = earlier(pause.to(), at);
            Instant last = pause.from().plusSeconds(most(pause));
            add(found, pause.from(), earlier(last, end), Segment.Run.PAUSED, pause.reason());
        }
        for (CaseLog.Stop answer : log.answers) {
            add(found, answer.from(), earlier(answer.to(), at), Segment.Run.ANSWERED, "");
        }
        return found;
    }

    private static void add(
            List<Gap> gaps, Instant from, Instant to, Segment.Run run, String reason) {
        if (from.isBefore(to)) {
            gaps.add(new Gap(new TimeSpan(from, to), run, reason));
        }
    }

    private static Instant earlier(@Nullable Instant a, Instant b) {
        return a == null || a.isAfter(b) ? b : a;
    }

    /** Until when it is reckoned: the end of the work, else now; in whole seconds. */
    Instant at() {
        return at;
    }

    Policy policy() {
        return policy;
    }

    Basis basis() {
        return basis;
    }

    @Nullable Limit limit() {
        return limit;
    }

    @Nullable Instant deadline() {
        return deadline;
    }

    ZoneId zone() {
        return business.calendar().zone();
    }

    List<Gap> gaps() {
        return gaps;
    }

    TimeKind time() {
        return limit == null ? TimeKind.BUSINESS : limit.time();
    }

    /** The end of a limit. */
    Instant deadline(Limit one, Instant start) {
        return one.measure() == Limit.Measure.WORKING_DAYS
                ? business.plusWorkingDays(start, Math.toIntExact(one.amount()), stops)
                : clock(one.time()).plus(start, one.amount(), stops);
    }

    /** Time after an instant, without what doesn't count. */
    Instant plus(TimeKind time, Instant from, long seconds) {
        return clock(time).plus(from, seconds, stops);
    }

    /** What counts between two instants, in the time of the limit. */
    long elapsed(Instant from, Instant to) {
        return clock(time()).elapsed(from, to, stops);
    }

    /** Working time, stretch by stretch, whether it counts or not. */
    List<TimeSpan> open(Instant from, Instant to) {
        if (time() == TimeKind.CLOCK) {
            return from.isBefore(to) ? List.of(new TimeSpan(from, to)) : List.of();
        }
        return business.worked(from, to, Pauses.NONE);
    }

    boolean isOpen(Instant instant) {
        return time() == TimeKind.CLOCK || business.isOpen(instant);
    }

    /** Whether an open pause reaches up to now, and hasn't run out. */
    boolean isStopped(Instant now) {
        Instant second = Reckoning.seconds(now);
        return gaps.stream()
                .anyMatch(
                        gap ->
                                gap.run() == Segment.Run.PAUSED
                                        && !gap.span().to().isBefore(second));
    }

    /** When the last of the open pauses runs out by itself; null when none is open, or all have run out. */
    @Nullable Instant stillUntil(CaseLog log, Instant now) {
        return log.pauses.stream()
                .filter(pause -> pause.to() == null)
                .map(pause -> pause.from().plusSeconds(most(pause)))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private long most(CaseLog.Stop pause) {
        return Math.min(
                policy.pause(pause.reason())
                        .map(Policy.PauseReason::mostSeconds)
                        .orElse(Long.MAX_VALUE),
                1L << 40);
    }

    private BusinessClock clock(TimeKind time) {
        return time == TimeKind.BUSINESS
                ? business
                : ROUND_THE_CLOCK.computeIfAbsent(
                        business.calendar().zone(), TimeFrame::roundTheClock);
    }

    private static BusinessClock roundTheClock(ZoneId zone) {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new OpenHours(0, OpenHours.DAY)));
        }
        return new BusinessClock(new BusinessCalendar(zone, week, Set.of(), Map.of(), Map.of()));
    }
}
