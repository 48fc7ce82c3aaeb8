package vn.capbu.rollout.spi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.ForecastRules;
import vn.capbu.rollout.StoredForecast;

/** Forecasts that were made, and how they are reckoned; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RolloutForecasts {

    /** The rules in force on a day; the first ones on an earlier day. */
    ForecastRules rules(LocalDate day);

    /**
     * Adds rules as the next version.
     *
     * @return the version
     */
    int add(ForecastRules rules);

    /** The ceiling of the logistic curve that an operator set last, in percent of the reachable. */
    Optional<BigDecimal> ceiling(long campaign);

    /** Sets it. */
    void setCeiling(long campaign, BigDecimal percent, String operator, Instant at);

    /** Adds forecasts; one that was made for the same day, horizon and part before stays as it is. */
    void add(long campaign, List<StoredForecast> forecasts, Instant at);

    /** The forecasts of a part, the oldest first. */
    List<StoredForecast> of(long campaign, String cohort, Channel channel);
}
