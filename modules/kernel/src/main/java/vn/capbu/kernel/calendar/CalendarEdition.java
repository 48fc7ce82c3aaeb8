package vn.capbu.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A version of a business calendar as it is kept, with the reason for each day that differs. What was reckoned by a version keeps
 * its number.
 *
 * @param code of the calendar, stable, in lower case
 * @param version from 1
 * @param inForceFrom first day on which this version is used
 * @param vietnamese name
 * @param english name
 * @param zone in which its dates and hours are
 * @param week hours by day of the week
 * @param days that differ from the week, in order
 * @param knownTo last day for which the days are as published; later ones are by rule
 */
public record CalendarEdition(
        String code,
        int version,
        LocalDate inForceFrom,
        String vietnamese,
        String english,
        ZoneId zone,
        Map<DayOfWeek, List<OpenHours>> week,
        List<CalendarDay> days,
        LocalDate knownTo) {

    public CalendarEdition {
        week = Map.copyOf(week);
        days = List.copyOf(days);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a business calendar has working hours");
        }
    }

    /** The calendar to reckon with. */
    public BusinessCalendar calendar() {
        Set<LocalDate> off = new HashSet<>();
        Map<LocalDate, List<OpenHours>> extra = new HashMap<>();
        for (CalendarDay day : days) {
            DayOfWeek hoursAs = day.hoursAs();
            if (!day.adopted()) {
                continue;
            }
            if (hoursAs == null) {
                off.add(day.date());
            } else {
                extra.put(day.date(), week.getOrDefault(hoursAs, List.of()));
            }
        }
        return new BusinessCalendar(zone, week, off, extra, Map.of());
    }

    /**
     * Days of a span that aren't published or confirmed yet, in order: those marked so, and the first one after the last published day,
     * from which on swap days can't be known. Both ends count.
     */
    public List<LocalDate> unconfirmed(LocalDate from, LocalDate to) {
        SortedSet<LocalDate> found = new TreeSet<>();
        for (CalendarDay day : days) {
            if (day.provisional() && day.adopted()) {
                found.add(day.date());
            }
        }
        found.add(from.isAfter(knownTo) ? from : knownTo.plusDays(1));
        return found.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).toList();
    }

    /** Whether what is reckoned up to a day rests on days that aren't published or confirmed yet. */
    public boolean isProvisional(LocalDate from, LocalDate to) {
        return !unconfirmed(from, to).isEmpty();
    }
}
