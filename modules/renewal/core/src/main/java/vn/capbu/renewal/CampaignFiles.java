package vn.capbu.renewal;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.internal.CampaignIssuers;

/** The CA certificates and CRLs of a campaign as files: looked at before anything of them is kept. Reads only; off the event dispatch thread. */
public final class CampaignFiles {

    private CampaignFiles() {}

    /**
     * What a CA certificate says of itself.
     *
     * @param der the certificate
     * @param subject distinguished name, as RFC 2253 writes it
     * @param issuer distinguished name
     * @param serial in hexadecimal digits
     * @param notBefore first second of its validity
     * @param notAfter last second
     * @param key kind and length, such as "RSA 2048"
     * @param sha256 fingerprint, in hexadecimal digits in pairs with colons between
     */
    public record CaFacts(
            Bytes der,
            String subject,
            String issuer,
            String serial,
            Instant notBefore,
            Instant notAfter,
            String key,
            String sha256) {}

    /**
     * What a CRL says of itself.
     *
     * @param der the CRL
     * @param issuer distinguished name
     * @param thisUpdate when it was made
     * @param nextUpdate when the next was promised; null where it doesn't say
     * @param entries how many certificates it names
     */
    public record CrlFacts(
            Bytes der,
            String issuer,
            Instant thisUpdate,
            @Nullable Instant nextUpdate,
            int entries) {}

    /**
     * Looks at a CA certificate.
     *
     * @throws ConfigurationException NOT_A_CERTIFICATE or NOT_A_CA
     */
    public static CaFacts ca(SourceFile file) throws ConfigurationException {
        return facts(read(file));
    }

    /** What a certificate that was kept says. */
    public static CaFacts ca(Bytes der) {
        return facts(parsed(der));
    }

    /**
     * Looks at a CRL.
     *
     * @param oldCa DER of the CA certificate that has to have signed it
     * @throws ConfigurationException NOT_A_CRL or CRL_OF_ANOTHER_CA
     */
    public static CrlFacts crl(SourceFile file, Bytes oldCa) throws ConfigurationException {
        try {
            X509CRL crl = Certificates.parseCrl(file.content().toArray());
            if (!CampaignIssuers.isSignedBy(crl, parsed(oldCa))) {
                throw new ConfigurationException(
                        Reason.CRL_OF_ANOTHER_CA, file.name(), "not signed by the old CA");
            }
            return facts(crl);
        } catch (CRLException e) {
            throw new ConfigurationException(
                    Reason.NOT_A_CRL, file.name(), String.valueOf(e.getMessage()));
        }
    }

    /** What a CRL that was kept says. */
    public static CrlFacts crl(Bytes der) {
        try {
            return facts(Certificates.parseCrl(der.toArray()));
        } catch (CRLException e) {
            throw new IllegalStateException("a CRL that was checked when it was kept", e);
        }
    }

    static X509Certificate read(SourceFile file) throws ConfigurationException {
        try {
            X509Certificate certificate =
                    Certificates.parse(Certificates.parseAll(file.content().toArray()).get(0));
            if (!Certificates.isCa(certificate)) {
                throw new ConfigurationException(
                        Reason.NOT_A_CA, file.name(), "basicConstraints says that it is no CA");
            }
            return certificate;
        } catch (CertificateException e) {
            throw new ConfigurationException(
                    Reason.NOT_A_CERTIFICATE, file.name(), String.valueOf(e.getMessage()));
        }
    }

    static X509Certificate parsed(Bytes der) {
        try {
            return Certificates.parse(der);
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was checked when it was kept", e);
        }
    }

    static Bytes encoded(X509Certificate certificate) {
        try {
            return Bytes.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has its encoding", e);
        }
    }

    /**
     * Refuses two CA certificates that can't be the old and the new one of a campaign.
     *
     * @param now when the new one has to be valid still
     * @throws ConfigurationException SAME_CA, or CA_EXPIRED for the new one
     */
    static void requirePair(
            @Nullable X509Certificate oldCa,
            @Nullable X509Certificate newCa,
            String newName,
            Instant now)
            throws ConfigurationException {
        if (newCa == null) {
            return;
        }
        if (oldCa != null && oldCa.getPublicKey().equals(newCa.getPublicKey())) {
            throw new ConfigurationException(
                    Reason.SAME_CA, newName, "old and new CA certificate have the same key");
        }
        if (newCa.getNotAfter().toInstant().isBefore(now)) {
            throw new ConfigurationException(
                    Reason.CA_EXPIRED, newName, "ended " + newCa.getNotAfter().toInstant());
        }
    }

    private static CaFacts facts(X509Certificate certificate) {
        Bytes der = encoded(certificate);
        return new CaFacts(
                der,
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                hex(certificate.getSerialNumber()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                key(certificate),
                fingerprint(der));
    }

    private static CrlFacts facts(X509CRL crl) throws CRLException {
        var entries = crl.getRevokedCertificates();
        var next = crl.getNextUpdate();
        return new CrlFacts(
                Bytes.of(crl.getEncoded()),
                crl.getIssuerX500Principal().getName(),
                crl.getThisUpdate().toInstant(),
                next == null ? null : next.toInstant(),
                entries == null ? 0 : entries.size());
    }

    private static String hex(BigInteger serial) {
        return HexFormat.of().withUpperCase().formatHex(serial.toByteArray());
    }

    private static String key(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        return certificate.getPublicKey() instanceof ECPublicKey ec
                ? "EC " + ec.getParams().getCurve().getField().getFieldSize()
                : certificate.getPublicKey().getAlgorithm();
    }

    private static String fingerprint(Bytes der) {
        try {
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(der.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Fingerprints of certificates, for the audit trail. */
    static String fingerprints(List<Bytes> ders) {
        return String.join(" ", ders.stream().map(CampaignFiles::fingerprint).toList());
    }
}
