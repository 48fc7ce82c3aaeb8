package vn.capbu.embeddedca.internal.cmp;

import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.Crypto;

/**
 * The authorities whose certificates may protect a request. An issuer is found by authority key identifier and proved by its
 * signature, never by name: an old and a new CA may carry the same name with different keys.
 */
public final class TrustedIssuers {

    private final List<X509CertificateHolder> own;
    private final Supplier<List<X509Certificate>> others;
    private final Supplier<List<X509CRL>> revocationLists;

    /**
     * The trusted authorities.
     *
     * @param own this authority's CA certificates, the present and earlier ones
     * @param others other authorities, asked afresh each time
     * @param revocationLists their CRLs, asked afresh each time
     */
    public TrustedIssuers(
            List<X509CertificateHolder> own,
            Supplier<List<X509Certificate>> others,
            Supplier<List<X509CRL>> revocationLists) {
        this.own = List.copyOf(own);
        this.others = others;
        this.revocationLists = revocationLists;
    }

    /** The trusted CA certificate whose key signed a certificate. */
    Optional<X509CertificateHolder> issuerOf(X509CertificateHolder certificate) {
        List<X509CertificateHolder> candidates = new ArrayList<>(own);
        for (X509Certificate other : others.get()) {
            try {
                candidates.add(new X509CertificateHolder(other.getEncoded()));
            } catch (CertificateEncodingException | IOException e) {
                throw new IllegalStateException("unreadable trusted CA certificate", e);
            }
        }
        return candidates.stream()
                .filter(candidate -> isAuthority(candidate) && signed(candidate, certificate))
                .findFirst();
    }

    /** Whether a certificate stands on a CRL that its issuer signed. */
    boolean onRevocationList(X509CertificateHolder certificate, X509CertificateHolder issuer) {
        return revocationLists.get().stream()
                .map(TrustedIssuers::holder)
                .anyMatch(
                        crl ->
                                crl.getRevokedCertificate(certificate.getSerialNumber()) != null
                                        && signed(issuer, crl));
    }

    private static X509CRLHolder holder(X509CRL crl) {
        try {
            return new X509CRLHolder(crl.getEncoded());
        } catch (CRLException | IOException e) {
            throw new IllegalStateException("unreadable CRL of a trusted CA", e);
        }
    }

    private static boolean signed(X509CertificateHolder issuer, X509CRLHolder crl) {
        try {
            return crl.isSignatureValid(Crypto.verifier(issuer.getSubjectPublicKeyInfo()));
        } catch (CertException | OperatorCreationException e) {
            return false;
        }
    }

    private static boolean isAuthority(X509CertificateHolder candidate) {
        BasicConstraints constraints = BasicConstraints.fromExtensions(candidate.getExtensions());
        return constraints != null && constraints.isCA();
    }

    private static boolean signed(X509CertificateHolder issuer, X509CertificateHolder certificate) {
        byte[] named = CertificateIds.authorityKeyIdentifier(certificate);
        if (!certificate.getIssuer().equals(issuer.getSubject())
                || (named != null && !Arrays.equals(named, CertificateIds.keyIdentifier(issuer)))) {
            return false;
        }
        try {
            return certificate.isSignatureValid(Crypto.verifier(issuer.getSubjectPublicKeyInfo()));
        } catch (CertException | OperatorCreationException e) {
            return false;
        }
    }
}
