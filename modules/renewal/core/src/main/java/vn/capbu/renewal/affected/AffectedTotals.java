package vn.capbu.renewal.affected;

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
 * @param byVersion verdicts by version of the token; the empty text where it is unknown
 * @param byProvince verdicts by province as registered; the empty text where it is unknown
 * @param toConfirm eligible certificates whose E1 is confirmed at the token
 * @param historyUnknown certificates whose values at the instant aren't known: today's are used
 */
public record AffectedTotals(
        long all,
        Map<Eligibility, Long> byEligibility,
        Map<EligibilityRule, Long> byRule,
        SortedMap<String, Map<Eligibility, Long>> byVersion,
        SortedMap<String, Map<Eligibility, Long>> byProvince,
        long toConfirm,
        long historyUnknown) {}
