package vn.capbu.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renewals of each day against what is needed per working day.
 *
 * @param renewed of each day, in ascending order
 * @param needed per working day as it was known on each day, in ascending order
 * @param daysOff weekends and holidays, to be shaded
 * @param today where the line of today stands, or null for none
 */
public record DailyRate(
        Caption caption,
        Span span,
        List<DayValue> renewed,
        List<DayValue> needed,
        Set<LocalDate> daysOff,
        @Nullable LocalDate today)
        implements Figure {

    public DailyRate {
        renewed = List.copyOf(renewed);
        needed = List.copyOf(needed);
        daysOff = Set.copyOf(daysOff);
    }
}
