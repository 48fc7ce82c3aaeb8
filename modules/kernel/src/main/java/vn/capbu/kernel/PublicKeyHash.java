package vn.capbu.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the DER SubjectPublicKeyInfo (RFC 5280, 4.1.2.7): which key a certificate is for, whoever issued it.
 *
 * @param value 64 upper-case hex digits
 */
public record PublicKeyHash(String value) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    public PublicKeyHash {
        if (!value.matches("[0-9A-F]{64}")) {
            throw new IllegalArgumentException("not a public-key hash");
        }
    }

    /** The hash of a key given as DER SubjectPublicKeyInfo, the encoding of {@link java.security.PublicKey}. */
    public static PublicKeyHash of(byte[] subjectPublicKeyInfo) {
        try {
            return new PublicKeyHash(
                    HEX.formatHex(
                            MessageDigest.getInstance("SHA-256").digest(subjectPublicKeyInfo)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
