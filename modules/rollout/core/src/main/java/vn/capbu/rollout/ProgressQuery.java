package vn.capbu.rollout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Province;

/**
 * Which figures.
 *
 * @param asOf at the end of this day in Viet Nam; null for today
 * @param by what rows are told apart by
 * @param edition of the provinces: the 63 of 2020, or the 34 since 01/07/2025
 * @param filter which part of the population; its standings don't count, and its provinces are those of 2020
 */
public record ProgressQuery(
        @Nullable LocalDate asOf, By by, Province.Edition edition, ProgressFilter filter) {

    /** What rows are told apart by. */
    public enum By {
        /** One row. */
        TOTAL,
        /** Device versions. */
        VERSION,
        /** Provinces. */
        PROVINCE,
        /** Channels of renewals; each row has the denominator of all. */
        CHANNEL,
        /** Days, from the first of the population to the one that was asked for. */
        DAY,
        /** Device versions in provinces. */
        VERSION_AND_PROVINCE
    }

    /** Of everybody, today, by the provinces of 2020. */
    public static ProgressQuery of(By by) {
        return new ProgressQuery(null, by, Province.Edition.OF_63, ProgressFilter.ALL);
    }
}
