package vn.capbu.kernel.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When an office works: hours of the week with their breaks, days off, and days on which it works all the same (make-up
 * Saturdays). A swap day is a day off and its make-up day. Immutable.
 *
 * @param zone in which its dates and hours are
 * @param week hours by day of the week; a day that is missing is off
 * @param daysOff holidays, substitute days and swapped days, on which nobody works
 * @param extraDays days that are worked whatever the week and {@code daysOff} say, with their hours
 * @param breaks of single days, left out of their hours
 */
public record BusinessCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<OpenHours>> week,
        Set<LocalDate> daysOff,
        Map<LocalDate, List<OpenHours>> extraDays,
        Map<LocalDate, List<OpenHours>> breaks) {

    public BusinessCalendar {
        Map<DayOfWeek, List<OpenHours>> hours = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, open) -> hours.put(day, OpenHours.union(open)));
        week = Map.copyOf(hours);
        daysOff = Set.copyOf(daysOff);
        extraDays = united(extraDays);
        breaks = united(breaks);
    }

    private static Map<LocalDate, List<OpenHours>> united(Map<LocalDate, List<OpenHours>> days) {
        Map<LocalDate, List<OpenHours>> united = new HashMap<>();
        days.forEach((day, hours) -> united.put(day, OpenHours.union(hours)));
        return Map.copyOf(united);
    }

    /** The hours of a day, in order; empty on a day off. */
    public List<OpenHours> hours(LocalDate day) {
        List<OpenHours> extra = extraDays.get(day);
        List<OpenHours> hours =
                extra != null
                        ? extra
                        : daysOff.contains(day)
                                ? List.of()
                                : week.getOrDefault(day.getDayOfWeek(), List.of());
        List<OpenHours> pauses = breaks.get(day);
        return hours.isEmpty() || pauses == null ? hours : OpenHours.without(hours, pauses);
    }

    /** Whether any time of a day is worked: half a day is a working day. */
    public boolean isWorkingDay(LocalDate day) {
        return !hours(day).isEmpty();
    }

    /** The working time of a day as instants, in order. Where clocks are put forward, hours that don't exist are left out. */
    public List<TimeSpan> open(LocalDate day) {
        List<OpenHours> hours = hours(day);
        if (hours.isEmpty()) {
            return List.of();
        }
        List<TimeSpan> open = new ArrayList<>(hours.size());
        for (OpenHours one : hours) {
            Instant from = at(day, one.opens());
            Instant to = at(day, one.closes());
            if (from.isBefore(to)) {
                open.add(new TimeSpan(from, to));
            }
        }
        return open;
    }

    private Instant at(LocalDate day, int second) {
        return second == OpenHours.DAY
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(LocalTime.ofSecondOfDay(second)).atZone(zone).toInstant();
    }

    /** The date of an instant in the calendar's zone. */
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
