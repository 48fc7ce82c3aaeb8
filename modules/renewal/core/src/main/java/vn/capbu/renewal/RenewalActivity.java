package vn.capbu.renewal;

/** What is being done with a token right now. */
public enum RenewalActivity {
    /** Waits for its turn. */
    QUEUED,
    /** The worker starts and finds the token. */
    OPENING,
    /** The PIN is tried. */
    LOGGING_IN,
    /** The token makes a key pair; the longest step on real tokens. */
    GENERATING_KEY,
    /** The request is signed and sent. */
    REQUESTING,
    /** The directory is asked what became of an earlier request. */
    LOOKING_UP,
    /** The authority has the request and wants to be asked again later. */
    WAITING,
    /** The certificate is written and read back. */
    WRITING,
    /** The new pair signs, and a relying application opens the token. */
    VERIFYING,
    /** The certificate is confirmed to the authority. */
    CONFIRMING,
    /** The old certificate is retired as the policy says. */
    RETIRING,
    /** A certificate that can't stay is rejected and taken off the token. */
    ROLLING_BACK
}
