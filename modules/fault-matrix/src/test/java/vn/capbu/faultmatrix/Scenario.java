package vn.capbu.faultmatrix;

/** What the authority is like. */
enum Scenario {
    /** Does what it is asked. */
    PLAIN,
    /** Says "waiting" first, then once more, then issues. */
    WAITING,
    /** Refuses. */
    REJECTING,
    /** Issues for another key. */
    WRONG_KEY,
    /** Issues for another subject. */
    WRONG_SUBJECT,
    /** Issues for another term. */
    WRONG_NOT_AFTER,
    /** Issues for another term, acknowledges the rejection and ignores it. */
    IGNORING_REJECTION,
    /** Issues, and there is no room on the token. */
    FULL_TOKEN,
    /** The same, and it acknowledges the rejection and ignores it. */
    FULL_TOKEN_IGNORING_REJECTION,
    /** Issues, but its answer gets lost. */
    LOST_KUP,
    /** Puts the certificate in force, but its answer gets lost. */
    LOST_PKI_CONF,
    /** Revokes because the console was down until confirmWaitTime had passed. */
    CONFIRMED_TOO_LATE;

    /** Whether the token takes no more objects until somebody made room. */
    boolean fillsToken() {
        return this == FULL_TOKEN || this == FULL_TOKEN_IGNORING_REJECTION;
    }

    /** Whether a rejection changes nothing. */
    boolean ignoresRejection() {
        return this == IGNORING_REJECTION || this == FULL_TOKEN_IGNORING_REJECTION;
    }
}
