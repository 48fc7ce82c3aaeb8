package vn.capbu.complaints.ui.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Outcome;

/**
 * How much time a case has at an instant.
 *
 * @param kind what the seconds mean
 * @param seconds to the deadline, or since; 0 where there is none
 */
public record Countdown(Kind kind, long seconds) {

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
        ComplaintCase.Time time = one.time();
        Instant deadline = time.deadline();
        if (time.endedAt() != null || one.state().isDone()) {
            return ended(time, deadline);
        }
        Instant promised = time.nextDue();
        boolean broken = promised != null && promised.isBefore(now);
        if (deadline == null) {
            return broken
                    ? new Countdown(Kind.OVERDUE, between(promised, now))
                    : new Countdown(Kind.NO_LIMIT, 0);
        }
        boolean paused = one.state() == CaseState.WAITING;
        Instant at = paused ? asOf : now;
        if (deadline.isBefore(at)) {
            return new Countdown(Kind.OVERDUE, between(deadline, at));
        }
        if (broken) {
            return new Countdown(Kind.OVERDUE, between(promised, now));
        }
        Instant warnAt = time.warnAt();
        Kind kind = warnAt != null && !warnAt.isAfter(at) ? Kind.WARNING : Kind.FINE;
        return new Countdown(paused ? Kind.PAUSED : kind, between(at, deadline));
    }

    private static Countdown ended(ComplaintCase.Time time, @Nullable Instant deadline) {
        Instant end = time.endedAt();
        if (deadline == null || end == null) {
            return new Countdown(Kind.NO_LIMIT, 0);
        }
        return time.outcome() == Outcome.BREACHED
                ? new Countdown(Kind.ANSWERED_LATE, between(deadline, end))
                : new Countdown(Kind.ANSWERED, between(end, deadline));
    }

    private static long between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? 0 : Math.max(0, Duration.between(from, to).toSeconds());
    }
}
