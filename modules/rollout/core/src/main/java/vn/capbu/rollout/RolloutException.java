package vn.capbu.rollout;

/** What was asked for can't be done; nothing was changed. */
public final class RolloutException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no campaign, or none of this name. */
        UNKNOWN_CAMPAIGN,
        /** The campaign has no population yet. */
        NO_POPULATION,
        /** The day lies in the future. */
        FUTURE_DAY,
        /** The day lies before that of the population in force. */
        DAY_TOO_EARLY,
        /** The day lies before the first one of the population, which the subject is. */
        BEFORE_POPULATION,
        /** A certificate isn't in the population. */
        UNKNOWN_MEMBER,
        /** A member is renewed: it can be neither blocked nor left out. */
        RENEWED_ALREADY,
        /** A member isn't renewed. */
        NOT_RENEWED,
        /** A move from that day on would change nothing of how a member stands now: the subject says whom, and since when it stands so. */
        NO_EFFECT,
        /** A reason or note is missing. */
        NO_REASON,
        /** A reason or note is too long. */
        TOO_LONG,
        /** Only an administrator may. */
        NOT_AN_ADMINISTRATOR,
        /** There is no target of this code. */
        UNKNOWN_TARGET,
        /** The target's values contradict each other. */
        BAD_TARGET,
        /** Rules of alerts or forecasts have a value that makes no sense. */
        BAD_RULES,
        /** There is no such device version in the population. */
        UNKNOWN_DEVICE_VERSION,
        /** Another import or repair is at work. */
        BUSY,
        /** There is no proposal of this number, or it was answered. */
        UNKNOWN_PROPOSAL,
        /** There is no alert of this number, or it was closed. */
        UNKNOWN_ALERT,
        /** Somebody else changed it since it was read; the subject says who and when. */
        CHANGED_MEANWHILE
    }

    private final Reason reason;
    private final String subject;

    public RolloutException(Reason reason, String subject) {
        super(reason + ": " + subject);
        this.reason = reason;
        this.subject = subject;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What it is about, for example a serial number; possibly empty. */
    public String subject() {
        return subject;
    }
}
