package vn.capbu.rollout;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a campaign, with its target where it has one (domain.md 3).
 *
 * @param code stable, in lower case
 * @param from first day; null where none is named
 * @param to last day: the target is due at its end
 * @param vietnamese what it is about
 * @param english what it is about
 * @param cohort whom it is about
 * @param share how much of the population the cohort is, in percent, as the source says; null where it doesn't
 * @param shareInferred whether the share is our inference
 * @param denominator of what the target is a share
 * @param percent the target; null where there is none
 * @param sloping whether the target rises evenly over the working days; else it is due all at once
 */
public record Target(
        String code,
        @Nullable LocalDate from,
        LocalDate to,
        String vietnamese,
        String english,
        Cohort cohort,
        @Nullable BigDecimal share,
        boolean shareInferred,
        Denominator denominator,
        @Nullable BigDecimal percent,
        boolean sloping) {

    /** Of what a target is a share. The names are kept in the database. */
    public enum Denominator {
        /** Everybody that isn't left out. */
        REACHABLE,
        /** Everybody that was ever in. */
        ELIGIBLE
    }

    /** Whether its values agree with each other. */
    public boolean isSound() {
        BigDecimal value = percent;
        boolean inRange = isShare(percent) && isShare(share);
        boolean inOrder = from == null || !from.isAfter(to);
        boolean slopes = !sloping || (from != null && value != null);
        return inRange && inOrder && slopes && !code.isBlank();
    }

    /** Above 0, at most the whole; or not there. */
    private static boolean isShare(@Nullable BigDecimal value) {
        return value == null
                || (value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0);
    }

    /** The same under other names. */
    public Target named(String inVietnamese, String inEnglish) {
        return new Target(
                code,
                from,
                to,
                inVietnamese,
                inEnglish,
                cohort,
                share,
                shareInferred,
                denominator,
                percent,
                sloping);
    }

    /** The same with another target. */
    public Target withPercent(@Nullable BigDecimal other) {
        return new Target(
                code,
                from,
                to,
                vietnamese,
                english,
                cohort,
                share,
                shareInferred,
                denominator,
                other,
                other != null && sloping);
    }

    /** The same with other days. */
    public Target withDays(@Nullable LocalDate first, LocalDate last) {
        return new Target(
                code,
                first,
                last,
                vietnamese,
                english,
                cohort,
                share,
                shareInferred,
                denominator,
                percent,
                sloping);
    }

    /** The same about others. */
    public Target withCohort(Cohort others) {
        return new Target(
                code,
                from,
                to,
                vietnamese,
                english,
                others,
                share,
                shareInferred,
                denominator,
                percent,
                sloping);
    }

    /** The same, rising evenly or due all at once. */
    public Target withSlope(boolean slope) {
        return new Target(
                code,
                from,
                to,
                vietnamese,
                english,
                cohort,
                share,
                shareInferred,
                denominator,
                percent,
                slope);
    }

    /** The same of another denominator. */
    public Target of(Denominator other) {
        return new Target(
                code,
                from,
                to,
                vietnamese,
                english,
                cohort,
                share,
                shareInferred,
                other,
                percent,
                sloping);
    }

    /** The same with another share. */
    public Target withShare(@Nullable BigDecimal other, boolean inferred) {
        return new Target(
                code,
                from,
                to,
                vietnamese,
                english,
                cohort,
                other,
                inferred,
                denominator,
                percent,
                sloping);
    }
}
