package vn.capbu.renewal;

/** A step that needs a supervisor and a second person lacks one of them; nothing was done. */
public final class SupervisionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is missing. */
    public enum Reason {
        /** The operator isn't a supervisor. */
        NOT_A_SUPERVISOR,
        /** No second person is named, or the name is too long. */
        NO_SECOND_PERSON,
        /** The second person is the operator. */
        SAME_PERSON,
        /** No reason is given, or it is too long. */
        NO_REASON,
        /** The number of tries to give isn't between 1 and {@link UnlockPinLedger#MOST_TRIES}. */
        BAD_NUMBER_OF_TRIES
    }

    private final Reason reason;

    SupervisionException(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** What is missing. */
    public Reason reason() {
        return reason;
    }
}
