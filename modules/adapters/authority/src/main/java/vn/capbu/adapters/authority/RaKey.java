package vn.capbu.adapters.authority;

import java.security.PrivateKey;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.spi.RequestSigner;

/** The registration authority's certificate and key, in memory or on a token. Its text form names the certificate alone. */
record RaKey(
        X509CertificateHolder certificate,
        List<X509CertificateHolder> chain,
        Supplier<ContentSigner> signers)
        implements Credential {

    RaKey {
        chain = List.copyOf(chain);
    }

    /** A key in memory. */
    static RaKey inMemory(
            X509CertificateHolder certificate,
            List<X509CertificateHolder> chain,
            PrivateKey key,
            SignatureScheme scheme) {
        return new RaKey(
                certificate,
                chain,
                () -> {
                    try {
                        return new JcaContentSignerBuilder(scheme.jcaName())
                                .setProvider(Certificates.PROVIDER)
                                .build(key);
                    } catch (OperatorCreationException e) {
                        throw new IllegalStateException("the RA key was tried when it was read", e);
                    }
                });
    }

    /** A key on a token: its failures are the RA's, not those of the token that is being renewed. */
    static RaKey onToken(X509CertificateHolder certificate, RequestSigner key) {
        return new RaKey(certificate, List.of(), () -> TokenContentSigner.ofRa(key));
    }

    @Override
    public ContentSigner signer() {
        return signers.get();
    }

    @Override
    public String toString() {
        return "RaKey[" + certificate.getSubject() + "]";
    }
}
