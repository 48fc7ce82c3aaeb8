package vn.capbu.subscribers;

/** State of a certificate as the registry's source writes it. */
public enum RegistryState {
    /** Hoạt động, hợp lệ. */
    VALID,
    /** Tạm dừng, tạm ngưng. */
    SUSPENDED,
    /** Thu hồi. */
    REVOKED
}
