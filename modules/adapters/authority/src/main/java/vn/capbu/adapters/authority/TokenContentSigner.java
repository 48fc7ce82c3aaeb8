package vn.capbu.adapters.authority;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;

/** Lets Bouncy Castle sign with a key on a token: one call to the token for each signature. */
final class TokenContentSigner implements ContentSigner {

    private final RequestSigner key;
    private final boolean ofRa;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    TokenContentSigner(RequestSigner key) {
        this(key, false);
    }

    private TokenContentSigner(RequestSigner key, boolean ofRa) {
        this.key = key;
        this.ofRa = ofRa;
    }

    /** Signs with the RA's token. */
    static TokenContentSigner ofRa(RequestSigner key) {
        return new TokenContentSigner(key, true);
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
            throw new TokenFailure(e, ofRa);
        }
    }

    /** Carries a token's failure through Bouncy Castle; never leaves this package. */
    static final class TokenFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final TokenException failure;
        private final boolean ofRa;

        TokenFailure(TokenException failure, boolean ofRa) {
            super(failure);
            this.failure = failure;
            this.ofRa = ofRa;
        }

        /**
         * What the token said, when it is the one that is being renewed.
         *
         * @throws AuthorityException RA_UNAVAILABLE when it is the RA's
         */
        TokenException failure() throws AuthorityException {
            if (ofRa) {
                throw new AuthorityException(
                        AuthorityException.Fault.RA_UNAVAILABLE,
                        List.of(),
                        "the RA's token can't sign: " + failure.fault() + " " + failure.answer(),
                        failure);
            }
            return failure;
        }
    }
}
