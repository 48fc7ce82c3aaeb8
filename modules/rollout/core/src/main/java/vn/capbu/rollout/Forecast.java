package vn.capbu.rollout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will be of a part of a campaign, by what was.
 *
 * @param cohort whom it is about
 * @param channel of the renewals; NONE for all
 * @param asOf the last day whose facts it knows
 * @param reachable the denominator
 * @param renewed so far
 * @param points days to come, the nearest first: as far as it looks
 * @param milestones when shares of the reachable are come to
 * @param stalled whether there was no renewal in as many working days as {@code rules} says: then no day is foretold
 * @param ceilingPercent to which the logistic curve rises at most, as an operator set it
 * @param nextTarget that is due next; null when none is to come
 * @param neededPerWorkingDay by whatever channel, so that no target is missed; where none is to come, so that everybody is done by the end of
 *     the plan, or by tomorrow when that is past
 * @param record how earlier forecasts of the same did
 * @param rules by which it was reckoned
 */
public record Forecast(
        Cohort cohort,
        Channel channel,
        LocalDate asOf,
        long reachable,
        long renewed,
        List<Point> points,
        List<MilestoneDate> milestones,
        boolean stalled,
        BigDecimal ceilingPercent,
        @Nullable Target nextTarget,
        BigDecimal neededPerWorkingDay,
        TrackRecord record,
        ForecastRules rules) {

    public Forecast {
        points = List.copyOf(points);
        milestones = List.copyOf(milestones);
    }

    /**
     * A day to come.
     *
     * @param day in Viet Nam, a working day
     * @param workingDays how far ahead
     * @param mean of the two methods: how many will be renewed at its end
     * @param linear by the mean rate of the last days
     * @param hazard by the share of the remaining of the last days
     * @param logistic the second opinion, below its ceiling; null where it can't be fitted
     * @param low lower end of the band; null while too few forecasts can be judged
     * @param high upper end of the band; null while too few forecasts can be judged
     */
    public record Point(
            LocalDate day,
            int workingDays,
            double mean,
            double linear,
            double hazard,
            @Nullable Double logistic,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * When a share is come to.
     *
     * @param percent of the reachable
     * @param day null when it isn't within ten years at this pace, or nothing moves
     * @param reached whether it is come to already; the day is null then, too
     */
    public record MilestoneDate(int percent, @Nullable LocalDate day, boolean reached) {}

    /**
     * How earlier forecasts of the same did.
     *
     * @param judged how many foretold days are past
     * @param withBand how many of those had a band
     * @param hits how many of those came to lie in it
     * @param enough whether they are enough for a band
     */
    public record TrackRecord(int judged, int withBand, int hits, boolean enough) {

        /** Share of bands that held, in percent; null while none could be judged. */
        public @Nullable BigDecimal hitRate() {
            return Percent.of(hits, withBand);
        }
    }
}
