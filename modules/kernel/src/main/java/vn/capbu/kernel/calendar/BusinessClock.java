package vn.capbu.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Arithmetic in the working time of one calendar, at second precision: fractions of a second are cut off. Immutable, pure.
 *
 * <p>Working time is a row of half-open stretches. A limit that is used up at closing time ends at closing time; one that begins
 * out of hours, or at closing time, begins at the next opening. Days are counted as days and never turned into hours: half a day
 * is a day, and the day on which the limit begins is not counted.
 */
public final class BusinessClock {

    /** A search that meets no working time for so long has none before it. */
    private static final int MOST_IDLE_DAYS = 3660;

    private final BusinessCalendar calendar;

    public BusinessClock(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** The calendar. */
    public BusinessCalendar calendar() {
        return calendar;
    }

    /** {@link #plus(Instant, long, Pauses)} without a pause. */
    public Instant plus(Instant start, long seconds) {
        return plus(start, seconds, Pauses.NONE);
    }

    /**
     * The earliest instant at which so much working time has gone by since the start; for no time at all, the start itself or the
     * next opening.
     *
     * @param seconds of working time, not negative
     * @param pauses time that doesn't count
     * @throws ArithmeticException when the calendar has no working time for ten years
     */
    public Instant plus(Instant start, long seconds, Pauses pauses) {
        requireNotNegative(seconds);
        Instant from = start.truncatedTo(ChronoUnit.SECONDS);
        long left = seconds;
        LocalDate day = calendar.dateOf(from);
        for (int idle = 0; idle < MOST_IDLE_DAYS; idle++, day = day.plusDays(1)) {
            for (TimeSpan span : after(from, day, pauses)) {
                if (left <= span.seconds()) {
                    return span.from().plusSeconds(left);
                }
                left -= span.seconds();
                idle = 0;
            }
        }
        throw noWorkingTime(start);
    }

    /** {@link #minus(Instant, long, Pauses)} without a pause. */
    public Instant minus(Instant end, long seconds) {
        return minus(end, seconds, Pauses.NONE);
    }

    /**
     * The latest instant from which so much working time goes by until the end; for no time at all, the end itself or the closing
     * before it.
     *
     * @param seconds of working time, not negative
     * @param pauses time that doesn't count
     * @throws ArithmeticException when the calendar has no working time for ten years
     */
    public Instant minus(Instant end, long seconds, Pauses pauses) {
        requireNotNegative(seconds);
        Instant to = end.truncatedTo(ChronoUnit.SECONDS);
        long left = seconds;
        LocalDate day = calendar.dateOf(to);
        for (int idle = 0; idle < MOST_IDLE_DAYS; idle++, day = day.minusDays(1)) {
            List<TimeSpan> spans = before(to, day, pauses);
            for (int i = spans.size() - 1; i >= 0; i--) {
                TimeSpan span = spans.get(i);
                if (left <= span.seconds()) {
                    return span.to().minusSeconds(left);
                }
                left -= span.seconds();
                idle = 0;
            }
        }
        throw noWorkingTime(end);
    }

    /**
     * Working time between two instants.
     *
     * @param pauses time that doesn't count
     * @return seconds; 0 when the end isn't after the start
     */
    public long elapsed(Instant start, Instant end, Pauses pauses) {
        return worked(start, end, pauses).stream().mapToLong(TimeSpan::seconds).sum();
    }

    /**
     * The working time between two instants, stretch by stretch.
     *
     * @param pauses time that doesn't count
     * @return in order, none empty; empty when the end isn't after the start
     */
    public List<TimeSpan> worked(Instant start, Instant end, Pauses pauses) {
        Instant from = start.truncatedTo(ChronoUnit.SECONDS);
        Instant to = end.truncatedTo(ChronoUnit.SECONDS);
        List<TimeSpan> worked = new ArrayList<>();
        LocalDate last = calendar.dateOf(to);
        for (LocalDate day = calendar.dateOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (TimeSpan open : calendar.open(day)) {
                Instant opens = later(open.from(), from);
                Instant closes = earlier(open.to(), to);
                if (opens.isBefore(closes)) {
                    worked.addAll(pauses.leave(new TimeSpan(opens, closes)));
                }
            }
        }
        return worked;
    }

    /**
     * The close of the last of so many working days. The day of the start, in the calendar's zone, isn't counted. A pause that
     * covers the close of a working day takes that day out of the count.
     *
     * @param days at least 1
     * @throws ArithmeticException when the calendar has no working time for ten years
     */
    public Instant plusWorkingDays(Instant start, int days, Pauses pauses) {
        return close(workingDayAfter(start, days, pauses));
    }

    /**
     * The time of day of the start, on the last of so many working days; counted like {@link #plusWorkingDays}. The time is the
     * same even where that day has closed by then.
     *
     * @param days at least 1
     * @throws ArithmeticException when the calendar has no working time for ten years
     */
    public Instant plusWorkingDaysSameTime(Instant start, int days, Pauses pauses) {
        LocalTime time =
                start.truncatedTo(ChronoUnit.SECONDS).atZone(calendar.zone()).toLocalTime();
        return workingDayAfter(start, days, pauses)
                .atTime(time)
                .atZone(calendar.zone())
                .toInstant();
    }

    private LocalDate workingDayAfter(Instant start, int days, Pauses pauses) {
        requirePositive(days);
        LocalDate day = calendar.dateOf(start);
        int left = days;
        for (int idle = 0; idle < MOST_IDLE_DAYS; idle++) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day) && !isPaused(close(day), pauses)) {
                left--;
                idle = 0;
            }
            if (left == 0) {
                return day;
            }
        }
        throw noWorkingTime(start);
    }

    /**
     * The close of the working day that lies so many working days before the day of the end, which isn't counted: what is done by
     * then is done so many working days ahead.
     *
     * @param days at least 1
     * @throws ArithmeticException when the calendar has no working time for ten years
     */
    public Instant minusWorkingDays(Instant end, int days) {
        requirePositive(days);
        LocalDate day = calendar.dateOf(end);
        int left = days;
        for (int idle = 0; idle < MOST_IDLE_DAYS; idle++) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
                idle = 0;
            }
            if (left == 0) {
                return close(day);
            }
        }
        throw noWorkingTime(end);
    }

    /** Whether an instant is in working hours. */
    public boolean isOpen(Instant instant) {
        return calendar.open(calendar.dateOf(instant)).stream()
                .anyMatch(span -> span.contains(instant));
    }

    private Instant close(LocalDate workingDay) {
        List<TimeSpan> open = calendar.open(workingDay);
        return open.get(open.size() - 1).to();
    }

    private static boolean isPaused(Instant close, Pauses pauses) {
        return pauses.spans().stream().anyMatch(pause -> pause.contains(close.minusSeconds(1)));
    }

    /** What counts of a day from an instant on. */
    private List<TimeSpan> after(Instant from, LocalDate day, Pauses pauses) {
        List<TimeSpan> spans = new ArrayList<>();
        for (TimeSpan open : calendar.open(day)) {
            if (open.to().isAfter(from)) {
                spans.addAll(pauses.leave(new TimeSpan(later(open.from(), from), open.to())));
            }
        }
        return spans;
    }

    /** What counts of a day until an instant. */
    private List<TimeSpan> before(Instant to, LocalDate day, Pauses pauses) {
        List<TimeSpan> spans = new ArrayList<>();
        for (TimeSpan open : calendar.open(day)) {
            if (open.from().isBefore(to)) {
                spans.addAll(pauses.leave(new TimeSpan(open.from(), earlier(open.to(), to))));
            }
        }
        return spans;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static void requireNotNegative(long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("working time is not negative");
        }
    }

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("at least one working day");
        }
    }

    private static ArithmeticException noWorkingTime(Instant near) {
        return new ArithmeticException("no working time for ten years near " + near);
    }
}
