package vn.capbu.kernel;

/** Somebody isn't allowed to do something; nothing was done. Unchecked, as any use case may refuse, and one place tells the person. */
public final class RightException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands against it. */
    public enum Reason {
        /** None of the person's roles has the right. */
        ROLE,
        /** A case belongs to another unit. */
        UNIT
    }

    private final Right right;
    private final Reason reason;
    private final String subject;

    /** A right that none of the person's roles has. */
    public RightException(Right right, Operator operator) {
        this(right, Reason.ROLE, operator.name());
    }

    /**
     * A right that somebody has, but not here.
     *
     * @param subject what it is about, for the text: the unit that has the case
     */
    public RightException(Right right, Reason reason, String subject) {
        super(right + " " + reason + " " + subject);
        this.right = right;
        this.reason = reason;
        this.subject = subject;
    }

    /** What isn't allowed; its roles are those that may. */
    public Right right() {
        return right;
    }

    /** What stands against it. */
    public Reason reason() {
        return reason;
    }

    /** Who was refused, or the unit that has the case. */
    public String subject() {
        return subject;
    }
}
