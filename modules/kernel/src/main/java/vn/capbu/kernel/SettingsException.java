package vn.capbu.kernel;

/** A new version of a setting is refused; nothing was kept. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Only an administrator may. */
        NOT_AN_ADMINISTRATOR,
        /** Nobody says why. */
        NO_REASON,
        /** The reason is longer than {@link SettingsChange#MAX_REASON}. */
        REASON_TOO_LONG,
        /** It would be in force from a day that is past; the subject is today. */
        DATE_PAST,
        /** A version that is kept already begins later; the subject is its day. */
        BEFORE_LATEST,
        /** A second person has to stand by it. */
        SECOND_PERSON_MISSING,
        /** The second person is the one who acts. */
        SAME_PERSON,
        /** It says the same as what is in force. */
        NOTHING_CHANGED,
        /** Somebody else kept a version since it was shown; the subject says which. */
        CHANGED_MEANWHILE,
        /** Renewals depend on what would be changed; the subject names the field. */
        RENEWALS_DEPEND,
        /** A field can't be as it is; the subject names it. */
        BAD_VALUE
    }

    private final Reason reason;
    private final String subject;

    public SettingsException(Reason reason, String subject) {
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
