package vn.capbu.rollout.ui.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.RolloutCampaign;

/**
 * What the progress window looks at.
 *
 * @param campaign whose progress
 * @param asOf at the end of this day in Viet Nam; null for today
 * @param cohort by device version
 * @param province null for all; of the edition
 * @param channel of renewals; null for all
 * @param edition of the provinces
 */
public record Scope(
        RolloutCampaign campaign,
        @Nullable LocalDate asOf,
        Cohort cohort,
        @Nullable Province province,
        @Nullable Channel channel,
        Edition edition) {

    /** All of a campaign, today. */
    public static Scope of(RolloutCampaign campaign) {
        return new Scope(campaign, null, Cohort.ALL, null, null, Edition.OF_63);
    }

    /** The same on another day. */
    public Scope on(@Nullable LocalDate day) {
        return new Scope(campaign, day, cohort, province, channel, edition);
    }

    /** The same of another cohort. */
    public Scope of(Cohort other) {
        return new Scope(campaign, asOf, other, province, channel, edition);
    }

    /** The same of another province. */
    public Scope in(@Nullable Province other) {
        return new Scope(campaign, asOf, cohort, other, channel, edition);
    }

    /** The same by another channel. */
    public Scope by(@Nullable Channel other) {
        return new Scope(campaign, asOf, cohort, province, other, edition);
    }

    /** The same by provinces of another edition; a chosen province that isn't of it is forgotten. */
    public Scope of(Edition other) {
        Province kept = province != null && province.edition() == other ? province : null;
        return new Scope(campaign, asOf, cohort, kept, channel, other);
    }

    /** Whether only a part of the campaign is looked at. */
    public boolean isNarrowed() {
        return !cohort.equals(Cohort.ALL) || province != null || channel != null;
    }

    /**
     * The part of the population.
     *
     * @param deviceVersions of the campaign, by number
     */
    public ProgressFilter filter(Map<Integer, String> deviceVersions) {
        ProgressFilter filter = ProgressFilter.ALL;
        if (!cohort.equals(Cohort.ALL)) {
            Set<Integer> numbers = cohort.numbers(deviceVersions);
            filter = filter.ofDeviceVersions(numbers.isEmpty() ? NOBODY : numbers);
        }
        if (province != null) {
            filter = filter.inProvinces(new HashSet<>(province.members()));
        }
        return channel == null ? filter : filter.by(Set.of(channel));
    }

    /** No version has this number. */
    private static final Set<Integer> NOBODY = Set.of(-1);
}
