package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.FactSource.Origin;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.internal.Transacted;
import vn.capbu.rollout.spi.RolloutSummary.DayCount;
import vn.capbu.rollout.spi.RolloutSummary.Dimension;

/**
 * Compares the summary with the raw facts, every day and cell of it, and what is kept with each member with its events; and groups the
 * summary's single changes. To be run nightly. Repairs only when asked to.
 */
public final class ReconcileSummary {

    private static final int PAGE = 5_000;
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final RolloutDesk desk;

    ReconcileSummary(RolloutDesk desk) {
        this.desk = desk;
    }

    /**
     * A cell in which summary and facts don't agree.
     *
     * @param day on which they change differently
     * @param cell of the summary
     * @param facts by how much the cell changes by the facts
     * @param summary by how much it does in the summary
     */
    public record Difference(LocalDate day, Cell cell, long facts, long summary) {}

    /**
     * What was found.
     *
     * @param members how many were read
     * @param differences the first {@value #MAX_DIFFERENCES}
     * @param different how many cells differ
     * @param membersOff how many members are kept otherwise than their events say
     * @param repaired whether that was mended
     */
    public record Report(
            long members,
            List<Difference> differences,
            long different,
            long membersOff,
            boolean repaired) {

        /** How many differences a report holds. */
        public static final int MAX_DIFFERENCES = 1_000;

        public Report {
            differences = List.copyOf(differences);
        }

        /** Whether all agreed. */
        public boolean agrees() {
            return different == 0 && membersOff == 0;
        }
    }

    /**
     * Compares.
     *
     * @param repair whether to mend what differs: the facts are right
     * @param progress told the members that were read
     * @param cancellation looked at after some thousand; nothing is mended then
     * @throws RolloutException NO_POPULATION, or BUSY while an import is at work
     */
    public Report run(
            Operator operator,
            RolloutCampaign campaign,
            boolean repair,
            Progress progress,
            Cancellation cancellation)
            throws RolloutException {
        operator.require(Right.RUN_ROLLOUT);
        desk.inForce(campaign);
        progress.total(-1);
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    if (!desk.summary().lock(campaign.id())) {
                        throw new RolloutException(Reason.BUSY, campaign.name());
                    }
                    return new Run(operator, campaign, repair).run(progress, cancellation);
                });
    }

    /** One run, in its transaction. */
    private final class Run {

        private final Operator operator;
        private final RolloutCampaign campaign;
        private final boolean repair;
        private final Deltas facts = new Deltas();
        private long members;
        private long membersOff;
        private long different;
        private final List<Difference> differences = new ArrayList<>();

        Run(Operator operator, RolloutCampaign campaign, boolean repair) {
            this.operator = operator;
            this.campaign = campaign;
            this.repair = repair;
        }

        Report run(Progress progress, Cancellation cancellation) {
            readFacts(progress, cancellation);
            compare(EnumSet.allOf(Dimension.class), facts);
            compare(EnumSet.of(Dimension.DEVICE_VERSION, Dimension.CHANNEL), withoutProvinces());
            compareLevels(cancellation);
            boolean mend = repair && (different > 0 || membersOff > 0);
            if (mend) {
                desk.summary().replace(campaign.id(), facts);
            } else {
                desk.summary().fold(campaign.id());
            }
            desk.audit(
                    operator,
                    mend ? "rollout.reconcile.repair" : "rollout.reconcile",
                    campaign.name(),
                    Map.of(
                            "members", Long.toString(members),
                            "different", Long.toString(different),
                            "members off", Long.toString(membersOff)));
            return new Report(members, differences, different, membersOff, mend);
        }

        private void readFacts(Progress progress, Cancellation cancellation) {
            long after = 0;
            List<Member> page = desk.population().read(campaign.id(), after, PAGE);
            while (!page.isEmpty()) {
                cancellation.check();
                Map<Long, List<MemberEvent>> events = desk.population().events(page);
                List<MemberChange> off = new ArrayList<>();
                for (Member member : page) {
                    List<MemberEvent> known = events.getOrDefault(member.id(), List.of());
                    Timeline timeline = Timeline.of(member.enteredOn(), known);
                    facts.add(member, timeline);
                    if (!timeline.last().equals(member.now())) {
                        off.add(MemberChange.restated(member, known));
                    }
                }
                membersOff += off.size();
                if (repair && !off.isEmpty()) {
                    desk.population()
                            .record(
                                    campaign.id(),
                                    FactSource.of(Origin.HAND, operator, desk.now(), ""),
                                    off);
                }
                members += page.size();
                progress.done(members);
                after = page.get(page.size() - 1).id();
                page = desk.population().read(campaign.id(), after, PAGE);
            }
        }

        private Deltas withoutProvinces() {
            Deltas all = new Deltas();
            facts.forEach(
                    (key, amount) -> {
                        Cell cell = key.cell();
                        all.add(
                                new Deltas.Key(
                                        key.day(),
                                        new Cell(
                                                Cell.ALL_PROVINCES,
                                                cell.deviceVersion(),
                                                cell.channel(),
                                                cell.standing())),
                                amount);
                    });
            return all;
        }

        private void compare(EnumSet<Dimension> by, Deltas right) {
            Map<Deltas.Key, Long> kept = new HashMap<>();
            for (DayCount one :
                    desk.summary().days(campaign.id(), EVER, LAST, ProgressFilter.ALL, by)) {
                kept.put(new Deltas.Key(one.day(), one.cell()), one.count());
            }
            right.forEach(
                    (key, amount) -> {
                        Long summary = kept.remove(key);
                        differ(key, amount, summary == null ? 0 : summary);
                    });
            kept.forEach((key, amount) -> differ(key, 0, amount));
        }

        private void differ(Deltas.Key key, long fact, long summary) {
            if (fact != summary) {
                different++;
                if (differences.size() < Report.MAX_DIFFERENCES) {
                    differences.add(new Difference(key.day(), key.cell(), fact, summary));
                }
            }
        }

        /** What is read from a level, of whatever age, has to be what all days until then add up to. */
        private void compareLevels(Cancellation cancellation) {
            for (EnumSet<Dimension> by :
                    List.of(
                            EnumSet.allOf(Dimension.class),
                            EnumSet.of(Dimension.DEVICE_VERSION, Dimension.CHANNEL))) {
                TreeSet<LocalDate> days =
                        new TreeSet<>(
                                desk.summary()
                                        .levels(campaign.id(), by.contains(Dimension.PROVINCE)));
                days.add(desk.today());
                Deque<DayCount> changes =
                        new ArrayDeque<>(
                                desk
                                        .summary()
                                        .days(campaign.id(), EVER, LAST, ProgressFilter.ALL, by)
                                        .stream()
                                        .sorted(Comparator.comparing(DayCount::day))
                                        .toList());
                Map<Cell, Long> sums = new HashMap<>();
                for (LocalDate day : days) {
                    cancellation.check();
                    while (!changes.isEmpty() && !changes.getFirst().day().isAfter(day)) {
                        DayCount one = changes.removeFirst();
                        sums.merge(one.cell(), one.count(), Long::sum);
                    }
                    compareLevel(day, by, sums);
                }
            }
        }

        private void compareLevel(LocalDate day, EnumSet<Dimension> by, Map<Cell, Long> sums) {
            Map<Cell, Long> kept =
                    new HashMap<>(desk.summary().at(campaign.id(), day, ProgressFilter.ALL, by));
            sums.forEach(
                    (cell, amount) -> {
                        Long level = kept.remove(cell);
                        differ(new Deltas.Key(day, cell), amount, level == null ? 0 : level);
                    });
            kept.forEach((cell, amount) -> differ(new Deltas.Key(day, cell), 0, amount));
        }
    }
}
