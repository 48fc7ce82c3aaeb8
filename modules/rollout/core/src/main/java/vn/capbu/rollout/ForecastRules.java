package vn.capbu.rollout;

import java.time.LocalDate;

/**
 * How forecasts are reckoned.
 *
 * @param version from 1
 * @param effectiveFrom first day on which it is used
 * @param calendar code of the business calendar
 * @param linearDays working days whose mean rate goes on
 * @param hazardDays working days over which the share of the remaining that is renewed each day is taken
 * @param stallDays working days without a renewal that count as no progress
 * @param bandPercent share of forecasts that a band is to hold, in percent
 * @param leastForBand how many forecasts of which the outcome is known it takes for a band
 */
public record ForecastRules(
        int version,
        LocalDate effectiveFrom,
        String calendar,
        int linearDays,
        int hazardDays,
        int stallDays,
        int bandPercent,
        int leastForBand) {}
