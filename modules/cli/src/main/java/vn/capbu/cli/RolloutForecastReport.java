package vn.capbu.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Backtest;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Forecast;
import vn.capbu.rollout.ForecastProgress;
import vn.capbu.rollout.Percent;

/** Forecasts in words. */
final class RolloutForecastReport {

    private final Texts texts;
    private final RolloutReport figures;

    RolloutForecastReport(Texts texts) {
        this.texts = texts;
        this.figures = new RolloutReport(texts);
    }

    void print(Output output, Forecast forecast) {
        output.document(document(forecast));
        output.line(
                texts.get(
                        "rollout.forecast.head",
                        VietnamTime.format(forecast.asOf()),
                        forecast.renewed(),
                        forecast.reachable(),
                        figures.percent(
                                Percent.of((double) forecast.renewed(), forecast.reachable()))));
        if (forecast.stalled()) {
            output.line(texts.get("rollout.forecast.stalled", forecast.rules().stallDays()));
        }
        output.line(
                texts.get(
                        "rollout.forecast.needed",
                        figures.decimal(forecast.neededPerWorkingDay())));
        List<List<String>> milestones = new ArrayList<>();
        for (Forecast.MilestoneDate one : forecast.milestones()) {
            milestones.add(List.of(one.percent() + " %", date(one)));
        }
        output.table(
                List.of(texts.get("rollout.column.share"), texts.get("column.date")), milestones);
        List<List<String>> points = new ArrayList<>();
        for (Forecast.Point one : forecast.points()) {
            if (ForecastProgress.STORED.contains(one.workingDays())) {
                points.add(
                        List.of(
                                VietnamTime.format(one.day()),
                                Integer.toString(one.workingDays()),
                                figures.number(Math.round(one.mean())),
                                band(one),
                                one.logistic() == null
                                        ? "-"
                                        : figures.number(Math.round(one.logistic()))));
            }
        }
        output.table(
                List.of(
                        texts.get("column.date"),
                        texts.get("rollout.column.ahead"),
                        texts.get("rollout.column.predicted"),
                        texts.get("rollout.column.band"),
                        texts.get("rollout.column.logistic")),
                points);
        Forecast.TrackRecord record = forecast.record();
        output.message(
                record.enough() ? "rollout.forecast.record" : "rollout.forecast.too-few",
                record.judged(),
                record.withBand(),
                record.hits(),
                figures.percent(record.hitRate()),
                forecast.rules().leastForBand());
    }

    private String date(Forecast.MilestoneDate one) {
        if (one.reached()) {
            return texts.get("rollout.forecast.reached");
        }
        return one.day() == null
                ? texts.get("rollout.forecast.never")
                : VietnamTime.format(one.day());
    }

    private String band(Forecast.Point point) {
        Double low = point.low();
        Double high = point.high();
        return low == null || high == null
                ? "-"
                : figures.number(Math.round(low)) + "-" + figures.number(Math.round(high));
    }

    private static Map<String, Object> document(Forecast forecast) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("cohort", forecast.cohort().key());
        document.put(
                "channel", forecast.channel() == Channel.NONE ? null : forecast.channel().name());
        document.put("asOf", forecast.asOf().toString());
        document.put("reachable", forecast.reachable());
        document.put("renewed", forecast.renewed());
        document.put("stalled", forecast.stalled());
        document.put("neededPerWorkingDay", forecast.neededPerWorkingDay());
        document.put(
                "nextTarget", forecast.nextTarget() == null ? null : forecast.nextTarget().code());
        document.put("ceilingPercent", forecast.ceilingPercent());
        List<Map<String, Object>> milestones = new ArrayList<>();
        for (Forecast.MilestoneDate one : forecast.milestones()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("percent", one.percent());
            fields.put("reached", one.reached());
            fields.put("day", one.day() == null ? null : one.day().toString());
            milestones.add(fields);
        }
        document.put("milestones", milestones);
        List<Map<String, Object>> points = new ArrayList<>();
        for (Forecast.Point one : forecast.points()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("day", one.day().toString());
            fields.put("workingDays", one.workingDays());
            fields.put("predicted", tenth(one.mean()));
            fields.put("linear", tenth(one.linear()));
            fields.put("hazard", tenth(one.hazard()));
            fields.put("logistic", tenth(one.logistic()));
            fields.put("low", tenth(one.low()));
            fields.put("high", tenth(one.high()));
            points.add(fields);
        }
        document.put("points", points);
        document.put("record", record(forecast.record()));
        document.put("rulesVersion", forecast.rules().version());
        return document;
    }

    private static Map<String, Object> record(Forecast.TrackRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("judged", record.judged());
        fields.put("withBand", record.withBand());
        fields.put("hits", record.hits());
        fields.put("hitRate", record.hitRate());
        fields.put("enough", record.enough());
        return fields;
    }

    private static @Nullable BigDecimal tenth(@Nullable Double number) {
        return number == null || number.isNaN()
                ? null
                : BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    void print(Output output, Backtest test) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("made", test.made());
        List<Map<String, Object>> fields = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        for (Backtest.Row row : test.rows()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("workingDays", row.workingDays());
            one.put("forecasts", row.forecasts());
            one.put("meanError", hundredth(row.meanError()));
            one.put("bias", hundredth(row.bias()));
            one.put("logisticError", hundredth(row.logisticError()));
            one.put("storedForecasts", row.storedForecasts());
            one.put("storedError", hundredth(row.storedError()));
            fields.add(one);
            lines.add(
                    List.of(
                            Integer.toString(row.workingDays()),
                            Integer.toString(row.forecasts()),
                            points(row.meanError()),
                            points(row.bias()),
                            points(row.logisticError()),
                            Integer.toString(row.storedForecasts()),
                            points(row.storedError())));
        }
        document.put("rows", fields);
        document.put("stored", record(test.stored()));
        output.document(document);
        output.table(
                List.of(
                        texts.get("rollout.column.ahead"),
                        texts.get("rollout.column.forecasts"),
                        texts.get("rollout.column.error"),
                        texts.get("rollout.column.bias"),
                        texts.get("rollout.column.logistic-error"),
                        texts.get("rollout.column.stored"),
                        texts.get("rollout.column.stored-error")),
                lines);
        output.message("rollout.backtest.sum", test.made());
    }

    private static @Nullable BigDecimal hundredth(double number) {
        return Double.isNaN(number)
                ? null
                : BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }

    private String points(double number) {
        BigDecimal rounded = hundredth(number);
        return rounded == null ? "-" : texts.get("rollout.points", rounded);
    }
}
