package vn.capbu.rollout.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.ForecastRules;
import vn.capbu.rollout.StoredForecast;

/** How counts go on. */
class ProjectionTest {

    private static final ForecastRules RULES =
            new ForecastRules(1, LocalDate.of(2020, 1, 1), "vietnam", 14, 28, 14, 80, 5);

    private static double[] line(int days, double rate) {
        double[] counts = new double[days];
        for (int i = 0; i < days; i++) {
            counts[i] = i * rate;
        }
        return counts;
    }

    @Test
    void aLineGoesOnAndStopsAtTheWhole() {
        Projection projection = new Projection(line(31, 10), 1_000);

        assertThat(projection.linear(14, 5)).isEqualTo(350);
        assertThat(projection.linear(14, 500)).isEqualTo(1_000);
    }

    @Test
    void aHazardNeverEndsAndIsReckonedFromTheRemaining() {
        double[] counts = new double[29];
        double remaining = 1_000;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 1_000 - remaining;
            remaining *= 0.98;
        }
        Projection projection = new Projection(counts, 1_000);

        assertThat(projection.hazard(28, 10))
                .isCloseTo(1_000 - (1_000 - counts[28]) * Math.pow(0.98, 10), within(1e-6));
        assertThat(projection.hazard(28, 5_000)).isLessThanOrEqualTo(1_000);
    }

    @Test
    void theDayOfAShareIsTheFirstOnWhichTheMeanComesToIt() {
        Projection projection = new Projection(line(31, 10), 1_000);

        int days = projection.daysTo(0.9, 14, 28, 2_500);
        assertThat(projection.mean(14, 28, days)).isGreaterThanOrEqualTo(899.5);
        assertThat(projection.mean(14, 28, days - 1)).isLessThan(899.5);
        assertThat(projection.daysTo(0.3, 14, 28, 2_500)).isZero();
    }

    @Test
    void noProgressIsSaidAndNothingIsForetoldFromIt() {
        double[] counts = new double[40];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.min(i, 20) * 10;
        }
        Projection stalled = new Projection(counts, 1_000);

        assertThat(stalled.isStalled(14)).isTrue();
        assertThat(stalled.linear(14, 100)).isEqualTo(200);
        assertThat(new Projection(line(40, 1), 1_000).isStalled(14)).isFalse();
        assertThat(new Projection(new double[] {0, 0, 0}, 1_000).isStalled(14)).isFalse();
    }

    @Test
    void aLogisticCurveIsFoundAgainUnderItsCeiling() {
        double[] counts = new double[60];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 990 / (1 + Math.exp(-(i - 50) / 8.0));
        }

        double[] curve = new Projection(counts, 1_000).logistic(990, 20);

        assertThat(curve).isNotNull();
        assertThat(curve[19]).isCloseTo(990 / (1 + Math.exp(-(79 - 50) / 8.0)), within(1.0));
        assertThat(new Projection(new double[] {5, 5, 5, 5}, 1_000).logistic(990, 20)).isNull();
    }

    private static StoredForecast forecast(int number, double predicted, Double low, Double high) {
        LocalDate made = LocalDate.of(2020, 4, 1).plusDays(number);
        return new StoredForecast(
                "", Channel.NONE, made, 10, made.plusDays(14), 1_000, predicted, low, high, 1);
    }

    @Test
    void aBandComesFromOwnForecastsAndOnlyWhenThereAreEnough() {
        List<StoredForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            forecasts.add(forecast(i, 500 + i * 10, null, null));
        }
        LocalDate later = LocalDate.of(2020, 9, 1);
        assertThat(new Calibration(forecasts, day -> 500.0, later, RULES).halfWidth(10)).isEmpty();

        forecasts.add(forecast(4, 540, 490.0, 590.0));
        forecasts.add(forecast(5, 550, 540.0, 560.0));
        Calibration calibration = new Calibration(forecasts, day -> 500.0, later, RULES);

        assertThat(calibration.halfWidth(10).orElseThrow()).isBetween(0.04, 0.05);
        assertThat(calibration.halfWidth(60)).isEmpty();
        assertThat(calibration.record().judged()).isEqualTo(6);
        assertThat(calibration.record().withBand()).isEqualTo(2);
        assertThat(calibration.record().hits()).isEqualTo(1);
        assertThat(calibration.record().hitRate()).isEqualByComparingTo("50");
    }

    @Test
    void forecastsWhoseDayIsToComeArentJudged() {
        List<StoredForecast> forecasts = List.of(forecast(0, 500, null, null));

        assertThat(
                        new Calibration(forecasts, day -> 1.0, LocalDate.of(2020, 4, 10), RULES)
                                .record()
                                .judged())
                .isZero();
    }
}
