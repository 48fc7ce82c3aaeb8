package vn.capbu.kernel.imports;

/** An import isn't taken back; everything is as it was. */
public final class WithdrawalException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no such import; the subject is its number. */
        UNKNOWN_IMPORT,
        /** It was taken back before; the subject is its file. */
        WITHDRAWN_BEFORE,
        /** A newer one of its kind holds, which has to be taken back first; the subject is the newer one's number and file. */
        NOT_THE_NEWEST,
        /** Another import is running, or another one is being taken back. */
        BUSY,
        /** Nobody says why. */
        NO_REASON,
        /** The reason is longer than {@link WithdrawalRequest#MAX_REASON}; the subject is its length. */
        REASON_TOO_LONG,
        /** A second person has to stand by it: nobody is named, or what is written is no name. */
        SECOND_PERSON_MISSING,
        /** The second person is the one who acts. */
        SAME_PERSON
    }

    private final Reason reason;
    private final String subject;

    public WithdrawalException(Reason reason, String subject) {
        super(reason + " " + subject);
        this.reason = reason;
        this.subject = subject;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What it is about, see the reasons; possibly empty. */
    public String subject() {
        return subject;
    }
}
