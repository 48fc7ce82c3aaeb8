package vn.capbu.kernel.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The versions of one calendar, each in force from its day on, as one calendar to reckon with. Pure. */
public final class CalendarHistory {

    private CalendarHistory() {}

    /**
     * The calendar as it was known when a version was the newest: each day has the hours of the version that is in force on it, of those
     * up to this one; days before the first begins have the first's.
     *
     * @param versions of one calendar, in any order
     * @param upTo number of the newest version that counts
     * @throws IllegalArgumentException when there is no version up to this one
     */
    public static BusinessCalendar calendar(List<CalendarEdition> versions, int upTo) {
        List<CalendarEdition> known =
                versions.stream()
                        .filter(one -> one.version() <= upTo)
                        .sorted(Comparator.comparingInt(CalendarEdition::version))
                        .toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("no version " + upTo + " of a calendar");
        }
        CalendarEdition newest = known.get(known.size() - 1);
        BusinessCalendar last = newest.calendar();
        if (known.size() == 1) {
            return last;
        }
        LocalDate first = known.get(0).inForceFrom();
        List<BusinessCalendar> calendars = known.stream().map(CalendarEdition::calendar).toList();
        Set<LocalDate> off = new HashSet<>(last.daysOff());
        Map<LocalDate, List<OpenHours>> extra = new HashMap<>(last.extraDays());
        for (LocalDate day = first; day.isBefore(newest.inForceFrom()); day = day.plusDays(1)) {
            List<OpenHours> hours = inForce(known, calendars, day).hours(day);
            extra.remove(day);
            if (hours.isEmpty()) {
                off.add(day);
            } else {
                extra.put(day, hours);
            }
        }
        return new BusinessCalendar(last.zone(), last.week(), off, extra, last.breaks());
    }

    /** The newest version that has begun on a day; the first where none has. */
    private static BusinessCalendar inForce(
            List<CalendarEdition> known, List<BusinessCalendar> calendars, LocalDate day) {
        for (int i = known.size() - 1; i >= 0; i--) {
            if (!known.get(i).inForceFrom().isAfter(day)) {
                return calendars.get(i);
            }
        }
        return calendars.get(0);
    }
}
