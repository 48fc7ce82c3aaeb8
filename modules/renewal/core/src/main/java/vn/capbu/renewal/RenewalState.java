package vn.capbu.renewal;

/** How far a renewal is (architecture: the renewal is a journalled state machine). */
public enum RenewalState {
    /** The CKA_ID of a new key is chosen; nothing happened on the token. */
    PREPARED,
    /** The new key pair is on the token (re-key), or the old one was chosen (same key). */
    KEY_GENERATED,
    /** The request is journalled and may have left. */
    SENT,
    /** The certificate is journalled; it isn't confirmed. */
    ISSUED,
    /** The certificate is on the token, read back, test-signed, and seen by a relying application. */
    WRITTEN,
    /** The authority acknowledged the confirmation: the new certificate is in force. */
    CONFIRMED,
    /** A supervisor declared that the authority's staff revoked the new certificate: it has to go, and the old pair stays. */
    REVOKED,
    /** The old certificate is retired as the policy says. */
    DONE,
    /** Ended without a new certificate in force; the old pair works. */
    FAILED;

    /** Whether somebody has to continue it. */
    public boolean isOpen() {
        return this != DONE && this != FAILED;
    }
}
