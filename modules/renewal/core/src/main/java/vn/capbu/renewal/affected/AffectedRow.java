package vn.capbu.renewal.affected;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.OwedTerm;

/**
 * A certificate of the registry, judged.
 *
 * @param facts what was known of it
 * @param eligibility the verdict; never UNKNOWN_SUBSCRIBER
 * @param failedRules every rule that fails, in order; empty unless NOT_ELIGIBLE or a question about E2
 * @param owed the owed term; null unless ELIGIBLE, ALREADY_RENEWED, or decided upon
 * @param issuerUnknown whether E1 couldn't be judged, because only the registry's record is there: it is confirmed at the token
 * @param historyUnknown whether the values at a past instant aren't known: today's are used
 * @param question why a person decides; null unless NEEDS_DECISION
 */
public record AffectedRow(
        CertificateFacts facts,
        Eligibility eligibility,
        List<EligibilityRule> failedRules,
        @Nullable OwedTerm owed,
        boolean issuerUnknown,
        boolean historyUnknown,
        @Nullable Question question) {

    public AffectedRow {
        failedRules = List.copyOf(failedRules);
    }
}
