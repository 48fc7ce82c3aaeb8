package vn.capbu.renewal.spi;

import java.time.Instant;
import vn.capbu.kernel.Bytes;

/**
 * The certificate that is owed.
 *
 * @param kind which request asks for it
 * @param oldCertificate DER of the certificate to replace: subject and SAN are copied from it as DER
 * @param publicKey DER SubjectPublicKeyInfo of the key to certify
 * @param notAfter the notAfter that is owed, in whole seconds
 * @param issuer DER of the CA certificate that must have issued it
 */
public record CertificateOrder(
        Kind kind, Bytes oldCertificate, Bytes publicKey, Instant notAfter, Bytes issuer) {

    /** Which request asks for a certificate. */
    public enum Kind {
        /** kur: the old certificate is neither revoked nor expired (RFC 9483, 4.1.3); in EST simplereenroll. */
        KEY_UPDATE,
        /** cr or p10cr, in EST simpleenroll, on the RA's word: after the old certificate ended, on a supervisor's decision. */
        RA_REQUEST
    }
}
