package vn.capbu.renewal;

/** What an operator has to know of the authority in use before tokens are renewed with it. */
public enum AuthorityCaveat {
    /** It refuses to certify a key once more, and the campaign keeps keys: no token is begun. */
    SAME_KEY_REFUSED(true),
    /** It accepts requests from an RA only, and none is configured: no token is begun. */
    RA_MISSING(true),
    /** It has no confirmation: a certificate that can't be written has to be revoked by a person. */
    NO_CONFIRMATION(false),
    /** It ignores a rejection; certificates that can't stay are revoked instead. */
    REJECTION_IGNORED(false),
    /** It has no directory: a renewal whose answer is lost waits for a supervisor. */
    NO_LOOKUP(false),
    /** Its CRL can't be had: whether a new certificate is in force can't be asked. */
    NO_CRL(false);

    private final boolean blocking;

    AuthorityCaveat(boolean blocking) {
        this.blocking = blocking;
    }

    /** Whether no token may be begun. */
    public boolean blocks() {
        return blocking;
    }
}
