package vn.capbu.renewal.ui.model;

import java.util.function.Predicate;
import vn.capbu.renewal.Eligibility;

/** Which tokens are shown; each is also a count in the header. */
public enum RowFilter {
    /** Every token. */
    ALL(row -> true),
    /** Those that can be renewed now, or wait for their turn. */
    RENEWABLE(row -> row.sign() == Sign.READY || row.sign() == Sign.QUEUED),
    /** Those that mustn't be unplugged. */
    AT_WORK(row -> row.sign() == Sign.WORKING),
    /** Those that have their owed certificate. */
    RENEWED(
            row ->
                    row.isRenewed()
                            || row.isPresent()
                                    && row.eligibility()
                                            .filter(it -> it == Eligibility.ALREADY_RENEWED)
                                            .isPresent()),
    /** Those that aren't renewed: a rule fails, a person has to decide, or nobody knows them. */
    NOT_RENEWED(RowFilter::isNotToRenew),
    /** Those that somebody has to look after. */
    ATTENTION(TokenRow::needsAttention);

    private final Predicate<TokenRow> predicate;

    RowFilter(Predicate<TokenRow> predicate) {
        this.predicate = predicate;
    }

    /** Whether a token is shown. */
    public boolean accepts(TokenRow row) {
        return predicate.test(row);
    }

    private static boolean isNotToRenew(TokenRow row) {
        if (row.sign() != Sign.IDLE) {
            return false;
        }
        return switch (row.eligibility().orElse(Eligibility.ELIGIBLE)) {
            case NOT_ELIGIBLE, NEEDS_DECISION, UNKNOWN_SUBSCRIBER -> true;
            case ELIGIBLE, ALREADY_RENEWED -> false;
        };
    }
}
