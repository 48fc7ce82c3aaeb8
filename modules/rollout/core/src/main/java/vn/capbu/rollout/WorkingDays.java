package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.calendar.BusinessCalendar;

/** Counts working days. */
public final class WorkingDays {

    private final BusinessCalendar calendar;

    public WorkingDays(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** Whether a day is worked, whole or in part. */
    public boolean isWorked(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    /** How many are worked after a day, up to another one, which counts. */
    public int after(LocalDate day, LocalDate to) {
        if (!to.isAfter(day)) {
            return 0;
        }
        return (int)
                day.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count();
    }

    /** The next ones after a day. */
    public List<LocalDate> next(LocalDate day, int count) {
        List<LocalDate> days = new ArrayList<>(count);
        LocalDate next = day;
        while (days.size() < count) {
            next = next.plusDays(1);
            if (calendar.isWorkingDay(next)) {
                days.add(next);
            }
        }
        return days;
    }

    /** Those from a day to another one; both count. */
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : from.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).toList();
    }
}
