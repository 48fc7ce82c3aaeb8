package vn.capbu.renewal;

/** Whose PIN of a token it is. Each has tries and a ledger of its own. */
public enum PinKind {
    /** The customer's (CKU_USER). */
    USER,
    /** The security officer's (CKU_SO), which unblocks the customer's. Locked, the token is lost. */
    SO
}
