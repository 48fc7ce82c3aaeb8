package vn.capbu.complaints.audit;

/** A step of the audit of cases is refused; nothing of it is stored. */
public final class CaseAuditException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Only a supervisor may. */
        NOT_A_SUPERVISOR,
        /** There is no such plan. */
        UNKNOWN_PLAN,
        /** There is no such score-card, or none is in force. */
        UNKNOWN_SCORECARD,
        /** The case isn't in the sample. */
        NOT_SAMPLED,
        /** No case was closed on these days that the plan could take, or its size is none. */
        EMPTY_SAMPLE,
        /** Marks are missing, unknown, or not 0 to 100. */
        BAD_MARKS,
        /** A score-card's version, a code or a weight is wrong. */
        BAD_CARD,
        /** Points are missing, and it isn't said why. */
        NO_NOTE,
        /** Whoever worked on a case doesn't review it. */
        OWN_WORK,
        /** This auditor has reviewed it. */
        REVIEWED,
        /** Only somebody who worked on the case replies. */
        NOT_THE_AGENT,
        /** Nobody has reviewed it yet. */
        NOT_REVIEWED,
        /** There is no such action, or it is done. */
        UNKNOWN_ACTION,
        /** Words are missing. */
        NO_TEXT,
        /** Words are more than are kept. */
        TOO_LONG,
        /** The day is past. */
        NOT_AHEAD
    }

    private final Reason reason;
    private final String subject;

    public CaseAuditException(Reason reason, String subject) {
        super(reason + " " + subject);
        this.reason = reason;
        this.subject = subject;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What it is about, for the text; possibly empty. */
    public String subject() {
        return subject;
    }
}
