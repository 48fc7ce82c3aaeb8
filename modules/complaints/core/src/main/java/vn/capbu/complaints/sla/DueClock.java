package vn.capbu.complaints.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was promised for a time: a call, an agent's or partner's task, an answer to the regulator. No pause moves it.
 *
 * @param kind what
 * @param event line of the log that it was promised in
 * @param from when it was promised
 * @param due by when
 * @param doneAt when it was done; null when it isn't
 */
public record DueClock(Kind kind, int event, Instant from, Instant due, @Nullable Instant doneAt) {

    /** What was promised. */
    public enum Kind {
        /** A call back. */
        CALL,
        /** A task of an agent or partner. */
        TASK,
        /** An answer to the regulator. */
        REGULATOR,
        /** The first response to the customer; reckoned, promised by no line. */
        RESPONSE,
        /** The end of the holding unit's own share; reckoned, promised by no line. */
        SHARE,
        /** Progress owed after a breach; reckoned, promised by no line. */
        PROGRESS,
        /** The end of a pause as it was expected. */
        PAUSE_END
    }

    DueClock done(Instant at) {
        return new DueClock(kind, event, from, due, at);
    }

    /** How it stands. */
    public Outcome outcome(Instant now) {
        Instant end = doneAt == null ? now : doneAt;
        if (end.isAfter(due)) {
            return Outcome.BREACHED;
        }
        return doneAt == null ? Outcome.RUNNING : Outcome.KEPT;
    }
}
