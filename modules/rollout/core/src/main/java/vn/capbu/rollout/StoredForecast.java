package vn.capbu.rollout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was foretold of a day. Never changed, so that it can be judged later.
 *
 * @param cohort whom it is about, as {@link Cohort#key()}
 * @param channel of the renewals; NONE for all
 * @param madeFor the last day whose facts it knew
 * @param workingDays how far ahead it looked
 * @param day of which it speaks
 * @param reachable the denominator when it was made
 * @param predicted how many it said would be renewed at the end of the day
 * @param low lower end of the band; null while there was none
 * @param high upper end of the band; null while there was none
 * @param rulesVersion by which it was reckoned
 */
public record StoredForecast(
        String cohort,
        Channel channel,
        LocalDate madeFor,
        int workingDays,
        LocalDate day,
        long reachable,
        double predicted,
        @Nullable Double low,
        @Nullable Double high,
        int rulesVersion) {}
