package vn.capbu.complaints.sla;

import java.time.Instant;

/**
 * A stretch of a case's time in which nothing changed for the total clock.
 *
 * @param from its first instant
 * @param to the instant after it
 * @param run whether the clock ran, or why not
 * @param reason code of the reason to pause; empty unless PAUSED
 * @param unit that had the case
 * @param over whether the deadline had passed
 * @param seconds that count; 0 unless RUNNING
 */
public record Segment(
        Instant from, Instant to, Run run, String reason, String unit, boolean over, long seconds) {

    /** Whether a clock runs. */
    public enum Run {
        /** It runs. */
        RUNNING,
        /** Paused for a reason. */
        PAUSED,
        /** Answered: the customer judges, or it was closed in between. */
        ANSWERED,
        /** Out of working hours. */
        OUT_OF_HOURS
    }
}
