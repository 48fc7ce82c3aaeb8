package vn.capbu.tokenworker.protocol;

/** Signatures that can be made; ECDSA ones come as DER Ecdsa-Sig-Value (RFC 3279, 2.2.3). */
public enum SignatureKind {
    /** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2). */
    SHA256_RSA,
    /** ECDSA with SHA-256. */
    SHA256_ECDSA
}
