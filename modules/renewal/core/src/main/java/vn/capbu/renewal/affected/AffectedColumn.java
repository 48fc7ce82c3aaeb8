package vn.capbu.renewal.affected;

/** The columns of {@link AffectedSheet}s, and how wide they are in characters. */
public enum AffectedColumn {
    /** What is counted. */
    WHAT(60),
    /** A reason. */
    REASON(60),
    /** Version of the token. */
    DEVICE_VERSION(14),
    /** Province. */
    PROVINCE(24),
    /** How many. */
    COUNT(14),
    /** How many in all. */
    ALL(14),
    TAX_CODE(16),
    SUBSCRIBER(50),
    SERIAL(34),
    TOKEN(18),
    VALID_FROM(12),
    VALID_TO(12),
    CONTRACT_END(14),
    STATE(14),
    /** Names of the rules that fail. */
    FAILED_RULES(14),
    /** Last day of the owed term. */
    OWED(14),
    /** Days that the owed term is longer than the old certificate's. */
    OWED_DAYS(14),
    /** Days that are owed even after it. */
    SHORTFALL(14),
    RENEWED_AT(20),
    NEW_SERIAL(34),
    NOTE(50);

    private final int width;

    AffectedColumn(int width) {
        this.width = width;
    }

    /** In characters. */
    public int width() {
        return width;
    }
}
