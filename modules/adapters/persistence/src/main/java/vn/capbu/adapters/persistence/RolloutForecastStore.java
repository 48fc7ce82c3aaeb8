package vn.capbu.adapters.persistence;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.ForecastRules;
import vn.capbu.rollout.StoredForecast;
import vn.capbu.rollout.spi.RolloutForecasts;

/** Forecasts that were made, by plain JDBC. */
final class RolloutForecastStore implements RolloutForecasts {

    private static final int MAX_OPERATOR = 255;

    private final HibernateStorage storage;

    RolloutForecastStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public ForecastRules rules(LocalDate day) {
        List<ForecastRules> all =
                storage.jdbc(
                        connection -> {
                            List<ForecastRules> versions = new ArrayList<>();
                            try (PreparedStatement select =
                                            connection.prepareStatement(
                                                    "SELECT * FROM rollout_forecast_rules ORDER BY"
                                                            + " effective_from, version");
                                    ResultSet found = select.executeQuery()) {
                                while (found.next()) {
                                    versions.add(rules(found));
                                }
                            }
                            return versions;
                        });
        if (all.isEmpty()) {
            throw new IllegalStateException("no rules of forecasts");
        }
        ForecastRules inForce = all.get(0);
        for (ForecastRules version : all) {
            if (!version.effectiveFrom().isAfter(day)) {
                inForce = version;
            }
        }
        return inForce;
    }

    @Override
    public int add(ForecastRules rules) {
        return storage.jdbc(
                connection -> {
                    int version = Columns.nextVersion(connection, "rollout_forecast_rules");
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO rollout_forecast_rules (version, effective_from,"
                                            + " calendar_code, linear_days, hazard_days, stall_days,"
                                            + " band_percent, least_for_band)"
                                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                        insert.setInt(1, version);
                        insert.setObject(2, rules.effectiveFrom());
                        insert.setString(3, rules.calendar());
                        insert.setInt(4, rules.linearDays());
                        insert.setInt(5, rules.hazardDays());
                        insert.setInt(6, rules.stallDays());
                        insert.setInt(7, rules.bandPercent());
                        insert.setInt(8, rules.leastForBand());
                        insert.executeUpdate();
                        return version;
                    }
                });
    }

    private static ForecastRules rules(ResultSet found) throws SQLException {
        return new ForecastRules(
                found.getInt("version"),
                found.getObject("effective_from", LocalDate.class),
                found.getString("calendar_code"),
                found.getInt("linear_days"),
                found.getInt("hazard_days"),
                found.getInt("stall_days"),
                found.getInt("band_percent"),
                found.getInt("least_for_band"));
    }

    @Override
    public Optional<BigDecimal> ceiling(long campaign) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT percent FROM rollout_ceiling WHERE campaign_id = ?"
                                            + " ORDER BY id DESC FETCH FIRST 1 ROWS ONLY")) {
                        select.setLong(1, campaign);
                        try (ResultSet found = select.executeQuery()) {
                            return found.next()
                                    ? Optional.of(found.getBigDecimal("percent"))
                                    : Optional.empty();
                        }
                    }
                });
    }

    @Override
    public void setCeiling(long campaign, BigDecimal percent, String operator, Instant at) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO rollout_ceiling (campaign_id, percent, operator,"
                                            + " set_at) VALUES (?, ?, ?, ?)")) {
                        insert.setLong(1, campaign);
                        insert.setBigDecimal(2, percent);
                        insert.setString(3, Columns.text(operator, MAX_OPERATOR));
                        insert.setObject(4, Columns.utc(at));
                        return insert.executeUpdate();
                    }
                });
    }

    @Override
    public void add(long campaign, List<StoredForecast> forecasts, Instant at) {
        storage.<Boolean>jdbc(
                connection -> {
                    RolloutAlertStore.lock(connection);
                    insert(connection, campaign, forecasts, at);
                    return Boolean.TRUE;
                });
    }

    private void insert(
            Connection connection, long campaign, List<StoredForecast> forecasts, Instant at)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO rollout_forecast (campaign_id, cohort, channel, made_for,"
                                + " working_days, for_date, reachable, predicted, low, high,"
                                + " rules_version, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?)")) {
            Set<List<Object>> known = new HashSet<>();
            if (!forecasts.isEmpty()) {
                StoredForecast first = forecasts.get(0);
                of(campaign, first.cohort(), first.channel())
                        .forEach(one -> known.add(List.of(one.madeFor(), one.workingDays())));
            }
            for (StoredForecast one : forecasts) {
                if (known.contains(List.of(one.madeFor(), one.workingDays()))) {
                    continue;
                }
                insert.setLong(1, campaign);
                insert.setString(2, one.cohort());
                insert.setInt(3, one.channel().code());
                insert.setObject(4, one.madeFor());
                insert.setInt(5, one.workingDays());
                insert.setObject(6, one.day());
                insert.setLong(7, one.reachable());
                insert.setDouble(8, one.predicted());
                insert.setObject(9, one.low(), Types.DOUBLE);
                insert.setObject(10, one.high(), Types.DOUBLE);
                insert.setInt(11, one.rulesVersion());
                insert.setObject(12, Columns.utc(at));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<StoredForecast> of(long campaign, String cohort, Channel channel) {
        return storage.jdbc(
                connection -> {
                    List<StoredForecast> forecasts = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT * FROM rollout_forecast WHERE campaign_id = ? AND cohort"
                                            + " = ? AND channel = ? ORDER BY made_for,"
                                            + " working_days")) {
                        select.setLong(1, campaign);
                        select.setString(2, cohort);
                        select.setInt(3, channel.code());
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                forecasts.add(forecast(found));
                            }
                        }
                    }
                    return forecasts;
                });
    }

    private static StoredForecast forecast(ResultSet found) throws SQLException {
        return new StoredForecast(
                found.getString("cohort"),
                Channel.of(found.getInt("channel")),
                found.getObject("made_for", LocalDate.class),
                found.getInt("working_days"),
                found.getObject("for_date", LocalDate.class),
                found.getLong("reachable"),
                found.getDouble("predicted"),
                number(found, "low"),
                number(found, "high"),
                found.getInt("rules_version"));
    }

    private static @Nullable Double number(ResultSet found, String column) throws SQLException {
        double number = found.getDouble(column);
        return found.wasNull() ? null : number;
    }
}
