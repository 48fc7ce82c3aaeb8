package vn.capbu.adapters.persistence;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;

/**
 * Who issued a certificate, by itself.
 *
 * @param name distinguished name (RFC 2253), cut to its column
 * @param keyId authority key identifier (RFC 5280, 4.2.1.1) in upper-case hex; null when it has none
 */
record CertificateIssuer(String name, @Nullable String keyId) {

    private static final int MAX_NAME = 500;
    private static final int MAX_KEY_ID = 64;
    private static final String AUTHORITY_KEY_ID = "2.5.29.35";
    private static final int CONTEXT_0 = 0x80;

    /** Empty when the bytes are no certificate. */
    static Optional<CertificateIssuer> of(Bytes der) {
        try {
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(der.toArray()));
            return Optional.of(
                    new CertificateIssuer(
                            Columns.text(certificate.getIssuerX500Principal().getName(), MAX_NAME),
                            keyId(certificate.getExtensionValue(AUTHORITY_KEY_ID))));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /** An OCTET STRING around SEQUENCE { [0] keyIdentifier OPTIONAL, ... }, each of one length octet in certificates. */
    private static @Nullable String keyId(byte @Nullable [] extension) {
        if (extension == null || extension.length < 6 || (extension[4] & 0xFF) != CONTEXT_0) {
            return null;
        }
        int length = extension[5] & 0xFF;
        if (length > MAX_KEY_ID || extension.length < 6 + length) {
            return null;
        }
        return HexFormat.of().withUpperCase().formatHex(extension, 6, 6 + length);
    }
}
