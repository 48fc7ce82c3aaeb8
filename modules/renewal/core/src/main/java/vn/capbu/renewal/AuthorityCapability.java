package vn.capbu.renewal;

/** What authorities differ in, as far as a renewal depends on it. */
public enum AuthorityCapability {
    /** It certifies the old key once more. */
    SAME_KEY,
    /** An issued certificate is in force only once it was confirmed. */
    CONFIRMATION_KEPT,
    /** A certificate that is rejected in certConf is revoked. */
    REJECTION_HONOURED,
    /** Its directory answers which certificates it has for a key. */
    LOOKUP,
    /** It accepts a key update under the old certificate's signature. */
    OLD_CERTIFICATE_SIGNS,
    /** It accepts requests from an RA only. */
    RA_NEEDED,
    /** It may answer "waiting", and is polled then. */
    POLLING,
    /** It accepts a request signed by the token inside one signed by the RA (RFC 9810, 5.1.3.4). */
    NESTED,
    /** It speaks EST only. */
    EST_ONLY,
    /** It revokes a certificate when it is asked to. */
    REVOCATION,
    /** It takes a certificate for confirmed although nobody asked for implicit confirmation. */
    IMPLICIT_CONFIRMATION,
    /** Its CRL can be fetched and trusted. */
    CRL
}
