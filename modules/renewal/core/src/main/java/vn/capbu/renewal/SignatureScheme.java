package vn.capbu.renewal;

import java.security.PublicKey;

/** The signatures that tokens make here. */
public enum SignatureScheme {
    /** RSASSA-PKCS1-v1_5 with SHA-256. */
    SHA256_WITH_RSA("SHA256withRSA"),
    /** ECDSA with SHA-256, DER encoded. */
    SHA256_WITH_ECDSA("SHA256withECDSA");

    private final String jcaName;

    SignatureScheme(String jcaName) {
        this.jcaName = jcaName;
    }

    /** The name for {@link java.security.Signature}. */
    public String jcaName() {
        return jcaName;
    }

    /**
     * The scheme that fits a key.
     *
     * @throws IllegalArgumentException for a key that is neither RSA nor EC
     */
    public static SignatureScheme of(PublicKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> SHA256_WITH_RSA;
            case "EC" -> SHA256_WITH_ECDSA;
            default ->
                    throw new IllegalArgumentException(
                            "no signature scheme for " + key.getAlgorithm());
        };
    }
}
