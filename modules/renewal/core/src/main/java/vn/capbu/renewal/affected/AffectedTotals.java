package vn.capbu.renewal.affected;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;

/**
 * The totals of an affected list.
 *
 * @param all how many certificates
 * @param byEligibility how many have each verdict; 0 where none has
 * @param byRule how many fail each rule, alone or among others; 0 where none does
 * @param byQuestion how many wait for a person for each reason; 0 where none does
 * @param refused how many aren't eligible by a supervisor's decision
 * @param byVersion verdicts by version of the token, in Vietnamese order; the empty text where it is unknown
 * @param byProvince verdicts by province of 2020 (or as registered, where that names none), in Vietnamese order; the empty text where it is unknown
 * @param toConfirm eligible certificates whose E1 is confirmed at the token
 * @param historyUnknown certificates whose values at the instant aren't known: today's are used
 */
public record AffectedTotals(
        long all,
        Map<Eligibility, Long> byEligibility,
        Map<EligibilityRule, Long> byRule,
        Map<Question, Long> byQuestion,
        long refused,
        SortedMap<String, Map<Eligibility, Long>> byVersion,
        SortedMap<String, Map<Eligibility, Long>> byProvince,
        long toConfirm,
        long historyUnknown) {

    /** Verdicts that a list has, in the order of reading. */
    public static final List<Eligibility> VERDICTS =
            List.of(
                    Eligibility.ELIGIBLE,
                    Eligibility.NEEDS_DECISION,
                    Eligibility.NOT_ELIGIBLE,
                    Eligibility.ALREADY_RENEWED);
}
