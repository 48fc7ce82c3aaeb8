package vn.capbu.tokenworker.protocol;

/** Key pairs that can be generated. */
public enum KeyType {
    /** RSA with a modulus of 2048 bits and public exponent 65537. */
    RSA_2048,
    /** RSA with a modulus of 3072 bits and public exponent 65537. */
    RSA_3072,
    /** RSA with a modulus of 4096 bits and public exponent 65537. */
    RSA_4096,
    /** NIST P-256 (secp256r1). */
    EC_P256,
    /** NIST P-384 (secp384r1). */
    EC_P384
}
