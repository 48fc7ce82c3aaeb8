package vn.capbu.adapters.authority;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.Authority.Mismatch;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.CertificateOrder;

/** Compares a certificate with what was ordered, as DER; the issuer by its signature and the name that chains. */
final class CertificateComparison {

    /** How far the authority's clock may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Clock clock;

    CertificateComparison(Clock clock) {
        this.clock = clock;
    }

    /**
     * In what they differ; UNUSABLE alone when it is no certificate.
     *
     * @throws AuthorityException MISCONFIGURED when the order's own certificates can't be read
     */
    List<Mismatch> compare(Bytes certificate, CertificateOrder order) throws AuthorityException {
        X509CertificateHolder old = ordered(order.oldCertificate(), "old certificate");
        X509CertificateHolder issuer = ordered(order.issuer(), "issuer's certificate");
        X509CertificateHolder found;
        try {
            found = Certificates.parse(certificate);
        } catch (IOException e) {
            return List.of(Mismatch.UNUSABLE);
        }
        List<Mismatch> differences = new ArrayList<>();
        addIf(differences, Mismatch.SUBJECT, !sameSubject(found, old));
        addIf(differences, Mismatch.SUBJECT_ALT_NAME, !Arrays.equals(names(found), names(old)));
        addIf(
                differences,
                Mismatch.PUBLIC_KEY,
                !Certificates.publicKey(found).equals(order.publicKey()));
        addIf(differences, Mismatch.ISSUER, !issuedBy(found, issuer));
        addIf(
                differences,
                Mismatch.NOT_AFTER,
                !found.getNotAfter().toInstant().equals(order.notAfter()));
        addIf(
                differences,
                Mismatch.UNUSABLE,
                found.getNotBefore().toInstant().isAfter(clock.instant().plus(SKEW)));
        return differences;
    }

    private static X509CertificateHolder ordered(Bytes der, String what) throws AuthorityException {
        try {
            return Certificates.parse(der);
        } catch (IOException e) {
            throw new AuthorityException(
                    Fault.MISCONFIGURED, List.of(), "the order's " + what + " can't be read", e);
        }
    }

    private static boolean sameSubject(X509CertificateHolder one, X509CertificateHolder other) {
        return Arrays.equals(
                Certificates.der(one.getSubject()), Certificates.der(other.getSubject()));
    }

    private static byte[] names(X509CertificateHolder certificate) {
        Extension extension = certificate.getExtension(Extension.subjectAlternativeName);
        return extension == null ? new byte[0] : extension.getExtnValue().getOctets();
    }

    private static boolean issuedBy(
            X509CertificateHolder certificate, X509CertificateHolder issuer) {
        return certificate.getIssuer().equals(issuer.getSubject())
                && Certificates.signedBy(certificate, issuer);
    }

    private static void addIf(List<Mismatch> differences, Mismatch mismatch, boolean differs) {
        if (differs) {
            differences.add(mismatch);
        }
    }
}
