package vn.capbu.renewal;

/** Why a renewal stopped or failed: what happened, not how it is said. */
public enum FailureCause {
    /** The operator cancelled it before anything was sent. */
    CANCELLED,
    /** The token was pulled. */
    TOKEN_GONE,
    /** The module of the token can't be used. */
    MODULE_UNUSABLE,
    /** The token has no room for another key pair or certificate. */
    TOKEN_FULL,
    /** The certificate is longer than the module's tokens take, by the module's settings; nothing was begun. */
    CERTIFICATE_TOO_LONG,
    /** The token can't do what the renewal needs. */
    TOKEN_UNSUPPORTED,
    /** The certificate's private key isn't on the token. */
    OLD_KEY_MISSING,
    /** The token cut or changed the certificate that was written. */
    CERTIFICATE_ALTERED,
    /** The new pair doesn't sign, or a relying application doesn't see it. */
    NEW_PAIR_UNUSABLE,
    /** The token answered with another error. */
    TOKEN_ERROR,
    /** The worker process ended, hung or wrote garbage. */
    WORKER_LOST,
    /** The PIN is asked for again: none is at hand to continue with. */
    PIN_NEEDED,
    /** The authority's settings can't be used. */
    AUTHORITY_MISCONFIGURED,
    /** The authority can't be reached; nothing was sent. */
    AUTHORITY_UNREACHABLE,
    /** A request left and no usable answer came; the directory will be asked before anything else is sent. */
    AUTHORITY_SILENT,
    /** A request left without an answer, and no directory says what became of it: a supervisor decides. */
    ANSWER_UNKNOWN,
    /** A supervisor ended it: nothing of it is in force. What may be left is in the technical text. */
    ENDED_BY_SUPERVISOR,
    /** The authority refused the request. */
    AUTHORITY_REFUSED,
    /** The authority issued another certificate than the one owed; it was rejected. */
    CERTIFICATE_NOT_AS_OWED,
    /** The new certificate was revoked before it was confirmed. */
    CERTIFICATE_REVOKED,
    /** A certificate was issued that can't stay, and this authority takes none back: a person has it revoked elsewhere. */
    REVOCATION_NEEDED,
    /** The authority has the request and hasn't decided yet; going on asks for its decision. */
    AUTHORITY_WAITING,
    /** The old certificate has expired, and no RA is configured on whose word the new one could be asked for. */
    RA_MISSING,
    /** The RA's key is on a token that can't sign now; nothing was sent. */
    RA_UNAVAILABLE,
    /** Another desk works on the token; nothing was done here. */
    HELD_ELSEWHERE,
    /** Another desk took the token over, or renewed its certificate meanwhile; it stopped here before its next step. */
    OVERTAKEN,
    /** The database can't store what happened: disk full or damaged. */
    STORAGE_FAILED,
    /** A fault of this program. */
    INTERNAL
}
