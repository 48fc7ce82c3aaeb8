package vn.capbu.complaints.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case at an instant, reckoned from its log and the versions of policy and calendar that it names.
 *
 * @param asOf the instant
 * @param basis what they were reckoned by
 * @param total the resolution
 * @param units each unit's own time, in the order in which they first had the case
 * @param response the first response; null where the policy sets no limit for the channel
 * @param dues what was promised for a time
 * @param progress progress owed after a breach; null where nothing is
 * @param warnings instants at which people are warned, in the order of the policy's points; empty without a limit
 * @param ladder who is told when, in the order of the policy's rungs; empty without a limit
 * @param next what has to have happened next, beside the deadline: a promise, the first response, a unit's share, progress, the expected
 *     end of a pause; null when nothing has to
 * @param stillUntil when the pauses run out by themselves; null when the case isn't paused
 * @param unconfirmed days between intake and deadline that aren't published or confirmed yet, in order; the deadline may move with them
 * @param segments the total clock, stretch by stretch
 * @param changes of the deadline, in order
 */
public record CaseClocks(
        Instant asOf,
        Basis basis,
        Total total,
        List<UnitClock> units,
        @Nullable Response response,
        List<DueClock> dues,
        @Nullable Progress progress,
        List<Instant> warnings,
        List<Told> ladder,
        @Nullable Next next,
        @Nullable Instant stillUntil,
        List<LocalDate> unconfirmed,
        List<Segment> segments,
        List<DeadlineChange> changes) {

    public CaseClocks {
        units = List.copyOf(units);
        dues = List.copyOf(dues);
        warnings = List.copyOf(warnings);
        ladder = List.copyOf(ladder);
        unconfirmed = List.copyOf(unconfirmed);
        segments = List.copyOf(segments);
        changes = List.copyOf(changes);
    }

    /**
     * What clocks were reckoned by.
     *
     * @param policy code
     * @param policyVersion version
     * @param caseClass code; null before it was classified
     * @param calendar code
     * @param calendarVersion version
     */
    public record Basis(
            String policy,
            int policyVersion,
            @Nullable String caseClass,
            String calendar,
            int calendarVersion) {}

    /**
     * The resolution.
     *
     * @param start when the case reached the company
     * @param limit null where there is none, or the case has no class yet
     * @param deadline as if an open pause ended now; null without a limit
     * @param end when the work ended; null while there is something to do
     * @param seconds used, in the time of the limit
     * @param clockSeconds from start to end, or to now, by the clock on the wall
     * @param run whether it runs now; ANSWERED when it has ended
     * @param outcome how it stands
     * @param cause what made the deadline pass; null unless BREACHED
     * @param charged unit that is charged with the breach; null unless BREACHED
     * @param rounds answers given
     */
    public record Total(
            Instant start,
            @Nullable Limit limit,
            @Nullable Instant deadline,
            @Nullable Instant end,
            long seconds,
            long clockSeconds,
            Segment.Run run,
            Outcome outcome,
            @Nullable Cause cause,
            @Nullable String charged,
            int rounds) {}

    /** What made a deadline pass. */
    public enum Cause {
        /** Time. */
        TIME,
        /** A new group or level, whose shorter limit was over already. */
        LEVEL_CHANGE,
        /** A move to another policy. */
        POLICY_MOVE,
        /** Another calendar. */
        CALENDAR_CHANGE,
        /** A case with an earlier intake or a stricter limit was merged into it. */
        MERGE
    }

    /**
     * A unit's own time: begins anew for nobody, and never with a delay of the unit before.
     *
     * @param unit whose
     * @param share in seconds; 0 where it has none
     * @param seconds used, in the time of the limit
     * @param due when the share of a unit that has the case is used up; null else
     * @param over seconds beyond the share
     */
    public record UnitClock(
            String unit, long share, long seconds, @Nullable Instant due, long over) {}

    /**
     * The first response.
     *
     * @param limit of it
     * @param due by when
     * @param at when; null when there is none yet
     * @param outcome how it stands
     */
    public record Response(Limit limit, Instant due, @Nullable Instant at, Outcome outcome) {}

    /**
     * Progress owed after a breach.
     *
     * @param since the breach
     * @param nextDue when the next is owed; null when the work has ended
     * @param posted how many were posted
     * @param missed how many times none was posted in time
     */
    public record Progress(Instant since, @Nullable Instant nextDue, int posted, int missed) {}

    /**
     * A rung of the policy's ladder at its time.
     *
     * @param rung who
     * @param at when; it may lie ahead
     */
    public record Told(Policy.Rung rung, Instant at) {}

    /**
     * What has to have happened by a time.
     *
     * @param kind what
     * @param at by when; past when it is overdue
     */
    public record Next(DueClock.Kind kind, Instant at) {}

    /** The highest rung that was reached; null when none was. */
    public @Nullable Told told(Instant now) {
        return ladder.stream()
                .filter(one -> !one.at().isAfter(now))
                .reduce((lower, higher) -> higher)
                .orElse(null);
    }

    /**
     * A line of the log that moved the deadline.
     *
     * @param event number of the line
     * @param at when
     * @param cause why
     * @param before null where there was none
     * @param after null where there is none
     * @param lateAtOnce whether the new deadline had passed already, and the one before hadn't
     */
    public record DeadlineChange(
            int event,
            Instant at,
            Cause cause,
            @Nullable Instant before,
            @Nullable Instant after,
            boolean lateAtOnce) {}
}
