package vn.capbu.renewal.followup;

/** The columns of {@link FollowUpTables}, and how wide they are in characters. */
public enum FollowUpColumn {
    TAX_CODE(16),
    SUBSCRIBER(50),
    PROVINCE(24),
    TOKEN(18),
    OLD_SERIAL(34),
    NEW_SERIAL(34),
    /** Where the certificate has to be updated. */
    SYSTEM(36),
    /** Why it is thought to be registered there. */
    BASIS(30),
    RENEWED_AT(20),
    EARLIEST_SAFE(20),
    LATEST(20),
    STATE(20),
    HEARD_BY(26),
    NOTE(40),
    OPERATOR(20),
    /** When the last step was. */
    TIME(20),
    PHONE(16),
    EMAIL(30),
    CONTRACT(22),
    ACCOUNT_MANAGER(26),
    SERIAL(34),
    VALID_TO(14),
    CONTRACT_END(14),
    NOTICE_ON(14);

    private final int width;

    FollowUpColumn(int width) {
        this.width = width;
    }

    /** In characters. */
    public int width() {
        return width;
    }
}
