package vn.capbu.tokenworker.cryptoki;

/** The parts of a certificate (RFC 5280, 4.1) that PKCS#11 wants as attributes, byte for byte as they stand in it. */
public final class CertificateParts {

    private static final int EXPLICIT_VERSION = 0xA0;

    private final byte[] serialNumber;
    private final byte[] issuer;
    private final byte[] subject;

    /**
     * Reads a certificate.
     *
     * @throws IllegalArgumentException when it is none
     */
    public CertificateParts(byte[] certificate) {
        DerReader outer = new DerReader(certificate);
        DerReader tbs = outer.enter(Der.SEQUENCE).enter(Der.SEQUENCE);
        if (outer.tag() >= 0) {
            throw new IllegalArgumentException("bytes after the certificate");
        }
        if (tbs.tag() == EXPLICIT_VERSION) {
            tbs.element();
        }
        serialNumber = tbs.element();
        tbs.element(); // signature
        issuer = tbs.element();
        tbs.element(); // validity
        subject = tbs.element();
    }

    /** CKA_SERIAL_NUMBER: a DER INTEGER. */
    public byte[] serialNumber() {
        return serialNumber.clone();
    }

    /** CKA_ISSUER: a DER Name. */
    public byte[] issuer() {
        return issuer.clone();
    }

    /** CKA_SUBJECT: a DER Name. */
    public byte[] subject() {
        return subject.clone();
    }
}
