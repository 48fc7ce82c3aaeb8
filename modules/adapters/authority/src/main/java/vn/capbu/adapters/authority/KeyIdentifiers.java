package vn.capbu.adapters.authority;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import vn.capbu.kernel.Bytes;

/** The usual ways to make a subject key identifier of a public key. */
final class KeyIdentifiers {

    private static final int SHA1_OCTETS = 20;

    private KeyIdentifiers() {}

    /**
     * The identifiers that authorities may use, the commonest first: SHA-1 of the BIT STRING (RFC 5280, 4.2.1.2, method 1),
     * SHA-256 of it cut to 160 bits and SHA-256 of the whole SubjectPublicKeyInfo (RFC 7093, 2, methods 1 and 4).
     *
     * @param publicKey DER SubjectPublicKeyInfo
     */
    static List<byte[]> of(Bytes publicKey) {
        byte[] bits =
                SubjectPublicKeyInfo.getInstance(publicKey.toArray()).getPublicKeyData().getBytes();
        return List.of(
                sha1(bits),
                Arrays.copyOf(digest("SHA-256", bits), SHA1_OCTETS),
                digest("SHA-256", publicKey.toArray()));
    }

    /** SHA-1, as RFC 5280 and RFC 4387 name things by it; no security rests on it. */
    static byte[] sha1(byte[] data) {
        return digest("SHA-1", data);
    }

    private static byte[] digest(String algorithm, byte[] data) {
        try {
            return MessageDigest.getInstance(algorithm).digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
