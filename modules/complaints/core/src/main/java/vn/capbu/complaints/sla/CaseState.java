package vn.capbu.complaints.sla;

/** Where a case stands. */
public enum CaseState {
    /** Taken in, without a class. */
    RECEIVED,
    /** Being worked on. */
    HANDLING,
    /** Something is waited for. */
    WAITING,
    /** Answered; the customer judges. */
    ANSWERED,
    /** The customer agrees; what the closing needs is missing. */
    AGREED,
    /** A supervisor has it. */
    SUPERVISOR,
    /** The regulator has it. */
    REGULATOR,
    /** Done. */
    CLOSED,
    /** Went on in another case. */
    MERGED;

    /** Whether nothing more is to be done about it. */
    public boolean isDone() {
        return this == CLOSED || this == MERGED;
    }
}
