package vn.capbu.renewal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a case.
 *
 * @param eligibility ELIGIBLE, NOT_ELIGIBLE or NEEDS_DECISION
 * @param failedRules in their order; empty unless NOT_ELIGIBLE
 * @param owed the owed term; null unless ELIGIBLE
 */
public record EligibilityVerdict(
        Eligibility eligibility, List<EligibilityRule> failedRules, @Nullable OwedTerm owed) {

    public EligibilityVerdict {
        failedRules = List.copyOf(failedRules);
    }

    static EligibilityVerdict eligible(OwedTerm owed) {
        return new EligibilityVerdict(Eligibility.ELIGIBLE, List.of(), owed);
    }

    static EligibilityVerdict needsDecision() {
        return new EligibilityVerdict(Eligibility.NEEDS_DECISION, List.of(), null);
    }

    static EligibilityVerdict notEligible(Set<EligibilityRule> failed) {
        return new EligibilityVerdict(
                Eligibility.NOT_ELIGIBLE,
                failed.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(failed)),
                null);
    }
}
