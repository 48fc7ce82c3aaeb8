package vn.capbu.renewal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;

/** Reads X.509 certificates and CRLs (RFC 5280) by the platform's own parser. */
public final class Certificates {

    private static final int MAX_CERTIFICATE_BYTES = 64 * 1024;
    private static final String TAX_CODE_PREFIX = "MST:";

    private Certificates() {}

    /**
     * Reads a certificate.
     *
     * @throws CertificateException when it is none, or is larger than any real one
     */
    public static X509Certificate parse(Bytes der) throws CertificateException {
        if (der.length() > MAX_CERTIFICATE_BYTES) {
            throw new CertificateException("a certificate of " + der.length() + " bytes");
        }
        return (X509Certificate)
                factory().generateCertificate(new ByteArrayInputStream(der.toArray()));
    }

    /**
     * Reads one certificate or several, PEM or DER.
     *
     * @throws CertificateException when there is none, or one can't be read
     */
    public static List<Bytes> parseAll(byte[] pemOrDer) throws CertificateException {
        List<Bytes> found = new ArrayList<>();
        for (var certificate : factory().generateCertificates(new ByteArrayInputStream(pemOrDer))) {
            found.add(Bytes.of(certificate.getEncoded()));
        }
        if (found.isEmpty()) {
            throw new CertificateException("no certificate in it");
        }
        return found;
    }

    /**
     * Reads a CRL, PEM or DER.
     *
     * @throws CRLException when it is none
     */
    public static X509CRL parseCrl(byte[] pemOrDer) throws CRLException {
        return (X509CRL) factory().generateCRL(new ByteArrayInputStream(pemOrDer));
    }

    /** The serial number of a certificate. */
    public static CertificateSerial serialOf(X509Certificate certificate) {
        return new CertificateSerial(certificate.getSerialNumber());
    }

    /** Whether a certificate was signed by the key of an issuer, whatever the issuer is called (domain.md 2, E1). */
    public static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether it is the certificate of a CA (RFC 5280, 4.2.1.9). */
    public static boolean isCa(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    /**
     * The tax code in the subject: the UID attribute "MST:…" (domain.md 7), as it is written there. Empty when there is none.
     */
    public static Optional<String> taxCodeOf(X509Certificate certificate) {
        try {
            for (Rdn rdn :
                    new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (rdn.getType().equalsIgnoreCase("UID")
                        && rdn.getValue() instanceof String value
                        && value.regionMatches(
                                true, 0, TAX_CODE_PREFIX, 0, TAX_CODE_PREFIX.length())) {
                    return Optional.of(value.substring(TAX_CODE_PREFIX.length()).strip());
                }
            }
            return Optional.empty();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** The common name in the subject. Empty when there is none. */
    public static Optional<String> commonNameOf(X509Certificate certificate) {
        try {
            for (Rdn rdn :
                    new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (rdn.getType().equalsIgnoreCase("CN") && rdn.getValue() instanceof String name) {
                    return Optional.of(name.strip());
                }
            }
            return Optional.empty();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java platform reads X.509", e);
        }
    }
}
