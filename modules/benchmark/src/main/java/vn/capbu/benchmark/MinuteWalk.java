package vn.capbu.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.calendar.OpenHours;
import vn.capbu.kernel.calendar.Pauses;

/** Deadlines by the engine, and by walking minute for minute as one writes it first; both have to say the same. */
final class MinuteWalk {

    private static final int MINUTE = 60;
    private static final int ENGINE = 200_000;
    private static final int WALKED = 400;
    private static final double NANOS = 1e9;

    private static final List<Long> LIMITS =
            List.of(3_600L, 7_200L, 4 * 3_600L, 48 * 3_600L, 56 * 3_600L);

    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final List<Instant> starts = new ArrayList<>();
    private final List<Long> limits = new ArrayList<>();

    MinuteWalk(BusinessCalendar calendar, long seed) {
        this.calendar = calendar;
        this.clock = new BusinessClock(calendar);
        Random random = new Random(seed);
        long begin = LocalDate.of(2020, 1, 6).atStartOfDay(VietnamTime.ZONE).toEpochSecond();
        for (int i = 0; i < ENGINE; i++) {
            starts.add(
                    Instant.ofEpochSecond(
                            begin + MINUTE * (long) random.nextInt(300 * 24 * MINUTE)));
            limits.add(LIMITS.get(random.nextInt(LIMITS.size())));
        }
    }

    void run(Figures figures) {
        engine(WALKED);
        long begun = System.nanoTime();
        List<Instant> reckoned = engine(ENGINE);
        double engine = ENGINE * NANOS / (System.nanoTime() - begun);
        begun = System.nanoTime();
        int same = 0;
        for (int i = 0; i < WALKED; i++) {
            same += walk(starts.get(i), limits.get(i)).equals(reckoned.get(i)) ? 1 : 0;
        }
        double walked = WALKED * NANOS / (System.nanoTime() - begun);
        figures.say(
                "%-44s %10.0f /s   minute-walk %8.0f /s   engine/walk %6.1f   same %d of %d",
                "deadlines from one hour to seven days",
                engine,
                walked,
                engine / walked,
                same,
                WALKED);
    }

    private List<Instant> engine(int count) {
        List<Instant> deadlines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            deadlines.add(clock.plus(starts.get(i), limits.get(i), Pauses.NONE));
        }
        return deadlines;
    }

    private Instant walk(Instant start, long seconds) {
        ZonedDateTime minute = start.atZone(calendar.zone());
        long left = seconds;
        while (left > 0) {
            left -= isOpen(minute) ? MINUTE : 0;
            minute = minute.plusMinutes(1);
        }
        return minute.toInstant();
    }

    private boolean isOpen(ZonedDateTime minute) {
        int second = minute.toLocalTime().toSecondOfDay();
        for (OpenHours hours : calendar.hours(minute.toLocalDate())) {
            if (second >= hours.opens() && second < hours.closes()) {
                return true;
            }
        }
        return false;
    }
}
