package vn.capbu.adapters.authority;

import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;
import vn.capbu.renewal.spi.RequestSigner;

/** What protects a message: a certificate, and its key as something that signs. */
interface Credential {

    /** The certificate that protects. */
    X509CertificateHolder certificate();

    /** Certificates that lead from it towards a root, possibly none. */
    List<X509CertificateHolder> chain();

    /** Signs one message. */
    ContentSigner signer();

    /** A certificate on a token, whose key signs there. */
    record OnToken(X509CertificateHolder certificate, RequestSigner key) implements Credential {

        @Override
        public List<X509CertificateHolder> chain() {
            return List.of();
        }

        @Override
        public ContentSigner signer() {
            return new TokenContentSigner(key);
        }
    }
}
