package vn.capbu.renewal.spi;

import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.SignatureScheme;

/** A private key on a token, as the authority client sees it. */
public interface RequestSigner {

    /** DER SubjectPublicKeyInfo of the key. */
    Bytes publicKey();

    /** The signatures that it makes. */
    SignatureScheme scheme();

    /** Signs, by one call to the token. */
    byte[] sign(byte[] data) throws TokenException;
}
