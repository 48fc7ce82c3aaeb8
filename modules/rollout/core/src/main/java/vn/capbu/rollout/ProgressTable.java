package vn.capbu.rollout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Province;

/**
 * Figures of a campaign's progress, with the time and the source that they are from.
 *
 * @param campaign whose
 * @param population that held on the day
 * @param plan the targets that held on the day; before the first plan that one
 * @param asOf at the end of this day in Viet Nam
 * @param freshness how new the facts of the whole campaign are that it was counted from, up to the day
 * @param takenAt when they were read from this installation's database
 * @param rows in the order of what tells them apart
 * @param total of all rows; of days the last one
 */
public record ProgressTable(
        RolloutCampaign campaign,
        Population population,
        TargetPlan plan,
        LocalDate asOf,
        Freshness freshness,
        Instant takenAt,
        List<Row> rows,
        Row total) {

    public ProgressTable {
        rows = List.copyOf(rows);
    }

    /**
     * What tells a row apart; what doesn't is null.
     *
     * @param province null also where nobody knows it
     * @param deviceVersion its name
     * @param channel of renewals
     * @param day in Viet Nam
     */
    public record Key(
            @Nullable Province province,
            @Nullable String deviceVersion,
            @Nullable Channel channel,
            @Nullable LocalDate day) {}

    /**
     * A row.
     *
     * @param key what tells it apart
     * @param counts how many stand how
     * @param filter the same part of the population, for the people behind it; standings are to be added
     * @param expected how many should be renewed by the targets; null while none is due, and of single channels: targets are of people,
     *     whatever the channel
     * @param target the same in percent of the reachable
     * @param neededPerWorkingDay how many have to be renewed on each working day so that no target is missed; null when none is to come,
     *     and of single channels
     */
    public record Row(
            Key key,
            Counts counts,
            ProgressFilter filter,
            @Nullable Double expected,
            @Nullable BigDecimal target,
            @Nullable BigDecimal neededPerWorkingDay) {}
}
