package vn.capbu.renewal;

/** How the renewal of a token ended. */
public enum RenewalOutcome {
    /** The new certificate is on the token and in force. */
    RENEWED,
    /** It was there before; nothing was done. */
    ALREADY_RENEWED,
    /** A rule fails; nothing was done. */
    NOT_ELIGIBLE,
    /** A person has to decide first; nothing was done. */
    NEEDS_DECISION,
    /** A new key needs the customer's consent, and the slip says that there is none; nothing was done. */
    CONSENT_MISSING,
    /** The registry doesn't know the certificate; nothing was done. */
    UNKNOWN_SUBSCRIBER,
    /** The token refused the PIN, or it wasn't tried because too few tries are left. */
    PIN_REFUSED,
    /** No PIN was given; nothing was done. */
    PIN_MISSING,
    /** Another desk works on the token; nothing was done. */
    HELD_ELSEWHERE,
    /** The operator left it out of the run; nothing was done. */
    SKIPPED,
    /** Something went wrong; the cause says what, and whether the renewal can be continued. */
    FAILED
}
