package vn.capbu.complaints.ui.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.capbu.kernel.VietnamTime;

/** Instants as places on a line, and where it is marked: whole hours and days of Viet Nam. */
record TimeAxis(Instant from, Instant to, int left, int width) {

    private static final int MARK_WIDTH = 62;
    private static final int DAY = 1_440;
    private static final int[] STEPS = {
        5, 10, 30, 60, 120, 240, 720, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 84 * DAY
    };
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    /** A mark with its word. */
    record Tick(int x, String text, boolean day) {}

    int x(Instant time) {
        long whole = Math.max(1, Duration.between(from, to).toSeconds());
        long part = Duration.between(from, time).toSeconds();
        return left + (int) Math.round((double) width * part / whole);
    }

    List<Tick> ticks() {
        long minutes = Math.max(1, Duration.between(from, to).toMinutes());
        int step = STEPS[STEPS.length - 1];
        for (int one : STEPS) {
            if ((double) width * one / minutes >= MARK_WIDTH) {
                step = one;
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime at = from.atZone(VietnamTime.ZONE).truncatedTo(ChronoUnit.DAYS);
        while (at.toInstant().isBefore(to)) {
            if (!at.toInstant().isBefore(from)) {
                boolean day = at.toLocalTime().toSecondOfDay() == 0;
                ticks.add(new Tick(x(at.toInstant()), (day ? DATE : HOUR).format(at), day));
            }
            at = at.plusMinutes(step);
        }
        return ticks;
    }
}
