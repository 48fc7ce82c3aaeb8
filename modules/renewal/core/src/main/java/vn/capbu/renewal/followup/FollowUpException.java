package vn.capbu.renewal.followup;

import java.util.List;

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
        NOTE_TOO_LONG,
        /** Somebody else ticked one off, or undid its tick, since the operator saw it: {@link #now} has what it is. */
        CHANGED_MEANWHILE
    }

    private final Reason reason;
    private final String subject;
    private final transient List<FollowUpRow> now;

    /**
     * @param subject which follow-up or renewal, for the message
     */
    public FollowUpException(Reason reason, String subject) {
        this(reason, subject, List.of());
    }

    private FollowUpException(Reason reason, String subject, List<FollowUpRow> now) {
        super(reason + " " + subject);
        this.reason = reason;
        this.subject = subject;
        this.now = List.copyOf(now);
    }

    /**
     * Somebody else was faster.
     *
     * @param now all follow-ups that were to be changed, as they are
     */
    public static FollowUpException changed(long followUp, List<FollowUpRow> now) {
        return new FollowUpException(Reason.CHANGED_MEANWHILE, Long.toString(followUp), now);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Which follow-up or renewal. */
    public String subject() {
        return subject;
    }

    /** What was to be changed, as it is now, when somebody else was faster; else empty. */
    public List<FollowUpRow> now() {
        return now;
    }
}
