package vn.capbu.rollout.figures;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.BurnUp;
import vn.capbu.charts.DailyRate;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.Span;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.Forecast;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Staircase;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.WorkingDays;

/** Figures in time. */
final class DayFigures {

    private final Reading reading;

    DayFigures(Reading reading) {
        this.reading = reading;
    }

    BurnUp burnUp() throws RolloutException {
        ProgressTable table = reading.table(By.DAY);
        Map<String, Counts> byVersion = reading.byVersion();
        Span span = span(table, true);
        List<DayValue> renewed = new ArrayList<>();
        List<DayValue> registered = new ArrayList<>();
        for (ProgressTable.Row row : table.rows()) {
            renewed.add(value(table, row, (double) row.counts().renewed()));
            registered.add(value(table, row, (double) row.counts().registered()));
        }
        List<BurnUp.Outlook> outlook = new ArrayList<>();
        List<DayValue> second = new ArrayList<>();
        Forecast forecast = forecast(table);
        if (forecast != null) {
            outlook(forecast, span, outlook, second);
        }
        return new BurnUp(
                reading.caption(table, record(forecast, outlook)),
                span,
                renewed,
                registered,
                steps(table, byVersion),
                slopes(table, byVersion),
                outlook,
                second,
                table.asOf(),
                off(span, true));
    }

    /** How often bands held; nothing where none is drawn or judged. */
    private String record(@Nullable Forecast forecast, List<BurnUp.Outlook> outlook) {
        boolean drawn = outlook.stream().anyMatch(BurnUp.Outlook::hasBand);
        return forecast == null || !drawn || forecast.record().withBand() == 0
                ? ""
                : reading.texts()
                        .get("band.record", forecast.record().hits(), forecast.record().withBand());
    }

    /** Forecasts know cohorts and one channel, no provinces; of nobody there is none. */
    private @Nullable Forecast forecast(ProgressTable table) throws RolloutException {
        ProgressFilter filter = reading.request().filter();
        if (!filter.provinces().isEmpty()
                || filter.channels().size() > 1
                || table.total().counts().reachable() == 0) {
            return null;
        }
        Channel channel =
                filter.channels().isEmpty() ? Channel.NONE : filter.channels().iterator().next();
        return reading.desk()
                .forecastProgress()
                .run(
                        reading.request().campaign(),
                        cohort(filter),
                        channel,
                        reading.request().asOf());
    }

    private Cohort cohort(ProgressFilter filter) {
        Set<String> names = new HashSet<>();
        if (!filter.deviceVersions().isEmpty()) {
            reading.desk()
                    .fixPopulation()
                    .deviceVersions(reading.request().campaign())
                    .forEach(
                            (number, name) -> {
                                if (filter.deviceVersions().contains(number)) {
                                    names.add(name);
                                }
                            });
        }
        return new Cohort(names, false);
    }

    /** While there is no band its ends aren't known. */
    private static void outlook(
            Forecast forecast, Span span, List<BurnUp.Outlook> outlook, List<DayValue> second) {
        for (Forecast.Point point : forecast.points()) {
            if (span.contains(point.day())) {
                outlook.add(
                        new BurnUp.Outlook(
                                point.day(),
                                Objects.requireNonNullElse(point.low(), Double.NaN),
                                point.mean(),
                                Objects.requireNonNullElse(point.high(), Double.NaN)));
                Double logistic = point.logistic();
                if (logistic != null) {
                    second.add(DayValue.of(point.day(), logistic));
                }
            }
        }
    }

    private List<BurnUp.Step> steps(ProgressTable table, Map<String, Counts> byVersion) {
        Staircase staircase = staircase(table);
        List<BurnUp.Step> steps = new ArrayList<>();
        for (Target target : table.plan().targets()) {
            if (concerns(target, byVersion)) {
                steps.add(
                        new BurnUp.Step(
                                reading.texts().isVietnamese()
                                        ? target.vietnamese()
                                        : target.english(),
                                target.from(),
                                target.to(),
                                target.percent() == null || isOfOneChannel()
                                        ? null
                                        : share(staircase, table, byVersion, target.to())));
            }
        }
        return steps;
    }

    /** Targets are of people, whatever the channel. */
    private boolean isOfOneChannel() {
        return !reading.request().filter().channels().isEmpty();
    }

    private static boolean concerns(Target target, Map<String, Counts> byVersion) {
        return byVersion.keySet().stream().anyMatch(target.cohort()::contains);
    }

    private Staircase staircase(ProgressTable table) {
        return reading.desk().editTargets().staircase(table.plan());
    }

    /** What should be renewed at a day's end, of the figure's denominator. */
    private static @Nullable Double share(
            Staircase staircase,
            ProgressTable table,
            Map<String, Counts> byVersion,
            LocalDate day) {
        long reachable = table.total().counts().reachable();
        var expected = staircase.expected(byVersion, day);
        return expected.isEmpty() || reachable == 0
                ? null
                : Math.min(1, expected.getAsDouble() / reachable);
    }

    /** Of each target that rises evenly over its working days; on the others it doesn't rise. */
    private List<List<DayValue>> slopes(ProgressTable table, Map<String, Counts> byVersion) {
        Staircase staircase = staircase(table);
        List<List<DayValue>> slopes = new ArrayList<>();
        for (Target target : table.plan().targets()) {
            LocalDate from = target.from();
            if (target.sloping()
                    && from != null
                    && !isOfOneChannel()
                    && concerns(target, byVersion)) {
                List<DayValue> days = new ArrayList<>();
                for (LocalDate day = from.minusDays(1);
                        !day.isAfter(target.to());
                        day = day.plusDays(1)) {
                    Double share = share(staircase, table, byVersion, day);
                    days.add(DayValue.of(day, share == null ? 0 : share));
                }
                slopes.add(days);
            }
        }
        return slopes;
    }

    DailyRate daily() throws RolloutException {
        ProgressTable table = reading.table(By.DAY);
        Span span = span(table, false);
        List<DayValue> renewed = new ArrayList<>();
        List<DayValue> needed = new ArrayList<>();
        long before = 0;
        for (ProgressTable.Row row : table.rows()) {
            long now = row.counts().renewed();
            renewed.add(value(table, row, (double) now - before));
            before = now;
            BigDecimal perDay = row.neededPerWorkingDay();
            if (perDay != null) {
                needed.add(DayValue.of(day(row), perDay.doubleValue()));
            }
        }
        return new DailyRate(
                reading.caption(table), span, renewed, needed, off(span, false), table.asOf());
    }

    private DayValue value(ProgressTable table, ProgressTable.Row row, double value) {
        return reading.value(table, day(row), value, reading.request().filter().channels());
    }

    private static LocalDate day(ProgressTable.Row row) {
        return Objects.requireNonNull(row.key().day());
    }

    /**
     * The days that a figure shows.
     *
     * @param whole whether to the end of the plan; else to the last day that is known
     */
    private static Span span(ProgressTable table, boolean whole) {
        LocalDate from = day(table.rows().get(0));
        LocalDate to = table.asOf();
        for (Target target : table.plan().targets()) {
            LocalDate begin = target.from();
            if (begin != null && begin.isBefore(from)) {
                from = begin;
            }
            if (whole && target.to().isAfter(to)) {
                to = target.to();
            }
        }
        return new Span(from, to.isAfter(from) ? to : from.plusDays(1));
    }

    /** Days without work; of holidays those alone that would be worked else. */
    private Set<LocalDate> off(Span span, boolean holidays) {
        WorkingDays days = reading.desk().workingDays();
        Set<LocalDate> off = new HashSet<>();
        span.from()
                .datesUntil(span.to().plusDays(1))
                .filter(day -> !days.isWorked(day))
                .filter(day -> !holidays || day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .forEach(off::add);
        return off;
    }
}
