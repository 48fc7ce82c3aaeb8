package vn.capbu.adapters.authority;

import java.util.ArrayList;
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

    /**
     * A credential that also shows the certificate that a request is about: an authority that didn't issue it, as after a
     * change of its CA, can't find it otherwise (RFC 9483, 3.3).
     */
    record Showing(Credential credential, X509CertificateHolder shown) implements Credential {

        @Override
        public X509CertificateHolder certificate() {
            return credential.certificate();
        }

        @Override
        public List<X509CertificateHolder> chain() {
            List<X509CertificateHolder> chain = new ArrayList<>(credential.chain());
            if (!shown.equals(certificate())) {
                chain.add(shown);
            }
            return chain;
        }

        @Override
        public ContentSigner signer() {
            return credential.signer();
        }
    }

    /**
     * A token's certificate protects, and the RA protects the whole once more (RFC 9810, 5.1.3.4).
     *
     * @param inner the token's
     * @param outer the RA's
     */
    record Nested(Credential inner, Credential outer) implements Credential {

        @Override
        public X509CertificateHolder certificate() {
            return inner.certificate();
        }

        @Override
        public List<X509CertificateHolder> chain() {
            return inner.chain();
        }

        @Override
        public ContentSigner signer() {
            return inner.signer();
        }
    }
}
