package vn.capbu.embeddedca.internal.store;

/** Where a certificate is in its life. */
public enum CertificateState {
    /** Issued, waiting for its certConf. */
    UNCONFIRMED,
    /** In force (until its notAfter). */
    ACTIVE,
    /** On the CRL. */
    REVOKED
}
