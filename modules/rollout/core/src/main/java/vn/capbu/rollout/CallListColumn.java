package vn.capbu.rollout;

/** Columns of a call list, in their order: what a caller needs first comes first. */
public enum CallListColumn {
    /** Telephone numbers that hold. */
    PHONE(26),
    /** Name of the holder. */
    NAME(40),
    /** When the customer is best called. */
    BEST_TIME(16),
    /** Day of the last call. */
    LAST_CALL(12),
    /** What came of the last call. */
    LAST_OUTCOME(18),
    /** When the customer said to come. */
    PROMISED_ON(12),
    /** Note of the last call. */
    LAST_NOTE(30),
    /** How the member stands. */
    STANDING(26),
    /** Since when. */
    SINCE(12),
    /** Tax code. */
    TAX_CODE(16),
    /** Of the old certificate. */
    CERTIFICATE_SERIAL(34),
    /** Version of the device. */
    DEVICE_VERSION(10),
    /** Province of 2020. */
    PROVINCE(20),
    /** Account manager of the contract. */
    ACCOUNT_MANAGER(20),
    /** Agent of the contract. */
    AGENT(20),
    /** E-mail as registered. */
    EMAIL(28);

    private final int width;

    CallListColumn(int width) {
        this.width = width;
    }

    /** How many characters its cells mostly have. */
    public int width() {
        return width;
    }
}
