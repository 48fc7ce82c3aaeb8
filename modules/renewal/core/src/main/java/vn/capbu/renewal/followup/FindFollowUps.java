package vn.capbu.renewal.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
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
        return new FollowUpQuery(text, filter, system, province, now, soon(now), offset, limit);
    }

    /** Without a calendar days of the clock: the dates of follow-ups are kept, so that their list doesn't need one. */
    private Instant soon(Instant now) {
        FollowUpRules rules = desk.rules();
        try {
            return new BusinessClock(desk.calendar(rules).calendar())
                    .plusWorkingDays(now, rules.soonDays(), Pauses.NONE);
        } catch (IllegalArgumentException none) {
            return now.plus(Duration.ofDays(rules.soonDays()));
        }
    }

    /** Another number whenever there are more follow-ups, or some were ticked off: what was read before is out of date. */
    public long edition() {
        return desk.repository().edition();
    }

    /** A page of follow-ups, the earliest latest date first. */
    public FollowUpPage<FollowUpRow> list(FollowUpQuery query) {
        return desk.repository().search(query);
    }

    /**
     * Every follow-up of a query, whatever its offset and limit, read page by page.
     *
     * @param cancellation ends the reading with a {@link java.util.concurrent.CancellationException}
     */
    public Iterable<FollowUpRow> all(
            FollowUpQuery query, Progress progress, Cancellation cancellation) {
        return new Pages<>(
                from -> list(query.page(from, Pages.ROWS)).rows(), progress, cancellation);
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

    /**
     * Every contract whose notice is due on a day, read page by page.
     *
     * @param cancellation ends the reading with a {@link java.util.concurrent.CancellationException}
     */
    public Iterable<ContractEnd> allContractEnds(
            LocalDate day, Progress progress, Cancellation cancellation) {
        return new Pages<>(
                from -> contractEnds(day, from, Pages.ROWS).rows(), progress, cancellation);
    }
}
