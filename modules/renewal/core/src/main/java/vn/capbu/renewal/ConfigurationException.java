package vn.capbu.renewal;

/** What was entered or loaded can't be used; nothing was changed. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** The name is taken. */
        NAME_TAKEN,
        /** There is nothing of that name. */
        NOT_FOUND,
        /** A file can't be read. */
        FILE_UNREADABLE,
        /** A file holds no certificate, or a damaged one. */
        NOT_A_CERTIFICATE,
        /** A certificate is not that of a CA. */
        NOT_A_CA,
        /** The new CA certificate has ended, so that nothing can be issued by it. */
        CA_EXPIRED,
        /** Old and new CA certificate have the same key. */
        SAME_CA,
        /** A file holds no CRL, or a damaged one. */
        NOT_A_CRL,
        /** The CRL isn't signed by the old CA. */
        CRL_OF_ANOTHER_CA,
        /** A private key doesn't belong to its certificate, or can't be read. */
        KEY_UNUSABLE,
        /** The PKCS#11 module can't be used; the technical text says why. */
        MODULE_UNUSABLE,
        /** The URL is none, or neither http nor https. */
        BAD_URL,
        /** The module has tokens at work. */
        IN_USE,
        /** Somebody else changed the settings since they were read; the subject is what is in use now. */
        CHANGED_MEANWHILE
    }

    private final Reason reason;
    private final String subject;

    /**
     * @param subject the name or file that it is about
     * @param technical English, for the details
     */
    public ConfigurationException(Reason reason, String subject, String technical) {
        super(technical);
        this.reason = reason;
        this.subject = subject;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The name or file that it is about. */
    public String subject() {
        return subject;
    }
}
