package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.capbu.rollout.Forecast.TrackRecord;
import vn.capbu.rollout.internal.Calibration;
import vn.capbu.rollout.internal.Projection;
import vn.capbu.rollout.internal.RenewalSeries;

/**
 * How far off forecasts were.
 *
 * @param rows by how far they look ahead
 * @param made how many days forecasts were made for anew
 * @param stored how those did that were stored when they were made
 */
public record Backtest(List<Row> rows, int made, TrackRecord stored) {

    private static final int EVERY = 5;

    public Backtest {
        rows = List.copyOf(rows);
    }

    /**
     * Of one horizon; errors in percentage points of the reachable.
     *
     * @param workingDays how far ahead
     * @param forecasts how many could be judged
     * @param meanError mean absolute error of the forecast
     * @param bias mean error: above 0 where too much was foretold
     * @param logisticError mean absolute error of the second opinion, where it could be fitted; NaN where it never could
     * @param storedForecasts how many that were stored could be judged
     * @param storedError mean absolute error of those; NaN where there are none
     */
    public record Row(
            int workingDays,
            int forecasts,
            double meanError,
            double bias,
            double logisticError,
            int storedForecasts,
            double storedError) {}

    /** Errors of one horizon. */
    private static final class Errors {

        private int count;
        private double absolute;
        private double signed;
        private int logistics;
        private double logistic;
        private int stored;
        private double storedAbsolute;

        Row row(int ahead) {
            return new Row(
                    ahead,
                    count,
                    count == 0 ? Double.NaN : absolute / count,
                    count == 0 ? Double.NaN : signed / count,
                    logistics == 0 ? Double.NaN : logistic / logistics,
                    stored,
                    stored == 0 ? Double.NaN : storedAbsolute / stored);
        }
    }

    /** Forecasts of every fifth working day so far, by no facts but those up to it. */
    static Backtest of(
            RenewalSeries series,
            ForecastRules rules,
            double ceiling,
            List<StoredForecast> stored,
            LocalDate today) {
        Map<Integer, Errors> errors = new TreeMap<>();
        ForecastProgress.STORED.forEach(ahead -> errors.put(ahead, new Errors()));
        int made = 0;
        int first = Math.max(1, firstRise(series) + rules.linearDays());
        for (int at = first; at < series.size() - 1; at += EVERY) {
            made++;
            one(series, rules, ceiling, at, errors);
        }
        for (StoredForecast one : stored) {
            Double actual = one.day().isAfter(today) ? null : series.at(one.day());
            Errors of = errors.get(one.workingDays());
            if (actual != null && of != null) {
                of.stored++;
                of.storedAbsolute +=
                        100 * Math.abs(one.predicted() - actual) / Math.max(1, one.reachable());
            }
        }
        List<Row> rows = new ArrayList<>();
        errors.forEach((ahead, one) -> rows.add(one.row(ahead)));
        return new Backtest(rows, made, new Calibration(stored, series::at, today, rules).record());
    }

    private static int firstRise(RenewalSeries series) {
        for (int i = 0; i < series.size(); i++) {
            if (series.counts().get(i) > 0) {
                return i;
            }
        }
        return series.size();
    }

    private static void one(
            RenewalSeries series,
            ForecastRules rules,
            double ceiling,
            int at,
            Map<Integer, Errors> errors) {
        long whole = Math.max(1, series.reachable(at));
        Projection projection =
                new Projection(
                        Projection.upTo(series.counts(), at),
                        Projection.upTo(series.all(), at),
                        whole);
        errors.forEach(
                (ahead, sum) -> {
                    if (at + ahead >= series.size()) {
                        return;
                    }
                    double actual = series.counts().get(at + ahead);
                    double off =
                            100
                                    * (projection.mean(
                                                    rules.linearDays(), rules.hazardDays(), ahead)
                                            - actual)
                                    / whole;
                    sum.count++;
                    sum.absolute += Math.abs(off);
                    sum.signed += off;
                    double[] curve = projection.logistic(ceiling * whole, ahead);
                    if (curve != null) {
                        sum.logistics++;
                        sum.logistic += 100 * Math.abs(curve[ahead - 1] - actual) / whole;
                    }
                });
    }
}
