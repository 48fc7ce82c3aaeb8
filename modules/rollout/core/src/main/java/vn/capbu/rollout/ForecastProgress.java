package vn.capbu.rollout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.Forecast.MilestoneDate;
import vn.capbu.rollout.Forecast.Point;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.internal.Calibration;
import vn.capbu.rollout.internal.Projection;
import vn.capbu.rollout.internal.RenewalSeries;
import vn.capbu.rollout.internal.Transacted;

/**
 * Foretells how a campaign goes on, on working days: the mean of two methods, with a band that comes from this campaign's own past
 * forecasts. Those are stored each day, so that they can be judged.
 */
public final class ForecastProgress {

    /** How far ahead forecasts are stored, in working days. */
    public static final List<Integer> STORED = List.of(1, 2, 3, 5, 10, 15, 20, 30, 40, 60);

    /** Shares of the reachable whose day is foretold, in percent. */
    public static final List<Integer> SHARES = List.of(90, 95, 99, 100);

    private static final int LIMIT = 2_500;
    private static final int DRAWN = 130;
    private static final int FARTHEST = 1_000;
    private static final BigDecimal CEILING = BigDecimal.valueOf(99);

    private final RolloutDesk desk;

    ForecastProgress(RolloutDesk desk) {
        this.desk = desk;
    }

    /** The ceiling of the logistic curve, in percent of the reachable. */
    public BigDecimal ceiling(RolloutCampaign campaign) {
        return desk.forecasts().ceiling(campaign.id()).orElse(CEILING);
    }

    /**
     * Sets the ceiling of the logistic curve.
     *
     * @param percent of the reachable, above 0, at most 100
     * @throws RolloutException NOT_AN_ADMINISTRATOR or BAD_TARGET
     */
    public void setCeiling(Operator operator, RolloutCampaign campaign, BigDecimal percent)
            throws RolloutException {
        if (!operator.may(Right.SET_TARGETS)) {
            throw new RolloutException(Reason.NOT_AN_ADMINISTRATOR, operator.name());
        }
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new RolloutException(Reason.BAD_TARGET, percent.toPlainString());
        }
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            desk.forecasts()
                                    .setCeiling(
                                            campaign.id(), percent, operator.name(), desk.now());
                            desk.audit(
                                    operator,
                                    "rollout.ceiling.set",
                                    campaign.name(),
                                    Map.of("percent", percent.toPlainString()));
                        });
    }

    /**
     * Foretells.
     *
     * @param channel of the renewals; NONE for all
     * @param asOf the last day whose facts are known; null for today
     * @throws RolloutException NO_POPULATION, FUTURE_DAY, BEFORE_POPULATION, or UNKNOWN_DEVICE_VERSION when nobody is in the cohort
     */
    public Forecast run(
            RolloutCampaign campaign, Cohort cohort, Channel channel, @Nullable LocalDate asOf)
            throws RolloutException {
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    LocalDate day = asOf == null ? desk.today() : asOf;
                    ProgressTable table = table(campaign, By.DAY, cohort, channel, day);
                    ProgressTable everyChannel =
                            channel == Channel.NONE
                                    ? table
                                    : table(campaign, By.TOTAL, cohort, Channel.NONE, day);
                    return new Foretelling(campaign, cohort, day).by(channel, table, everyChannel);
                });
    }

    private static ProgressFilter filter(Cohort cohort, Set<Integer> versions) {
        return ProgressFilter.ALL.ofDeviceVersions(cohort.names().isEmpty() ? Set.of() : versions);
    }

    private ProgressTable table(
            RolloutCampaign campaign, By by, Cohort cohort, Channel channel, LocalDate asOf)
            throws RolloutException {
        Set<Integer> versions = cohort.numbers(desk.population().deviceVersions(campaign.id()));
        if (versions.isEmpty()) {
            throw new RolloutException(Reason.UNKNOWN_DEVICE_VERSION, cohort.key());
        }
        ProgressFilter filter =
                filter(cohort, versions).by(channel == Channel.NONE ? Set.of() : Set.of(channel));
        return desk.showProgress()
                .run(campaign, new ProgressQuery(asOf, by, Edition.OF_63, filter));
    }

    /** Forecasts of a cohort on a day, by whatever channels. */
    private final class Foretelling {

        private final RolloutCampaign campaign;
        private final Cohort cohort;
        private final LocalDate asOf;
        private final String storedKey;
        private final WorkingDays calendar = new WorkingDays(desk.calendar());
        private final ForecastRules rules = desk.forecasts().rules(desk.today());
        private final BigDecimal ceiling;
        private final List<LocalDate> days;

        Foretelling(RolloutCampaign campaign, Cohort cohort, LocalDate asOf) {
            this.campaign = campaign;
            this.cohort = cohort;
            this.asOf = asOf;
            this.storedKey = storedKey(campaign, cohort);
            this.ceiling = ceiling(campaign);
            this.days = calendar.next(asOf, LIMIT);
        }

        Forecast by(Channel channel, ProgressTable table, ProgressTable everyChannel) {
            RenewalSeries series = new RenewalSeries(table.rows(), calendar);
            Counts counts = table.total().counts();
            Projection projection =
                    new Projection(
                            Projection.upTo(series.counts(), series.size() - 1),
                            Projection.upTo(series.all(), series.size() - 1),
                            counts.reachable());
            Calibration calibration =
                    new Calibration(
                            desk.forecasts().of(campaign.id(), storedKey, channel),
                            series::at,
                            asOf,
                            rules);
            boolean stalled = projection.isStalled(rules.stallDays());
            return new Forecast(
                    cohort,
                    channel,
                    asOf,
                    counts.reachable(),
                    counts.renewed(),
                    points(projection, calibration, table),
                    milestones(projection, rules, days, stalled),
                    stalled,
                    ceiling,
                    next(table, campaign, cohort, asOf),
                    needed(everyChannel, calendar, asOf),
                    calibration.record(),
                    rules);
        }

        private List<Point> points(
                Projection projection, Calibration calibration, ProgressTable table) {
            Counts counts = table.total().counts();
            int drawn = drawn(table.plan(), calendar, asOf);
            double[] logistic =
                    projection.logistic(ceiling.doubleValue() / 100 * counts.reachable(), drawn);
            List<Point> points = new ArrayList<>();
            double widest = 0;
            for (int ahead = 1; ahead <= drawn; ahead++) {
                // what is further off isn't better known: there only were fewer forecasts of it
                OptionalDouble width = calibration.halfWidth(ahead);
                widest = Math.max(widest, width.orElse(0));
                points.add(
                        point(
                                projection,
                                rules,
                                days.get(ahead - 1),
                                ahead,
                                logistic == null ? null : logistic[ahead - 1],
                                width.isEmpty() ? width : OptionalDouble.of(widest),
                                counts));
            }
            return points;
        }
    }

    /** At least half a year, and to the end of the plan, so that each of its targets can be judged by its own day. */
    private static int drawn(TargetPlan plan, WorkingDays calendar, LocalDate asOf) {
        int drawn = DRAWN;
        for (Target target : plan.targets()) {
            if (target.to().isAfter(asOf)) {
                drawn = Math.max(drawn, calendar.after(asOf, target.to()));
            }
        }
        return Math.min(FARTHEST, drawn);
    }

    /** Everybody, whom targets speak of, and each device version. */
    private Set<Cohort> cohorts(RolloutCampaign campaign) {
        Set<Cohort> cohorts = new LinkedHashSet<>();
        cohorts.add(Cohort.ALL);
        desk.editTargets().plan(campaign).targets().forEach(one -> cohorts.add(one.cohort()));
        for (String name : desk.population().deviceVersions(campaign.id()).values()) {
            cohorts.add(new Cohort(Set.of(name), false));
        }
        return cohorts;
    }

    /** The same people may be meant by several cohorts, for example by one with a device version that nobody has: one of them is stored. */
    private String storedKey(RolloutCampaign campaign, Cohort cohort) {
        Map<Integer, String> versions = desk.population().deviceVersions(campaign.id());
        Set<Integer> numbers = cohort.numbers(versions);
        return cohorts(campaign).stream()
                .filter(one -> one.numbers(versions).equals(numbers))
                .findFirst()
                .orElse(cohort)
                .key();
    }

    private @Nullable Target next(
            ProgressTable table, RolloutCampaign campaign, Cohort cohort, LocalDate asOf) {
        List<String> names =
                desk.population().deviceVersions(campaign.id()).values().stream()
                        .filter(cohort::contains)
                        .toList();
        return new Staircase(table.plan(), desk.calendar()).next(names, asOf);
    }

    /** Whatever the channel. Where no target is to come, everybody until the end of the plan; after it, by tomorrow. */
    private static BigDecimal needed(ProgressTable table, WorkingDays calendar, LocalDate asOf) {
        Counts counts = table.total().counts();
        BigDecimal byTargets = table.total().neededPerWorkingDay();
        if (byTargets != null) {
            return byTargets;
        }
        LocalDate end =
                table.plan().targets().stream()
                        .map(Target::to)
                        .max(LocalDate::compareTo)
                        .orElse(asOf);
        int left = Math.max(1, calendar.after(asOf, end));
        return BigDecimal.valueOf((double) (counts.reachable() - counts.renewed()) / left)
                .setScale(1, RoundingMode.CEILING);
    }

    private static Point point(
            Projection projection,
            ForecastRules rules,
            LocalDate day,
            int ahead,
            @Nullable Double logistic,
            OptionalDouble halfWidth,
            Counts counts) {
        double mean = projection.mean(rules.linearDays(), rules.hazardDays(), ahead);
        double width = halfWidth.orElse(0) * counts.reachable();
        return new Point(
                day,
                ahead,
                mean,
                projection.linear(rules.linearDays(), ahead),
                projection.hazard(rules.hazardDays(), ahead),
                logistic,
                halfWidth.isEmpty() ? null : Math.max((double) counts.renewed(), mean - width),
                halfWidth.isEmpty() ? null : Math.min((double) counts.reachable(), mean + width));
    }

    private static List<MilestoneDate> milestones(
            Projection projection, ForecastRules rules, List<LocalDate> days, boolean stalled) {
        List<MilestoneDate> milestones = new ArrayList<>();
        for (int percent : SHARES) {
            int ahead =
                    projection.daysTo(
                            percent / 100.0, rules.linearDays(), rules.hazardDays(), LIMIT);
            boolean known = ahead > 0 && !stalled;
            milestones.add(
                    new MilestoneDate(percent, known ? days.get(ahead - 1) : null, ahead == 0));
        }
        return milestones;
    }

    /**
     * Stores today's forecasts of everybody, of each cohort that a target speaks of, and of each device version, of each of them by every
     * channel and by all, for later judgement. To be run daily; a second time on the same day changes nothing.
     *
     * @param asOf the last day whose facts are known; null for today
     * @return how many parts were foretold
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public int store(Operator operator, RolloutCampaign campaign, @Nullable LocalDate asOf)
            throws RolloutException {
        operator.require(Right.RUN_ROLLOUT);
        LocalDate day = asOf == null ? desk.today() : asOf;
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    Map<Integer, String> versions = desk.population().deviceVersions(campaign.id());
                    Set<Set<Integer>> done = new HashSet<>();
                    int parts = 0;
                    for (Cohort cohort : cohorts(campaign)) {
                        Set<Integer> numbers = cohort.numbers(versions);
                        if (!numbers.isEmpty() && done.add(numbers)) {
                            parts += store(campaign, cohort, numbers, day);
                        }
                    }
                    desk.audit(
                            operator,
                            "rollout.forecast.store",
                            campaign.name(),
                            Map.of("as of", day.toString(), "parts", Integer.toString(parts)));
                    return parts;
                });
    }

    /** A cohort by every channel and by all. */
    private int store(RolloutCampaign campaign, Cohort cohort, Set<Integer> versions, LocalDate day)
            throws RolloutException {
        Map<Channel, ProgressTable> tables =
                desk.showProgress().daysByChannel(campaign, day, filter(cohort, versions));
        ProgressTable all = Objects.requireNonNull(tables.get(Channel.NONE));
        Foretelling foretelling = new Foretelling(campaign, cohort, day);
        tables.forEach((channel, table) -> store(campaign, foretelling.by(channel, table, all)));
        return tables.size();
    }

    private void store(RolloutCampaign campaign, Forecast forecast) {
        List<StoredForecast> rows = new ArrayList<>();
        for (Point point : forecast.points()) {
            if (STORED.contains(point.workingDays())) {
                rows.add(
                        new StoredForecast(
                                forecast.cohort().key(),
                                forecast.channel(),
                                forecast.asOf(),
                                point.workingDays(),
                                point.day(),
                                forecast.reachable(),
                                point.mean(),
                                point.low(),
                                point.high(),
                                forecast.rules().version()));
            }
        }
        desk.forecasts().add(campaign.id(), rows, desk.now());
    }

    /**
     * Judges forecasts of a part: as they would have been made on past days, and as they were.
     *
     * @throws RolloutException as {@link #run}
     */
    public Backtest backtest(RolloutCampaign campaign, Cohort cohort, Channel channel)
            throws RolloutException {
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    LocalDate today = desk.today();
                    ProgressTable table = table(campaign, By.DAY, cohort, channel, today);
                    ForecastRules rules = desk.forecasts().rules(today);
                    RenewalSeries series =
                            new RenewalSeries(table.rows(), new WorkingDays(desk.calendar()));
                    return Backtest.of(
                            series,
                            rules,
                            ceiling(campaign).doubleValue() / 100,
                            desk.forecasts()
                                    .of(campaign.id(), storedKey(campaign, cohort), channel),
                            today);
                });
    }
}
