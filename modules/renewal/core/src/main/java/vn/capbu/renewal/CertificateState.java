package vn.capbu.renewal;

/** State of a certificate in the registry. */
public enum CertificateState {
    /** Hợp lệ, đang hoạt động. */
    VALID,
    /** Tạm dừng. */
    SUSPENDED,
    /** Thu hồi. */
    REVOKED
}
