package vn.capbu.kernel.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of a day in which an office works, half-open: the closing second itself is outside.
 *
 * @param opens seconds from midnight, by the clock on the wall
 * @param closes seconds from midnight, after {@code opens}; 86,400 is the end of the day
 */
public record OpenHours(int opens, int closes) {

    /** Seconds of a day. */
    public static final int DAY = 24 * 60 * 60;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm[:ss]", Locale.ROOT);

    public OpenHours {
        if (opens < 0 || closes > DAY || opens >= closes) {
            throw new IllegalArgumentException("opens before it closes, within a day");
        }
    }

    /**
     * Hours as they are written: {@code 08:00} or {@code 08:00:30}; {@code 24:00} is the end of the day.
     *
     * @throws IllegalArgumentException when they aren't times of a day in this order
     */
    public static OpenHours of(String opens, String closes) {
        return new OpenHours(seconds(opens), seconds(closes));
    }

    private static int seconds(String time) {
        if (time.equals("24:00") || time.equals("24:00:00")) {
            return DAY;
        }
        try {
            return LocalTime.parse(time, TIME).toSecondOfDay();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a time of a day: " + time, e);
        }
    }

    /** The same time without overlaps, in order; what touches is joined. */
    static List<OpenHours> union(List<OpenHours> hours) {
        List<OpenHours> sorted = new ArrayList<>(hours);
        sorted.sort(Comparator.comparingInt(OpenHours::opens));
        List<OpenHours> union = new ArrayList<>();
        for (OpenHours next : sorted) {
            OpenHours last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || next.opens > last.closes) {
                union.add(next);
            } else {
                union.set(
                        union.size() - 1,
                        new OpenHours(last.opens, Math.max(last.closes, next.closes)));
            }
        }
        return List.copyOf(union);
    }

    /** The hours without their breaks, in order. */
    static List<OpenHours> without(List<OpenHours> hours, List<OpenHours> breaks) {
        List<OpenHours> left = union(hours);
        for (OpenHours pause : breaks) {
            List<OpenHours> next = new ArrayList<>();
            for (OpenHours one : left) {
                add(next, one.opens, Math.min(one.closes, pause.opens));
                add(next, Math.max(one.opens, pause.closes), one.closes);
            }
            left = next;
        }
        return List.copyOf(left);
    }

    private static void add(List<OpenHours> hours, int opens, int closes) {
        if (opens < closes) {
            hours.add(new OpenHours(opens, closes));
        }
    }
}
