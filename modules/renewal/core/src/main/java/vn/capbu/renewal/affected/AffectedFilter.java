package vn.capbu.renewal.affected;

import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;

/**
 * Which rows of an affected list; null is any.
 *
 * @param eligibility the verdict
 * @param failedRule a rule that fails, among others perhaps
 * @param issuerUnknown only those whose E1 is confirmed at the token
 * @param deviceVersion version of the token
 * @param province its short name, as in the totals
 * @param text words that all have to occur; in lower case without diacritics
 */
public record AffectedFilter(
        @Nullable Eligibility eligibility,
        @Nullable EligibilityRule failedRule,
        boolean issuerUnknown,
        @Nullable String deviceVersion,
        @Nullable String province,
        String text) {

    /** Every row. */
    public static final AffectedFilter ALL = new AffectedFilter(null, null, false, null, null, "");

    public AffectedFilter {
        text = VietnameseText.fold(text);
    }
}
