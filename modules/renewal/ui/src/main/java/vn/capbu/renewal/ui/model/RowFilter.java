package vn.capbu.renewal.ui.model;

import vn.capbu.renewal.Eligibility;

/** Which tokens are shown; each is also a count in the header. */
public enum RowFilter {
    /** Every token. */
    ALL,
    /** Those that can be renewed now, or wait for their turn. */
    RENEWABLE,
    /** Those that mustn't be unplugged. */
    AT_WORK,
    /** Those that have their owed certificate. */
    RENEWED,
    /** Those that aren't renewed: a rule fails, a person has to decide, or nobody knows them. */
    NOT_RENEWED,
    /** Those that somebody has to look after. */
    ATTENTION;

    /** Whether a token is shown. */
    public boolean accepts(TokenRow row) {
        return switch (this) {
            case ALL -> true;
            case RENEWABLE -> row.sign() == Sign.READY || row.sign() == Sign.QUEUED;
            case AT_WORK -> row.sign() == Sign.WORKING;
            case RENEWED -> row.sign() == Sign.DONE || isIdle(row, Eligibility.ALREADY_RENEWED);
            case NOT_RENEWED ->
                    isIdle(row, Eligibility.NOT_ELIGIBLE)
                            || isIdle(row, Eligibility.NEEDS_DECISION)
                            || isIdle(row, Eligibility.UNKNOWN_SUBSCRIBER);
            case ATTENTION -> row.needsAttention();
        };
    }

    private static boolean isIdle(TokenRow row, Eligibility verdict) {
        return row.sign() == Sign.IDLE && row.eligibility().filter(verdict::equals).isPresent();
    }
}
