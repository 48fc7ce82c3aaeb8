package vn.capbu.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a calendar differs from its week.
 *
 * @param date in the calendar's zone
 * @param kind how it differs
 * @param vietnamese why
 * @param english why
 * @param hoursAs the day of the week whose hours a MAKE_UP day has; null for the other kinds
 * @param adopted whether it holds; FALSE for a day off that a company may adopt and this one hasn't
 * @param provisional whether it is still to be confirmed
 */
public record CalendarDay(
        LocalDate date,
        Kind kind,
        String vietnamese,
        String english,
        @Nullable DayOfWeek hoursAs,
        boolean adopted,
        boolean provisional) {

    public CalendarDay {
        if ((kind == Kind.MAKE_UP) != (hoursAs != null)) {
            throw new IllegalArgumentException("a make-up day, and no other, has hours");
        }
    }

    /** How a day differs. */
    public enum Kind {
        /** A public holiday. */
        HOLIDAY,
        /** Off because a holiday fell on a weekend. */
        SUBSTITUTE,
        /** A working day that was swapped; another day makes up for it. */
        SWAPPED_OFF,
        /** A day off of the company's own. */
        COMPANY,
        /** Worked in place of a swapped day. */
        MAKE_UP
    }
}
