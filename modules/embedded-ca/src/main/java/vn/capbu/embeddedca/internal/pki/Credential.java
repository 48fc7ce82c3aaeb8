package vn.capbu.embeddedca.internal.pki;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A certificate with its private key.
 *
 * @param certificate the certificate
 * @param key the private key that belongs to it
 */
public record Credential(X509CertificateHolder certificate, PrivateKey key) {

    private static final byte[] PROBE = {'c', 'a', 'p', 'b', 'u'};

    /** A signer with this key. */
    public ContentSigner signer() {
        return Crypto.signer(key);
    }

    /** Whether the key makes signatures that the certificate verifies. */
    public boolean matches() {
        try {
            ContentSigner signer = signer();
            write(signer.getOutputStream());
            ContentVerifier verifier =
                    Crypto.verifier(certificate.getSubjectPublicKeyInfo())
                            .get(signer.getAlgorithmIdentifier());
            write(verifier.getOutputStream());
            return verifier.verify(signer.getSignature());
        } catch (OperatorCreationException | RuntimeException e) {
            return false;
        }
    }

    /** Whether this certificate was signed by an authority's key. */
    public boolean issuedBy(X509CertificateHolder authority) {
        try {
            return certificate.isSignatureValid(
                    Crypto.verifier(authority.getSubjectPublicKeyInfo()));
        } catch (OperatorCreationException | CertException e) {
            return false;
        }
    }

    private static void write(OutputStream stream) {
        try (stream) {
            stream.write(PROBE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
