package vn.capbu.renewal.followup;

import java.time.LocalDate;

/**
 * Rules of follow-ups; seeded data.
 *
 * @param version from 1
 * @param effectiveFrom first day
 * @param calendar code of the business calendar that working hours and days are counted on
 * @param daysWithoutOld working days for an update where the old certificate can't sign any more
 * @param soonDays working days within which a follow-up is due soon
 * @param noticeMonths months before its end in which a contract's notice is due
 */
public record FollowUpRules(
        int version,
        LocalDate effectiveFrom,
        String calendar,
        int daysWithoutOld,
        int soonDays,
        int noticeMonths) {}
