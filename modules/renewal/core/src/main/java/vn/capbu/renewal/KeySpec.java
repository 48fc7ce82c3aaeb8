package vn.capbu.renewal;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** Which key pair to generate on a token: of the kind that the old certificate has. */
public enum KeySpec {
    /** RSA, 2048 bits, exponent 65537. */
    RSA_2048,
    /** RSA, 3072 bits, exponent 65537. */
    RSA_3072,
    /** RSA, 4096 bits, exponent 65537. */
    RSA_4096,
    /** EC, NIST P-256. */
    EC_P256,
    /** EC, NIST P-384. */
    EC_P384;

    /**
     * The kind of an existing key; RSA under 2048 bits becomes 2048.
     *
     * @throws IllegalArgumentException for a kind that isn't generated here
     */
    public static KeySpec like(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return bits <= 2048 ? RSA_2048 : bits <= 3072 ? RSA_3072 : RSA_4096;
        }
        if (key instanceof ECPublicKey ec) {
            int bits = ec.getParams().getOrder().bitLength();
            if (bits == 256) {
                return EC_P256;
            }
            if (bits == 384) {
                return EC_P384;
            }
        }
        throw new IllegalArgumentException(
                "no key pair of this kind is generated: " + key.getAlgorithm());
    }
}
