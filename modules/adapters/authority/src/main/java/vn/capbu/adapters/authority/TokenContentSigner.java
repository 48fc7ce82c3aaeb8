package vn.capbu.adapters.authority;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;

/** Lets Bouncy Castle sign with a key on a token: one call to the token for each signature. */
final class TokenContentSigner implements ContentSigner {

    private final RequestSigner key;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    TokenContentSigner(RequestSigner key) {
        this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new DefaultSignatureAlgorithmIdentifierFinder().find(key.scheme().jcaName());
    }

    @Override
    public OutputStream getOutputStream() {
        return data;
    }

    /**
     * Signs what was written.
     *
     * @throws TokenFailure what the token said; Bouncy Castle's interface has no checked exception
     */
    @Override
    public byte[] getSignature() {
        try {
            return key.sign(data.toByteArray());
        } catch (TokenException e) {
            throw new TokenFailure(e);
        }
    }

    /** Carries a token's failure through Bouncy Castle; never leaves this package. */
    static final class TokenFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final TokenException failure;

        TokenFailure(TokenException failure) {
            super(failure);
            this.failure = failure;
        }

        /** What the token said. */
        TokenException failure() {
            return failure;
        }
    }
}
