package vn.capbu.embeddedca.internal.store;

/** How far a CMP transaction got. */
public enum TransactionState {
    /** A certificate was issued and waits for its certConf. */
    OPEN,
    /** The requester accepted the certificate. */
    CONFIRMED,
    /** The requester rejected the certificate, or broke off with an error. */
    REJECTED,
    /** Nobody confirmed in time. */
    EXPIRED
}
