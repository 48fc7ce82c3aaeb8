package vn.capbu.subscribers.ui.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days on a line of pixels.
 *
 * @param from the day at the left end
 * @param to the day at the right end, after {@code from}
 * @param left pixel of the left end
 * @param width pixels from end to end
 */
record TimeScale(LocalDate from, LocalDate to, int left, int width) {

    /** Room between two ticks, in pixels, for a year's four digits. */
    private static final int TICK = 56;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50};

    /** A scale on which some days lie, with a little room at both ends. */
    static TimeScale of(List<LocalDate> days, int left, int width) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        long margin = Math.max(30, ChronoUnit.DAYS.between(first, last) / 40);
        return new TimeScale(
                first.minusDays(margin), last.plusDays(margin), left, Math.max(1, width));
    }

    /** Where a day begins; days outside are at the nearer end. */
    int x(LocalDate day) {
        double days = ChronoUnit.DAYS.between(from, to);
        double share = ChronoUnit.DAYS.between(from, day) / days;
        return left + (int) Math.round(Math.max(0, Math.min(1, share)) * width);
    }

    /** The first days of years that get a tick, not closer than their labels need. */
    List<LocalDate> ticks() {
        double pixelsAYear = width / (ChronoUnit.DAYS.between(from, to) / 365.25);
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && STEPS[i] * pixelsAYear >= TICK; i--) {
            step = STEPS[i];
        }
        List<LocalDate> ticks = new ArrayList<>();
        for (int year = from.getYear() + 1; year <= to.getYear(); year++) {
            if (year % step == 0) {
                ticks.add(LocalDate.of(year, 1, 1));
            }
        }
        return ticks;
    }
}
