package vn.capbu.subscribers;

/** A CRL can't be taken over; nothing was stored. */
public final class CrlException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** It is larger than {@link ImportCrl#MAX_BYTES}. */
        TOO_LARGE,
        /** It is none, or a damaged one. */
        NOT_A_CRL,
        /** No CA certificate that is known here is its issuer's. */
        UNKNOWN_ISSUER,
        /** Its issuer is known, but the key of none of its CA certificates signed it. */
        BAD_SIGNATURE,
        /** It isn't about subscribers' certificates of one issuer: an indirect one, one for some reasons or for CAs only. */
        UNSUITABLE,
        /** It has an extension that must be understood and isn't. */
        UNKNOWN_EXTENSION,
        /** It lies in the future. */
        NOT_YET,
        /** A newer one of the same issuer is taken over already. */
        OLDER,
        /** A delta whose complete CRL isn't taken over. */
        NO_BASE,
        /** It can't be fetched or read. */
        NOT_TO_BE_HAD,
        /** A file that should hold a CA certificate holds none. */
        NOT_A_CA
    }

    private final Reason reason;

    /**
     * @param detail for support, may be empty
     */
    public CrlException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /**
     * @param detail for support, may be empty
     */
    public CrlException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
