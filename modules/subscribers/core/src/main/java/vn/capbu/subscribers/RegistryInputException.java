package vn.capbu.subscribers;

/** What was typed can't be taken, or no longer fits what is there; nothing was stored. */
public final class RegistryInputException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The text is empty. */
        EMPTY,
        /** The text is too long. */
        TOO_LONG,
        /** A control character is in it. */
        CONTROL_CHARACTER,
        /** Not an e-mail address. */
        NOT_AN_EMAIL,
        /** Not a telephone number. */
        NOT_A_PHONE,
        /** Neither an http(s) address nor a path. */
        NOT_A_LOCATION,
        /** There is no such subscriber, note or contact. */
        UNKNOWN,
        /** It is so already. */
        NOTHING_TO_CHANGE
    }

    private final Reason reason;

    public RegistryInputException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
