package vn.capbu.rollout.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.Forecast.TrackRecord;
import vn.capbu.rollout.ForecastRules;
import vn.capbu.rollout.StoredForecast;

/** How far off this campaign's own forecasts were, and how wide a band has to be by that. */
public final class Calibration {

    /** Forecasts that look half as far to twice as far ahead tell about one another. */
    private static final double NEAR = 2;

    /** A forecast whose day is past. */
    private record Judged(StoredForecast forecast, double actual) {

        double error() {
            long whole = Math.max(1, forecast.reachable());
            return Math.abs(actual - forecast.predicted()) / whole;
        }

        boolean hasBand() {
            return forecast.low() != null && forecast.high() != null;
        }

        boolean isHit() {
            Double low = forecast.low();
            Double high = forecast.high();
            return low != null && high != null && actual >= low && actual <= high;
        }
    }

    private final List<Judged> judged = new ArrayList<>();
    private final ForecastRules rules;

    /**
     * @param forecasts of one part
     * @param actual how many were renewed at the end of a day; null when it isn't known yet
     * @param asOf forecasts that were made later don't count
     */
    public Calibration(
            List<StoredForecast> forecasts,
            Function<LocalDate, @Nullable Double> actual,
            LocalDate asOf,
            ForecastRules rules) {
        this.rules = rules;
        for (StoredForecast one : forecasts) {
            Double was = one.day().isAfter(asOf) ? null : actual.apply(one.day());
            if (was != null) {
                judged.add(new Judged(one, was));
            }
        }
    }

    /** Half the width of a band, as a share of the denominator; empty while there are too few to tell. */
    public OptionalDouble halfWidth(int workingDays) {
        double[] errors =
                judged.stream()
                        .filter(
                                one ->
                                        one.forecast().workingDays() * NEAR >= workingDays
                                                && one.forecast().workingDays()
                                                        <= workingDays * NEAR)
                        .mapToDouble(Judged::error)
                        .toArray();
        return errors.length < rules.leastForBand()
                ? OptionalDouble.empty()
                : OptionalDouble.of(new Percentile(rules.bandPercent()).evaluate(errors));
    }

    /** How they did. */
    public TrackRecord record() {
        int withBand = (int) judged.stream().filter(Judged::hasBand).count();
        int hits = (int) judged.stream().filter(Judged::isHit).count();
        return new TrackRecord(
                judged.size(), withBand, hits, judged.size() >= rules.leastForBand());
    }
}
