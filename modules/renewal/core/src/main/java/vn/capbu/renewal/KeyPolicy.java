package vn.capbu.renewal;

/** Which key the new certificate is for (domain.md 2). */
public enum KeyPolicy {
    /** A new key pair is generated on the token; the old certificate and key stay on it. */
    REKEY,
    /** The certified key stays (RFC 3647 "renewal"); the old certificate is removed once the new one works. */
    SAME_KEY
}
