package vn.capbu.complaints;

/** A step on a case is refused; nothing of it is stored. */
public final class ComplaintException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no such case. */
        UNKNOWN_CASE,
        /** There is no such class in the case's policy. */
        UNKNOWN_CLASS,
        /** There is no such policy, or none is in force. */
        UNKNOWN_POLICY,
        /** There is no such unit. */
        UNKNOWN_UNIT,
        /** The policy knows no such reason to pause. */
        UNKNOWN_PAUSE,
        /** There is no such breach reason, root cause or province. */
        UNKNOWN_CODE,
        /** There is no such task or pause in the log. */
        UNKNOWN_LINE,
        /** In the case's state this isn't allowed. */
        NOT_ALLOWED,
        /** Only a supervisor may. */
        NOT_A_SUPERVISOR,
        /** Only an administrator may. */
        NOT_AN_ADMINISTRATOR,
        /** Words are missing: an answer, a reason, a customer. */
        NO_TEXT,
        /** A pause needs what proves it. */
        NO_EVIDENCE,
        /** A text is too long. */
        TOO_LONG,
        /** A time that has to be ahead is past. */
        NOT_AHEAD,
        /** A time that has to be past is ahead. */
        AHEAD,
        /** A letter about a case came before the day of its intake; the subject is the time of the intake. */
        BEFORE_INTAKE,
        /** A case that was late needs its breach reason and root cause before it is closed. */
        NOT_EXPLAINED,
        /** A case can't be merged into itself. */
        SAME_CASE,
        /** A file is larger than the policy allows, or all of the case's together are. */
        FILE_TOO_LARGE,
        /** A version of a policy or calendar isn't what it has to be; the subject says where. */
        INVALID_RULES,
        /** Somebody else changed the case since it was read; the subject says who and when. */
        CHANGED_MEANWHILE
    }

    private final Reason reason;
    private final String subject;

    public ComplaintException(Reason reason, String subject) {
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
