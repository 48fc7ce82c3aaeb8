package vn.capbu.embeddedca.internal.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** The identifiers by which a certificate is found. */
public final class CertificateIds {

    private static final HexFormat HEX = HexFormat.of();

    private CertificateIds() {}

    /** The key identifier of RFC 5280, 4.2.1.2, method 1: SHA-1 of the key's bit string. */
    public static byte[] keyIdentifier(SubjectPublicKeyInfo key) {
        return Crypto.sha1(key.getPublicKeyData().getOctets());
    }

    /** The subject key identifier in a certificate; computed by method 1 when the extension is missing. */
    public static byte[] keyIdentifier(X509CertificateHolder certificate) {
        SubjectKeyIdentifier extension =
                SubjectKeyIdentifier.fromExtensions(certificate.getExtensions());
        return extension == null
                ? keyIdentifier(certificate.getSubjectPublicKeyInfo())
                : extension.getKeyIdentifier();
    }

    /** The key identifier of a certificate's issuer; null when the certificate doesn't name it. */
    public static byte @Nullable [] authorityKeyIdentifier(X509CertificateHolder certificate) {
        AuthorityKeyIdentifier extension =
                AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions());
        return extension == null ? null : extension.getKeyIdentifierOctets();
    }

    /** {@code certHash} of RFC 4387, 2.2, in hex. */
    public static String certHash(X509CertificateHolder certificate) {
        return HEX.formatHex(Crypto.sha1(der(certificate)));
    }

    /** {@code iAndSHash} of RFC 4387, 2.2, in hex. */
    public static String issuerAndSerialHash(X509CertificateHolder certificate) {
        try {
            byte[] issuerAndSerial =
                    new IssuerAndSerialNumber(certificate.toASN1Structure()).getEncoded("DER");
            return HEX.formatHex(Crypto.sha1(issuerAndSerial));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code sKIDHash} of RFC 4387, 2.2, in hex: SHA-1 over the contents of the subject key identifier. */
    public static String keyIdentifierHash(X509CertificateHolder certificate) {
        return HEX.formatHex(Crypto.sha1(keyIdentifier(certificate)));
    }

    /** SHA-256 of a whole certificate, in hex: who protected a message. */
    public static String fingerprint(X509CertificateHolder certificate) {
        return HEX.formatHex(Crypto.sha256(der(certificate)));
    }

    /** SHA-256 of a public key, in hex. */
    public static String keyHash(SubjectPublicKeyInfo key) {
        try {
            return HEX.formatHex(Crypto.sha256(key.getEncoded("DER")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A certificate in DER. */
    public static byte[] der(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
