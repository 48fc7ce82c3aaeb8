package vn.capbu.adapters.authority;

import java.security.PrivateKey;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.capbu.renewal.SignatureScheme;

/** The registration authority's certificate and key. Its text form names the certificate alone. */
record RaKey(
        X509CertificateHolder certificate,
        List<X509CertificateHolder> chain,
        PrivateKey key,
        SignatureScheme scheme)
        implements Credential {

    RaKey {
        chain = List.copyOf(chain);
    }

    @Override
    public ContentSigner signer() {
        try {
            return new JcaContentSignerBuilder(scheme.jcaName())
                    .setProvider(Certificates.PROVIDER)
                    .build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("the RA key was tried when it was read", e);
        }
    }

    @Override
    public String toString() {
        return "RaKey[" + certificate.getSubject() + "]";
    }
}
