package vn.capbu.rollout.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.RolloutCampaign;

/**
 * Of whom a figure is, and of when.
 *
 * @param campaign whose progress
 * @param filter which part of its population; standings don't count
 * @param asOf at the end of this day in Viet Nam; null for today
 * @param edition which provinces: the 63 of 2020, or the 34 since 01/07/2025
 */
public record FigureRequest(
        RolloutCampaign campaign,
        ProgressFilter filter,
        @Nullable LocalDate asOf,
        Edition edition) {

    /** Of everybody, today, by the provinces of 2020. */
    public static FigureRequest of(RolloutCampaign campaign) {
        return new FigureRequest(campaign, ProgressFilter.ALL, null, Edition.OF_63);
    }

    /** The same of another part of the population. */
    public FigureRequest of(ProgressFilter part) {
        return new FigureRequest(campaign, part, asOf, edition);
    }

    /** The same as of another day. */
    public FigureRequest asOf(@Nullable LocalDate day) {
        return new FigureRequest(campaign, filter, day, edition);
    }

    /** The same by other provinces. */
    public FigureRequest by(Edition other) {
        return new FigureRequest(campaign, filter, asOf, other);
    }
}
