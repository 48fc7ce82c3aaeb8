package vn.capbu.renewal.followup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.Pauses;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;

/**
 * By when a new certificate has to be registered with a system (domain.md 4), each lead time in its own unit: hours of the clock,
 * working hours or working days.
 *
 * @param earliestSafe when the new certificate can be used there, if it is registered as soon as it was issued
 * @param latest when it has to be registered, so that there is no gap
 * @param rulesVersion version of {@link FollowUpRules}
 * @param calendar code of the business calendar
 * @param calendarVersion version of the business calendar
 */
public record FollowUpDates(
        Instant earliestSafe,
        Instant latest,
        int rulesVersion,
        String calendar,
        int calendarVersion) {

    private static final int SECONDS_PER_HOUR = 3600;

    /**
     * Reckons the dates. While the old certificate signs, there is time until its end less the lead time, or less what public
     * guides advise, whichever is earlier. Where it doesn't sign any more, or where that is past already, the update is due within
     * the working days that the rules give.
     *
     * @param oldNotAfter end of the old certificate; null when unknown
     */
    public static FollowUpDates of(
            UpdateTarget system,
            Instant renewedAt,
            @Nullable Instant oldNotAfter,
            KeyPolicy keyPolicy,
            FollowUpRules rules,
            CalendarEdition calendar) {
        BusinessClock clock = new BusinessClock(calendar.calendar());
        Instant latest = null;
        if (oldNotAfter != null && keyPolicy == KeyPolicy.REKEY) {
            Instant needed = before(oldNotAfter, system.leadTime(), clock);
            Instant advised = before(oldNotAfter, system.advised(), clock);
            latest = advised.isBefore(needed) ? advised : needed;
        }
        if (latest == null || !latest.isAfter(renewedAt)) {
            latest = clock.plusWorkingDays(renewedAt, rules.daysWithoutOld(), Pauses.NONE);
        }
        return new FollowUpDates(
                after(renewedAt, system.leadTime(), clock),
                latest,
                rules.version(),
                calendar.code(),
                calendar.version());
    }

    private static Instant after(Instant start, LeadTime lead, BusinessClock clock) {
        return switch (lead.unit()) {
            case CLOCK_HOURS -> start.plus(Duration.ofHours(lead.amount()));
            case WORKING_HOURS -> clock.plus(start, (long) lead.amount() * SECONDS_PER_HOUR);
            case WORKING_DAYS -> clock.plusWorkingDays(start, lead.amount(), Pauses.NONE);
            case NONE_STATED -> start;
        };
    }

    private static Instant before(Instant end, LeadTime lead, BusinessClock clock) {
        return switch (lead.unit()) {
            case CLOCK_HOURS -> end.minus(Duration.ofHours(lead.amount()));
            case WORKING_HOURS -> clock.minus(end, (long) lead.amount() * SECONDS_PER_HOUR);
            case WORKING_DAYS -> clock.minusWorkingDays(end, lead.amount());
            case NONE_STATED -> end;
        };
    }
}
