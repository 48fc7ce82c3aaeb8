package vn.capbu.charts;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renewed and registered in time against the staircase of targets. Numbers of subscribers until the end of each day; shares are of
 * {@link Caption.Denominator#reachable}.
 *
 * @param span from which day to which it is drawn
 * @param renewed days in ascending order
 * @param registered days in ascending order
 * @param steps targets and milestones, in the order of their dates
 * @param slopes sloping target lines: days in ascending order with shares of the figure's denominator
 * @param forecast days in ascending order, possibly none
 * @param secondOpinion another forecast, days in ascending order, possibly none
 * @param today where the line of today stands, or null for none
 * @param holidays days to be shaded
 */
public record BurnUp(
        Caption caption,
        Span span,
        List<DayValue> renewed,
        List<DayValue> registered,
        List<Step> steps,
        List<List<DayValue>> slopes,
        List<Outlook> forecast,
        List<DayValue> secondOpinion,
        @Nullable LocalDate today,
        Set<LocalDate> holidays)
        implements Figure {

    public BurnUp {
        renewed = List.copyOf(renewed);
        registered = List.copyOf(registered);
        steps = List.copyOf(steps);
        slopes = slopes.stream().map(List::copyOf).toList();
        forecast = List.copyOf(forecast);
        secondOpinion = List.copyOf(secondOpinion);
        holidays = Set.copyOf(holidays);
    }

    /**
     * A stage and what is to be reached by its end.
     *
     * @param name in the reader's language, short
     * @param from the first day, or null for a milestone of one day
     * @param to the day by which it is due
     * @param share of the figure's denominator, 0 to 1; null when no target was set
     */
    public record Step(
            String name, @Nullable LocalDate from, LocalDate to, @Nullable Double share) {

        public Step {
            name = Normalizer.normalize(name, Normalizer.Form.NFC);
        }
    }

    /**
     * A forecast of renewed subscribers with its band.
     *
     * @param low lower end of the band; NaN while there is none
     * @param high upper end of the band; NaN while there is none
     */
    public record Outlook(LocalDate day, double low, double middle, double high) {

        /** Whether there is a band. */
        public boolean hasBand() {
            return !Double.isNaN(low) && !Double.isNaN(high);
        }
    }
}
