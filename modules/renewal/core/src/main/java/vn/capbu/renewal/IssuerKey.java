package vn.capbu.renewal;

/** Whose key signed a certificate, seen from a campaign. Old and new CA certificate may carry the same name. */
public enum IssuerKey {
    /** The campaign's old CA certificate. */
    OLD,
    /** The campaign's new CA certificate. */
    NEW,
    /** Anybody else. */
    OTHER
}
