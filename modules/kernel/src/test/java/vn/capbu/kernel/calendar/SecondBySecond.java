package vn.capbu.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** The rules of business time in the slowest and plainest way there is: one second after the other, by the clock on the wall. */
final class SecondBySecond {

    private final BusinessCalendar calendar;
    private final List<TimeSpan> pauses;

    SecondBySecond(BusinessCalendar calendar, List<TimeSpan> pauses) {
        this.calendar = calendar;
        this.pauses = pauses;
    }

    private boolean isOpen(Instant second) {
        ZonedDateTime wall = second.atZone(calendar.zone());
        LocalDate day = wall.toLocalDate();
        int of = wall.toLocalTime().toSecondOfDay();
        List<OpenHours> hours =
                calendar.extraDays().containsKey(day)
                        ? calendar.extraDays().get(day)
                        : calendar.daysOff().contains(day)
                                ? List.of()
                                : calendar.week().getOrDefault(day.getDayOfWeek(), List.of());
        return isWithin(hours, of) && !isWithin(calendar.breaks().getOrDefault(day, List.of()), of);
    }

    private static boolean isWithin(List<OpenHours> hours, int second) {
        return hours.stream().anyMatch(it -> it.opens() <= second && second < it.closes());
    }

    private boolean counts(Instant second) {
        return isOpen(second)
                && pauses.stream()
                        .noneMatch(it -> !second.isBefore(it.from()) && second.isBefore(it.to()));
    }

    /** The end of the last second that is needed; for none, the first second that counts. */
    Instant plus(Instant start, long seconds) {
        Instant now = start;
        long left = seconds;
        while (true) {
            if (counts(now)) {
                if (left == 0) {
                    return now;
                }
                left--;
                if (left == 0) {
                    return now.plusSeconds(1);
                }
            }
            now = now.plusSeconds(1);
        }
    }

    Instant minus(Instant end, long seconds) {
        Instant now = end;
        long left = seconds;
        while (true) {
            if (counts(now.minusSeconds(1))) {
                if (left == 0) {
                    return now;
                }
                left--;
                if (left == 0) {
                    return now.minusSeconds(1);
                }
            }
            now = now.minusSeconds(1);
        }
    }

    long elapsed(Instant start, Instant end) {
        long seconds = 0;
        for (Instant now = start; now.isBefore(end); now = now.plusSeconds(1)) {
            if (counts(now)) {
                seconds++;
            }
        }
        return seconds;
    }

    /** Every day's last open second is a close; the closes after the first day that no pause covers are counted. */
    Instant plusWorkingDays(Instant start, int days) {
        LocalDate day = start.atZone(calendar.zone()).toLocalDate();
        int left = days;
        while (true) {
            day = day.plusDays(1);
            Instant last = lastOpenSecond(day);
            if (last != null && counts(last)) {
                left--;
                if (left == 0) {
                    return last.plusSeconds(1);
                }
            }
        }
    }

    private Instant lastOpenSecond(LocalDate day) {
        Instant midnight = day.atStartOfDay(calendar.zone()).toInstant();
        Instant now = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant().minusSeconds(1);
        while (!now.isBefore(midnight)) {
            if (isOpen(now)) {
                return now;
            }
            now = now.minusSeconds(1);
        }
        return null;
    }
}
