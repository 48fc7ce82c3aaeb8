package vn.capbu.complaints.sla;

/** Which time a limit is measured in; shown wherever a deadline is. */
public enum TimeKind {
    /** Working time of the policy's calendar. */
    BUSINESS,
    /** Time of the clock on the wall, day and night. */
    CLOCK
}
