package vn.capbu.complaints.sla;

/** How a clock stands. */
public enum Outcome {
    /** There is no limit to keep. */
    NO_LIMIT,
    /** Not ended, and in time. */
    RUNNING,
    /** Ended in time. */
    KEPT,
    /** Over its limit, ended or not. */
    BREACHED
}
