package vn.capbu.kernel.spi;

import java.time.LocalDate;
import java.util.List;
import vn.capbu.kernel.calendar.CalendarEdition;

/** The business calendars, each with its versions; a port of {@link Storage}. */
public interface BusinessCalendars {

    /** Code of the calendar that is seeded: the public days of Viet Nam, Monday to Friday. */
    String VIETNAM = "vietnam";

    /**
     * The version in force on a day; the first one on an earlier day.
     *
     * @throws IllegalArgumentException when there is no calendar of this code
     */
    CalendarEdition inForce(String code, LocalDate day);

    /** Every version of a calendar, the oldest first; empty when there is none of this code. */
    List<CalendarEdition> versions(String code);

    /** Number of the newest version of a calendar; 1 when there is none of this code. */
    default int newest(String code) {
        return versions(code).stream().mapToInt(CalendarEdition::version).max().orElse(1);
    }

    /** Adds a version, in the transaction that is open on this thread. */
    void add(CalendarEdition edition);
}
