package vn.capbu.adapters.authority;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;

/** A key in memory in place of one on a token. */
record SoftKey(KeyPair pair) implements RequestSigner {

    static SoftKey rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SoftKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static SoftKey ec() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SoftKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Bytes publicKey() {
        return Bytes.of(pair.getPublic().getEncoded());
    }

    @Override
    public SignatureScheme scheme() {
        return SignatureScheme.of(pair.getPublic());
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            Signature signature = Signature.getInstance(scheme().jcaName());
            signature.initSign(pair.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key on a token that was pulled. */
    RequestSigner pulled() {
        SoftKey key = this;
        return new RequestSigner() {
            @Override
            public Bytes publicKey() {
                return key.publicKey();
            }

            @Override
            public SignatureScheme scheme() {
                return key.scheme();
            }

            @Override
            public byte[] sign(byte[] data) throws TokenException {
                throw new TokenException(
                        TokenException.Fault.TOKEN_GONE, "CKR_DEVICE_REMOVED", "the token is gone");
            }
        };
    }
}
