package vn.capbu.complaints.ui.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ListCases;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.calendar.Pauses;

/**
 * How much time a case has at an instant.
 *
 * @param kind what the seconds mean
 * @param seconds to the deadline, or since; 0 where there is none
 * @param working whether these are seconds of working time, else by the clock on the wall
 * @param due what they lead to where it isn't the deadline; null where it is, or nobody knows
 */
public record Countdown(Kind kind, long seconds, boolean working, DueClock.@Nullable Kind due) {

    /** To the deadline, or since, by the clock on the wall. */
    public Countdown(Kind kind, long seconds) {
        this(kind, seconds, false, null);
    }

    /** What a countdown tells. */
    public enum Kind {
        /** Time to the deadline, and no warning yet. */
        FINE,
        /** Time to the deadline, past the first point of warning; or to what is due before it, and soon. */
        WARNING,
        /** Time since the deadline, or since what was due and didn't come. */
        OVERDUE,
        /** Time to the deadline if it went on now: it stands still. */
        PAUSED,
        /** Time to the deadline when the customer was answered. */
        ANSWERED,
        /** Time since the deadline when the customer was answered. */
        ANSWERED_LATE,
        /** No limit. */
        NO_LIMIT
    }

    /**
     * Of a case.
     *
     * @param asOf the instant that the case was reckoned for
     * @param now at or after it
     */
    public static Countdown of(ComplaintCase one, Instant asOf, Instant now) {
        return of(one, asOf, now, null);
    }

    /**
     * The same in the time of the limit.
     *
     * @param clock working time of a case whose limit counts in it; null else
     */
    public static Countdown of(
            ComplaintCase one, Instant asOf, Instant now, @Nullable BusinessClock clock) {
        ComplaintCase.Time time = one.time();
        Instant deadline = time.deadline();
        boolean done = one.state().isDone();
        Instant due = done ? null : time.nextDue();
        boolean broken = due != null && due.isBefore(now);
        if (time.endedAt() != null || done) {
            return broken ? broken(time, now) : ended(time, deadline, clock);
        }
        boolean still = time.isStill(now);
        Instant at = still ? asOf : now;
        if (deadline != null && deadline.isBefore(at)) {
            return of(Kind.OVERDUE, deadline, at, clock);
        }
        if (broken) {
            return broken(time, now);
        }
        if (due != null
                && !due.isAfter(now.plus(ListCases.NEAR))
                && (still || deadline == null || due.isBefore(deadline))) {
            return new Countdown(Kind.WARNING, between(now, due), false, time.dueKind());
        }
        if (deadline == null) {
            return new Countdown(Kind.NO_LIMIT, 0);
        }
        Instant warnAt = time.warnAt();
        Kind kind = warnAt != null && !warnAt.isAfter(at) ? Kind.WARNING : Kind.FINE;
        return of(still ? Kind.PAUSED : kind, at, deadline, clock);
    }

    private static Countdown broken(ComplaintCase.Time time, Instant now) {
        return new Countdown(Kind.OVERDUE, between(time.nextDue(), now), false, time.dueKind());
    }

    private static Countdown ended(
            ComplaintCase.Time time, @Nullable Instant deadline, @Nullable BusinessClock clock) {
        Instant end = time.endedAt();
        if (deadline == null || end == null) {
            return new Countdown(Kind.NO_LIMIT, 0);
        }
        return time.outcome() == Outcome.BREACHED
                ? of(Kind.ANSWERED_LATE, deadline, end, clock)
                : of(Kind.ANSWERED, end, deadline, clock);
    }

    private static Countdown of(
            Kind kind, Instant from, Instant to, @Nullable BusinessClock clock) {
        return clock == null
                ? new Countdown(kind, between(from, to))
                : new Countdown(kind, clock.elapsed(from, to, Pauses.NONE), true, null);
    }

    private static long between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? 0 : Math.max(0, Duration.between(from, to).toSeconds());
    }
}
