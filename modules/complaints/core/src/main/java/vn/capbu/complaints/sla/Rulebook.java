package vn.capbu.complaints.sla;

import java.time.LocalDate;
import java.util.List;
import vn.capbu.kernel.calendar.BusinessCalendar;

/** The versions of policies and calendars that logs of cases name. Answers the same to the same question for ever. */
public interface Rulebook {

    /**
     * A version of a policy.
     *
     * @throws IllegalArgumentException when there is none
     */
    Policy policy(String code, int version);

    /**
     * A calendar as it was known when a version was the newest.
     *
     * @throws IllegalArgumentException when there is none
     */
    BusinessCalendar calendar(String code, int version);

    /**
     * Days of that calendar in a span that aren't published or confirmed yet, in order; both ends count.
     *
     * @throws IllegalArgumentException when there is no such calendar
     */
    List<LocalDate> unconfirmed(String code, int version, LocalDate from, LocalDate to);
}
