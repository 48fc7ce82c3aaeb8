package vn.capbu.rollout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable.Row;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.internal.Tally;
import vn.capbu.rollout.internal.Transacted;
import vn.capbu.rollout.spi.RolloutLogs;
import vn.capbu.rollout.spi.RolloutSummary.DayCount;
import vn.capbu.rollout.spi.RolloutSummary.Dimension;

/** The figures of a campaign's progress, as of today or of any past day, each with its denominator and its target. Reads only. */
public final class ShowProgress {

    private static final Comparator<ProgressTable.Key> ORDER =
            Comparator.comparing(
                            ProgressTable.Key::day,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(
                            ProgressTable.Key::province,
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            ProgressTable.Key::deviceVersion,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(
                            ProgressTable.Key::channel,
                            Comparator.nullsFirst(Comparator.naturalOrder()));

    private final RolloutDesk desk;

    ShowProgress(RolloutDesk desk) {
        this.desk = desk;
    }

    /**
     * Reads figures.
     *
     * @throws RolloutException NO_POPULATION or FUTURE_DAY; of days BEFORE_POPULATION when none of them is known
     */
    public ProgressTable run(RolloutCampaign campaign, ProgressQuery query)
            throws RolloutException {
        return Transacted.run(
                desk.storage(), Durability.NORMAL, () -> new Run(campaign, query).table());
    }

    /**
     * Figures by day of a part of the population, by each channel and, as NONE, by all of them: read once.
     *
     * @param filter its channels don't count
     * @throws RolloutException NO_POPULATION, FUTURE_DAY or BEFORE_POPULATION
     */
    Map<Channel, ProgressTable> daysByChannel(
            RolloutCampaign campaign, LocalDate asOf, ProgressFilter filter)
            throws RolloutException {
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    Map<Channel, ProgressTable> tables = new EnumMap<>(Channel.class);
                    Run all =
                            new Run(
                                    campaign,
                                    new ProgressQuery(
                                            asOf, By.DAY, Edition.OF_63, filter.by(Set.of())));
                    Days days = all.days(EnumSet.of(Dimension.DEVICE_VERSION, Dimension.CHANNEL));
                    for (Channel channel : Channel.values()) {
                        Run run =
                                channel == Channel.NONE
                                        ? all
                                        : new Run(all, filter.by(Set.of(channel)));
                        run.tally(days);
                        tables.put(channel, run.finished());
                    }
                    return tables;
                });
    }

    /** Writes down that figures left the console in a file. */
    public void written(Operator operator, RolloutCampaign campaign, String file) {
        operator.require(Right.EXPORT);
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () ->
                                desk.audit(
                                        operator,
                                        "rollout.report.write",
                                        file,
                                        Map.of("campaign", campaign.name())));
    }

    /** What the summary says of days: before the first one, and how each of them changes it. */
    private record Days(Map<Cell, Long> before, Map<LocalDate, List<DayCount>> changes) {}

    /** One reading, in its transaction. */
    private final class Run {

        private final RolloutCampaign campaign;
        private final ProgressQuery query;
        private final Population population;
        private final LocalDate first;
        private final LocalDate asOf;
        private final Map<Integer, String> versions;
        private final TargetPlan plan;
        private final Staircase staircase;
        private final Map<ProgressTable.Key, Tally> tallies = new TreeMap<>(ORDER);

        Run(RolloutCampaign campaign, ProgressQuery query) throws RolloutException {
            this.campaign = campaign;
            this.query = query;
            LocalDate day = query.asOf();
            this.asOf = day == null ? desk.today() : day;
            if (asOf.isAfter(desk.today())) {
                throw new RolloutException(Reason.FUTURE_DAY, VietnamTime.format(asOf));
            }
            desk.inForce(campaign);
            List<Population> all = desk.population().versions(campaign.id());
            this.first = all.get(all.size() - 1).on();
            if (query.by() == By.DAY && asOf.isBefore(first)) {
                throw new RolloutException(Reason.BEFORE_POPULATION, VietnamTime.format(first));
            }
            this.population =
                    all.stream()
                            .filter(one -> !one.on().isAfter(asOf))
                            .findFirst()
                            .orElse(all.get(all.size() - 1));
            this.versions = desk.population().deviceVersions(campaign.id());
            this.plan = desk.editTargets().planOf(campaign, asOf);
            this.staircase = new Staircase(plan, desk.calendar());
        }

        /** The same of other channels. */
        Run(Run all, ProgressFilter filter) {
            this.campaign = all.campaign;
            this.query = new ProgressQuery(all.asOf, all.query.by(), all.query.edition(), filter);
            this.population = all.population;
            this.first = all.first;
            this.asOf = all.asOf;
            this.versions = all.versions;
            this.plan = all.plan;
            this.staircase = all.staircase;
        }

        ProgressTable table() {
            if (query.by() == By.DAY) {
                tally(days(dimensions()));
            } else {
                readCells();
            }
            return finished();
        }

        ProgressTable finished() {
            List<Row> rows = new ArrayList<>();
            tallies.forEach((key, tally) -> rows.add(row(key, tally)));
            return new ProgressTable(
                    campaign, population, plan, asOf, freshness(), desk.now(), rows, total(rows));
        }

        private Freshness freshness() {
            RolloutLogs.Imported last = desk.logs().last(campaign.id());
            return new Freshness(
                    desk.summary().newest(campaign.id(), asOf),
                    last == null ? null : last.file(),
                    last == null ? null : last.at());
        }

        private Set<Dimension> dimensions() {
            Set<Dimension> by = EnumSet.of(Dimension.DEVICE_VERSION);
            if (query.by() == By.PROVINCE || query.by() == By.VERSION_AND_PROVINCE) {
                by.add(Dimension.PROVINCE);
            }
            if (query.by() == By.CHANNEL || !query.filter().channels().isEmpty()) {
                by.add(Dimension.CHANNEL);
            }
            return by;
        }

        /** Denominators are of every channel: only renewals are counted by those that were asked for. */
        private ProgressFilter read() {
            return query.filter().by(Set.of()).standing(Set.of());
        }

        private void readCells() {
            Map<Cell, Long> cells = desk.summary().at(campaign.id(), asOf, read(), dimensions());
            if (query.by() == By.CHANNEL) {
                byChannel(cells);
            } else {
                cells.forEach(
                        (cell, count) ->
                                tally(key(cell)).add(cell, count, counted(cell.channel())));
            }
        }

        private boolean counted(Channel channel) {
            Set<Channel> wanted = query.filter().channels();
            return wanted.isEmpty() || wanted.contains(channel);
        }

        private void byChannel(Map<Cell, Long> cells) {
            for (Channel channel : Channel.values()) {
                if (channel != Channel.NONE && counted(channel)) {
                    Tally tally = tally(new ProgressTable.Key(null, null, channel, null));
                    cells.forEach(
                            (cell, count) -> tally.add(cell, count, cell.channel() == channel));
                }
            }
        }

        Days days(Set<Dimension> by) {
            Map<LocalDate, List<DayCount>> byDay = new TreeMap<>();
            for (DayCount one : desk.summary().days(campaign.id(), first, asOf, read(), by)) {
                byDay.computeIfAbsent(one.day(), any -> new ArrayList<>()).add(one);
            }
            return new Days(
                    desk.summary().at(campaign.id(), first.minusDays(1), read(), by), byDay);
        }

        void tally(Days days) {
            Tally running = new Tally(versions);
            days.before()
                    .forEach((cell, count) -> running.add(cell, count, counted(cell.channel())));
            for (LocalDate day = first; !day.isAfter(asOf); day = day.plusDays(1)) {
                for (DayCount one : days.changes().getOrDefault(day, List.of())) {
                    running.add(one.cell(), one.count(), counted(one.cell().channel()));
                }
                tallies.put(new ProgressTable.Key(null, null, null, day), running.copy());
            }
        }

        private Tally tally(ProgressTable.Key key) {
            return tallies.computeIfAbsent(key, any -> new Tally(versions));
        }

        private ProgressTable.Key key(Cell cell) {
            boolean byProvince = query.by() == By.PROVINCE || query.by() == By.VERSION_AND_PROVINCE;
            boolean byVersion = query.by() == By.VERSION || query.by() == By.VERSION_AND_PROVINCE;
            return new ProgressTable.Key(
                    byProvince ? province(cell.province()) : null,
                    byVersion ? versions.getOrDefault(cell.deviceVersion(), "") : null,
                    null,
                    null);
        }

        private @Nullable Province province(String code) {
            Provinces catalogue = Provinces.catalogue();
            return catalogue
                    .find(Edition.OF_63, code)
                    .map(it -> query.edition() == Edition.OF_34 ? catalogue.since2025(it) : it)
                    .orElse(null);
        }

        private Row row(ProgressTable.Key key, Tally tally) {
            LocalDate day = key.day() == null ? asOf : key.day();
            Counts counts = tally.counts();
            Map<String, Counts> byVersion = tally.byVersion();
            boolean ofOneChannel = key.channel() != null || !query.filter().channels().isEmpty();
            OptionalDouble expected =
                    ofOneChannel ? OptionalDouble.empty() : staircase.expected(byVersion, day);
            Double needed = ofOneChannel ? null : staircase.neededPerWorkingDay(byVersion, day);
            return new Row(
                    key,
                    counts,
                    filter(key),
                    expected.isPresent() ? expected.getAsDouble() : null,
                    expected.isPresent()
                            ? Percent.of(expected.getAsDouble(), counts.reachable())
                            : null,
                    needed == null
                            ? null
                            : BigDecimal.valueOf(needed).setScale(1, RoundingMode.CEILING));
        }

        private ProgressFilter filter(ProgressTable.Key key) {
            ProgressFilter filter = query.filter();
            String version = key.deviceVersion();
            Channel channel = key.channel();
            if (query.by() == By.PROVINCE || query.by() == By.VERSION_AND_PROVINCE) {
                Province province = key.province();
                Set<String> codes =
                        province == null
                                ? Set.of(Cell.NO_PROVINCE)
                                : new HashSet<>(province.members());
                if (!filter.provinces().isEmpty()) {
                    codes = new HashSet<>(codes);
                    codes.retainAll(filter.provinces());
                }
                filter = filter.inProvinces(codes);
            }
            if (version != null) {
                Set<Integer> numbers = new HashSet<>();
                versions.forEach(
                        (number, name) -> {
                            if (name.equals(version)) {
                                numbers.add(number);
                            }
                        });
                filter = filter.ofDeviceVersions(numbers);
            }
            return channel == null ? filter : filter.by(Set.of(channel));
        }

        private Row total(List<Row> rows) {
            if (query.by() == By.TOTAL && !rows.isEmpty()) {
                return rows.get(0);
            }
            if (query.by() == By.DAY && !rows.isEmpty()) {
                return rows.get(rows.size() - 1);
            }
            Tally all = new Tally(versions);
            Map<Cell, Long> cells =
                    desk.summary().at(campaign.id(), asOf, read(), totalDimensions());
            cells.forEach((cell, count) -> all.add(cell, count, counted(cell.channel())));
            return row(new ProgressTable.Key(null, null, null, null), Objects.requireNonNull(all));
        }

        private Set<Dimension> totalDimensions() {
            return query.filter().channels().isEmpty()
                    ? EnumSet.of(Dimension.DEVICE_VERSION)
                    : EnumSet.of(Dimension.DEVICE_VERSION, Dimension.CHANNEL);
        }
    }
}
