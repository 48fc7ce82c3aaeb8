package vn.capbu.complaints.sla;

/** What can happen to a case. Each is a line of its log, added and never changed. */
public enum EventKind {
    /** Taken in. */
    OPENED,
    /** The customer was told that it was recorded. */
    ACKNOWLEDGED,
    /** Got a class, or another one. */
    CLASSIFIED,
    /** Went to another unit. */
    HANDED_OVER,
    /** Somebody took it on. */
    TAKEN,
    /** Clocks stand still for a reason. */
    PAUSED,
    /** The reason is gone. */
    RESUMED,
    /** An agent or partner was given something to do, with its own time. */
    TASK_GIVEN,
    /** It is done. */
    TASK_DONE,
    /** A call was promised for a time. */
    CALL_PROMISED,
    /** The customer was called. */
    CALLED_BACK,
    /** The handling unit said how far it is. */
    PROGRESS_POSTED,
    /** The customer has an answer. */
    ANSWERED,
    /** The customer agrees with it. */
    AGREED,
    /** The customer doesn't, and said why: the next round begins. */
    DISAGREED,
    /** Came back after it was closed. */
    REOPENED,
    /** A supervisor has it. */
    TO_SUPERVISOR,
    /** The regulator has it, with its own dates. */
    TO_REGULATOR,
    /** The regulator has its answer. */
    REGULATOR_ANSWERED,
    /** Why it was late, and the root cause. */
    BREACH_EXPLAINED,
    /** A file was added. */
    ATTACHED,
    /** A certificate, token, renewal or another case belongs to it. */
    LINKED,
    /** A note, seen inside only. */
    NOTED,
    /** Something written earlier was wrong. */
    CORRECTED,
    /** Another case was merged into it. */
    ABSORBED,
    /** It was merged into another case. */
    MERGED,
    /** A supervisor moved it to another version of a policy. */
    POLICY_MOVED,
    /** The calendar changed while it was open. */
    CALENDAR_CHANGED,
    /** Closed, with its verdict. */
    CLOSED
}
