package vn.capbu.adapters.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;

/** What is asked of certificates here, in Bouncy Castle's terms. */
final class Certificates {

    /** An instance, never registered: other code of the process keeps its providers. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    private Certificates() {}

    /**
     * Reads a DER certificate.
     *
     * @throws IOException when it is none
     */
    static X509CertificateHolder parse(Bytes der) throws IOException {
        try {
            X509CertificateHolder holder = new X509CertificateHolder(der.toArray());
            holder.getNotBefore();
            holder.getNotAfter();
            return holder;
        } catch (RuntimeException e) {
            throw new IOException("not a certificate: " + e.getMessage(), e);
        }
    }

    /** DER of anything; a failure here is a fault of this program. */
    static byte[] der(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** DER SubjectPublicKeyInfo of a certificate's key. */
    static Bytes publicKey(X509CertificateHolder certificate) {
        return Bytes.of(der(certificate.getSubjectPublicKeyInfo()));
    }

    /** Whether a certificate carries a signature by another one's key, whatever their names are. */
    static boolean signedBy(X509CertificateHolder certificate, X509CertificateHolder issuer) {
        try {
            return certificate.isSignatureValid(verifier(issuer));
        } catch (CertException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }

    /** Verifies signatures made by a certificate's key. */
    static ContentVerifierProvider verifier(X509CertificateHolder certificate)
            throws OperatorCreationException {
        try {
            return new JcaContentVerifierProviderBuilder()
                    .setProvider(PROVIDER)
                    .build(certificate.getSubjectPublicKeyInfo());
        } catch (RuntimeException e) {
            throw new OperatorCreationException("unusable public key", e);
        }
    }

    /** The subject key identifier that a certificate names, null when it names none. */
    static byte @Nullable [] keyIdentifier(X509CertificateHolder certificate) {
        Extension extension = certificate.getExtension(Extension.subjectKeyIdentifier);
        return extension == null
                ? null
                : SubjectKeyIdentifier.getInstance(
                                ASN1OctetString.getInstance(extension.getParsedValue()))
                        .getKeyIdentifier();
    }

    /** The JDK's view of a certificate. */
    static X509Certificate toJdk(X509CertificateHolder certificate) throws CertificateException {
        return new JcaX509CertificateConverter().getCertificate(certificate);
    }
}
