package vn.capbu.renewal.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.Pauses;
import vn.capbu.renewal.custody.UpdateTarget;

/** Reads the follow-ups; changes nothing. */
public final class FindFollowUps {

    private final FollowUpDesk desk;

    FindFollowUps(FollowUpDesk desk) {
        this.desk = desk;
    }

    /**
     * A query at this time.
     *
     * @param text words to search for, possibly empty
     * @param system code of the only system; null for every one
     * @param province the only province; null for every one
     */
    public FollowUpQuery query(
            String text,
            FollowUpQuery.Filter filter,
            @Nullable String system,
            @Nullable String province,
            int offset,
            int limit) {
        Instant now = desk.workspace().clock().instant();
        FollowUpRules rules = desk.rules();
        Instant soon =
                new BusinessClock(desk.calendar(rules).calendar())
                        .plusWorkingDays(now, rules.soonDays(), Pauses.NONE);
        return new FollowUpQuery(text, filter, system, province, now, soon, offset, limit);
    }

    /** A page of follow-ups, the earliest latest date first. */
    public FollowUpPage<FollowUpRow> list(FollowUpQuery query) {
        return desk.repository().search(query);
    }

    /** How many follow-ups each filter has, with the other conditions of a query. */
    public Map<FollowUpQuery.Filter, Long> counts(FollowUpQuery query) {
        return desk.repository().counts(query);
    }

    /** The follow-ups of a renewal, in the order of the systems. */
    public List<FollowUpRow> ofRenewal(UUID renewal) {
        return desk.repository().ofRenewal(renewal);
    }

    /** The follow-ups of a subscriber, the newest renewal first. */
    public List<FollowUpRow> ofSubscriber(SubscriberId subscriber) {
        return desk.repository().ofSubscriber(subscriber);
    }

    /** Every tick of a follow-up and its undoing, the oldest first. */
    public List<FollowUpStep> history(long followUp) {
        return desk.repository().history(followUp);
    }

    /** The systems under the names of today, in their order. */
    public List<UpdateTarget> systems() {
        return desk.systems();
    }

    /** The provinces to filter by, in no order. */
    public List<String> provinces() {
        return desk.repository().provinces();
    }

    /** The rules of today. */
    public FollowUpRules rules() {
        return desk.rules();
    }

    /** The calendar that today's dates are reckoned by. */
    public CalendarEdition calendar() {
        return desk.calendar(desk.rules());
    }

    /** Contracts whose notice is due on a day: it has come, and the contract hasn't ended. */
    public FollowUpPage<ContractEnd> contractEnds(LocalDate day, int offset, int limit) {
        int months = desk.rules().noticeMonths();
        return desk.repository().contractEnds(day, day.plusMonths(months), months, offset, limit);
    }

    /** {@link #contractEnds(LocalDate, int, int)} of today. */
    public FollowUpPage<ContractEnd> contractEnds(int offset, int limit) {
        return contractEnds(desk.today(), offset, limit);
    }
}
