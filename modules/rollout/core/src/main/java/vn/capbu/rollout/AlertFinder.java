package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.rollout.ProgressQuery.By;

/** What the figures of a day give reason to alert anybody of. */
final class AlertFinder {

    private final RolloutDesk desk;
    private final RolloutCampaign campaign;
    private final LocalDate asOf;
    private final AlertRules rules;
    private final WorkingDays calendar;
    private final List<Alert> found = new ArrayList<>();

    AlertFinder(RolloutDesk desk, RolloutCampaign campaign, LocalDate asOf, AlertRules rules) {
        this.desk = desk;
        this.campaign = campaign;
        this.asOf = asOf;
        this.rules = rules;
        this.calendar = desk.workingDays();
    }

    List<Alert> find() throws RolloutException {
        stages();
        provinces();
        channels();
        versions();
        return found;
    }

    private void add(AlertKind kind, String subject, double value, double limit) {
        found.add(
                new Alert(
                        0,
                        kind,
                        subject,
                        asOf,
                        value,
                        limit,
                        rules.version(),
                        desk.now(),
                        null,
                        null,
                        null));
    }

    private ProgressTable table(By by, LocalDate day) throws RolloutException {
        return table(by, day, ProgressFilter.ALL);
    }

    private ProgressTable table(By by, LocalDate day, ProgressFilter filter)
            throws RolloutException {
        return desk.showProgress().run(campaign, new ProgressQuery(day, by, Edition.OF_63, filter));
    }

    /** So many working days before the day; the day itself is the last of them. */
    private LocalDate back(int workingDays) {
        LocalDate day = asOf;
        int left = workingDays;
        while (left > 0) {
            left -= calendar.isWorked(day) ? 1 : 0;
            day = day.minusDays(1);
        }
        return day;
    }

    /** Targets to come that a forecast says will be missed. */
    private void stages() throws RolloutException {
        Map<Integer, String> versions = desk.population().deviceVersions(campaign.id());
        for (Target target : desk.editTargets().plan(campaign).targets()) {
            if (target.percent() == null
                    || !target.to().isAfter(asOf)
                    || target.cohort().numbers(versions).isEmpty()) {
                continue;
            }
            Forecast forecast =
                    desk.forecastProgress().run(campaign, target.cohort(), Channel.NONE, asOf);
            double predicted =
                    forecast.points().stream()
                            .filter(point -> !point.day().isAfter(target.to()))
                            .mapToDouble(Forecast.Point::mean)
                            .max()
                            .orElse((double) forecast.renewed());
            long whole = denominator(target, versions);
            double percent = whole == 0 ? 100 : 100 * predicted / whole;
            double wanted = Objects.requireNonNull(target.percent()).doubleValue();
            if (percent < wanted - 0.005 && (forecast.renewed() > 0 || hasBegun(target))) {
                add(AlertKind.STAGE_MISSED, target.code(), percent, wanted);
            }
        }
    }

    /** Whether a stage without any renewal began so long ago that it stalls: before, nothing can be said of it. */
    private boolean hasBegun(Target target) {
        LocalDate from = target.from();
        return from != null && !from.isAfter(back(rules.stallDays()));
    }

    /** How many the target is a share of, as it says itself: without those left out, or with them. */
    private long denominator(Target target, Map<Integer, String> versions) throws RolloutException {
        ProgressFilter cohort =
                ProgressFilter.ALL.ofDeviceVersions(target.cohort().numbers(versions));
        return table(By.TOTAL, asOf, cohort).total().counts().of(target.denominator());
    }

    /** Provinces with people left where nothing moves while it does elsewhere. */
    private void provinces() throws RolloutException {
        ProgressTable now = table(By.PROVINCE, asOf);
        ProgressTable then = table(By.PROVINCE, back(rules.stallDays()));
        if (now.total().counts().renewed() == then.total().counts().renewed()) {
            return;
        }
        Map<ProgressTable.Key, Long> before = renewed(then);
        for (ProgressTable.Row row : now.rows()) {
            Province province = row.key().province();
            long left = row.counts().reachable() - row.counts().renewed();
            if (province != null
                    && left >= rules.stallLeast()
                    && row.counts().renewed() == before.getOrDefault(row.key(), 0L)) {
                add(AlertKind.PROVINCE_STALLS, province.code(), (double) left, rules.stallDays());
            }
        }
    }

    private static Map<ProgressTable.Key, Long> renewed(ProgressTable table) {
        Map<ProgressTable.Key, Long> counts = new HashMap<>();
        table.rows().forEach(row -> counts.put(row.key(), row.counts().renewed()));
        return counts;
    }

    private void channels() throws RolloutException {
        Map<ProgressTable.Key, Long> last = renewed(table(By.CHANNEL, asOf));
        Map<ProgressTable.Key, Long> middle = renewed(table(By.CHANNEL, back(rules.windowDays())));
        Map<ProgressTable.Key, Long> first =
                renewed(table(By.CHANNEL, back(2 * rules.windowDays())));
        last.forEach(
                (key, count) -> {
                    long between = middle.getOrDefault(key, 0L);
                    long recent = count - between;
                    long earlier = between - first.getOrDefault(key, 0L);
                    Channel channel = key.channel();
                    if (channel != null
                            && earlier >= rules.channelLeast()
                            && recent * 100 < earlier * (100 - rules.channelDropPercent())) {
                        add(
                                AlertKind.CHANNEL_DROPS,
                                channel.name(),
                                (double) recent,
                                (double) earlier);
                    }
                });
    }

    private void versions() throws RolloutException {
        Map<String, Long> last = failures(table(By.VERSION, asOf));
        Map<String, Long> middle = failures(table(By.VERSION, back(rules.windowDays())));
        Map<String, Long> first = failures(table(By.VERSION, back(2 * rules.windowDays())));
        last.forEach(
                (version, count) -> {
                    long between = middle.getOrDefault(version, 0L);
                    long recent = count - between;
                    long earlier = Math.max(0, between - first.getOrDefault(version, 0L));
                    if (recent >= rules.failureLeast()
                            && recent > rules.failureFactor() * earlier) {
                        add(AlertKind.VERSION_FAILS, version, (double) recent, (double) earlier);
                    }
                });
    }

    private static Map<String, Long> failures(ProgressTable table) {
        Map<String, Long> counts = new HashMap<>();
        for (ProgressTable.Row row : table.rows()) {
            long sum = 0;
            for (Standing one : Alert.FAILURES) {
                sum += row.counts().of(one);
            }
            counts.put(Objects.requireNonNullElse(row.key().deviceVersion(), ""), sum);
        }
        return counts;
    }
}
