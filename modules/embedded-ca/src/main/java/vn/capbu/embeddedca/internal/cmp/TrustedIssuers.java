package vn.capbu.embeddedca.internal.cmp;

import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.Crypto;
import vn.capbu.embeddedca.internal.store.StoreException;

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

    /** The trusted CA certificate whose key signed a certificate; the others are asked only when it is none of ours. */
    Optional<X509CertificateHolder> issuerOf(X509CertificateHolder certificate) {
        return all().filter(authority -> signed(authority, certificate)).findFirst();
    }

    /** Whether any trusted authority has a name. */
    boolean hasName(X500Name name) {
        return all().anyMatch(authority -> authority.getSubject().equals(name));
    }

    private Stream<X509CertificateHolder> all() {
        return Stream.<Supplier<Stream<X509CertificateHolder>>>of(
                        own::stream, () -> given(others).stream().map(TrustedIssuers::holder))
                .flatMap(Supplier::get)
                .filter(TrustedIssuers::isAuthority);
    }

    /** What the surroundings give; their failure is ours, not the requester's. */
    private static <T> List<T> given(Supplier<List<T>> supplier) {
        try {
            return supplier.get();
        } catch (RuntimeException e) {
            throw new StoreException("the trusted authorities can't be had", e);
        }
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (CertificateEncodingException | IOException e) {
            throw new IllegalStateException("unreadable trusted CA certificate", e);
        }
    }

    /** Whether a certificate stands on a CRL that its issuer signed. */
    boolean onRevocationList(X509CertificateHolder certificate, X509CertificateHolder issuer) {
        return given(revocationLists).stream()
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
