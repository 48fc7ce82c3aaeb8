package vn.capbu.complaints.ui.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.calendar.Pauses;

/**
 * How much time a case has at an instant.
 *
 * @param kind what the seconds mean
 * @param seconds to the deadline, or since; 0 where there is none
 * @param working whether these are seconds of working time, else by the clock on the wall
 */
public record Countdown(Kind kind, long seconds, boolean working) {

    /** By the clock on the wall. */
    public Countdown(Kind kind, long seconds) {
        this(kind, seconds, false);
    }

    /** What a countdown tells. */
    public enum Kind {
        /** Time to the deadline, and no warning yet. */
        FINE,
        /** Time to the deadline, past the first point of warning. */
        WARNING,
        /** Time since the deadline, or since a promise that wasn't kept. */
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
        Instant promised = one.state().isDone() ? null : time.nextDue();
        boolean broken = promised != null && promised.isBefore(now);
        if (time.endedAt() != null || one.state().isDone()) {
            return broken
                    ? new Countdown(Kind.OVERDUE, between(promised, now))
                    : ended(time, deadline, clock);
        }
        if (deadline == null) {
            return broken
                    ? new Countdown(Kind.OVERDUE, between(promised, now))
                    : new Countdown(Kind.NO_LIMIT, 0);
        }
        boolean paused = one.state() == CaseState.WAITING;
        Instant at = paused ? asOf : now;
        if (deadline.isBefore(at)) {
            return of(Kind.OVERDUE, deadline, at, clock);
        }
        if (broken) {
            return new Countdown(Kind.OVERDUE, between(promised, now));
        }
        Instant warnAt = time.warnAt();
        Kind kind = warnAt != null && !warnAt.isAfter(at) ? Kind.WARNING : Kind.FINE;
        return of(paused ? Kind.PAUSED : kind, at, deadline, clock);
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
                : new Countdown(kind, clock.elapsed(from, to, Pauses.NONE), true);
    }

    private static long between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? 0 : Math.max(0, Duration.between(from, to).toSeconds());
    }
}
