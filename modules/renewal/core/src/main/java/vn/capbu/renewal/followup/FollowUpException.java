package vn.capbu.renewal.followup;

/** A step on follow-ups wasn't done; nothing was changed. */
public final class FollowUpException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no follow-up, or no renewal, of this number. */
        UNKNOWN,
        /** It is ticked off already: another tick would hide who heard first. */
        TICKED_ALREADY,
        /** It isn't ticked off, so there is nothing to undo. */
        NOT_TICKED,
        /** Why a tick is undone has to be said. */
        NO_REASON,
        /** The note is longer than {@link TickFollowUps#MAX_NOTE} characters. */
        NOTE_TOO_LONG
    }

    private final Reason reason;
    private final String subject;

    /**
     * @param subject which follow-up or renewal, for the message
     */
    public FollowUpException(Reason reason, String subject) {
        super(reason + " " + subject);
        this.reason = reason;
        this.subject = subject;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Which follow-up or renewal. */
    public String subject() {
        return subject;
    }
}
