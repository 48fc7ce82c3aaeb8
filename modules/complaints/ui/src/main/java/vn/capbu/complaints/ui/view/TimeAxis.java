package vn.capbu.complaints.ui.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.capbu.kernel.VietnamTime;

/** Instants as places on a line, and where it is marked: whole hours and days of Viet Nam. */
record TimeAxis(Instant from, Instant to, int left, int width) {

    private static final int MARK_WIDTH = 62;
    private static final int DAY = 1_440;
    private static final int[] MINUTES = {
        5, 10, 30, 60, 120, 240, 720, DAY, 2 * DAY, 7 * DAY, 14 * DAY
    };
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final int SHORTEST_MONTH = 28 * DAY;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    /** A mark with its word. */
    record Tick(int x, String text, boolean day) {}

    int x(Instant time) {
        long whole = Math.max(1, Duration.between(from, to).toSeconds());
        long part = Duration.between(from, time).toSeconds();
        return left + (int) Math.round((double) width * part / whole);
    }

    /** Marks that leave each other room: hours, days, or months of a case that took years. */
    List<Tick> ticks() {
        int minutes = step(MINUTES, 1);
        if (minutes > 0) {
            return ticks(
                    from.atZone(VietnamTime.ZONE).truncatedTo(ChronoUnit.DAYS),
                    at -> at.plusMinutes(minutes),
                    at -> isMidnight(at) ? DATE : HOUR);
        }
        int fitting = step(MONTHS, SHORTEST_MONTH);
        int months = fitting > 0 ? fitting : MONTHS[MONTHS.length - 1];
        ZonedDateTime year =
                from.atZone(VietnamTime.ZONE).truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
        return ticks(year, at -> at.plusMonths(months), at -> MONTH);
    }

    private int step(int[] steps, int unit) {
        long minutes = Math.max(1, Duration.between(from, to).toMinutes());
        for (int one : steps) {
            if ((double) width * one * unit / minutes >= MARK_WIDTH) {
                return one;
            }
        }
        return 0;
    }

    private List<Tick> ticks(
            ZonedDateTime first,
            UnaryOperator<ZonedDateTime> next,
            Function<ZonedDateTime, DateTimeFormatter> words) {
        List<Tick> ticks = new ArrayList<>();
        for (ZonedDateTime at = first; at.toInstant().isBefore(to); at = next.apply(at)) {
            if (!at.toInstant().isBefore(from)) {
                ticks.add(new Tick(x(at.toInstant()), words.apply(at).format(at), isMidnight(at)));
            }
        }
        return ticks;
    }

    private static boolean isMidnight(ZonedDateTime at) {
        return at.toLocalTime().toSecondOfDay() == 0;
    }
}
