package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.internal.Transacted;

/** Shows and changes the milestones and targets of a campaign. Every change is a new version of the whole plan. */
public final class EditTargets {

    private static final int MAX_NOTE = 1_000;

    private final RolloutDesk desk;
    private final @Nullable Integer seen;

    EditTargets(RolloutDesk desk) {
        this(desk, null);
    }

    private EditTargets(RolloutDesk desk, @Nullable Integer seen) {
        this.desk = desk;
        this.seen = seen;
    }

    /**
     * The same for somebody who saw a version of the plan: a change is refused with CHANGED_MEANWHILE when there is a newer one.
     *
     * @param version of the plan that was seen
     */
    public EditTargets asSeen(int version) {
        return new EditTargets(desk, version);
    }

    /** The plan in force; without anything when there is none. */
    public TargetPlan plan(RolloutCampaign campaign) {
        return desk.targets().versions(campaign.id()).stream().findFirst().orElse(TargetPlan.NONE);
    }

    /** The plan that held at the end of a day in Viet Nam; the first one on an earlier day, without anything when there is none. */
    public TargetPlan planOf(RolloutCampaign campaign, LocalDate day) {
        List<TargetPlan> versions = desk.targets().versions(campaign.id());
        return versions.stream()
                .filter(one -> !VietnamTime.dateOf(one.madeAt()).isAfter(day))
                .findFirst()
                .orElse(versions.isEmpty() ? TargetPlan.NONE : versions.get(versions.size() - 1));
    }

    /** Every version, the newest first. */
    public List<TargetPlan> versions(RolloutCampaign campaign) {
        return desk.targets().versions(campaign.id());
    }

    /** What should be, by a plan. */
    public Staircase staircase(TargetPlan plan) {
        return new Staircase(plan, desk.calendar());
    }

    /**
     * Changes one target.
     *
     * @param note why; not empty
     * @throws RolloutException NOT_AN_ADMINISTRATOR, UNKNOWN_TARGET, BAD_TARGET, NO_REASON, TOO_LONG, or CHANGED_MEANWHILE when
     *     somebody else changed the plan
     */
    public TargetPlan change(
            Operator operator,
            RolloutCampaign campaign,
            String code,
            UnaryOperator<Target> change,
            String note)
            throws RolloutException {
        TargetPlan before = plan(campaign);
        if (before.find(code).isEmpty()) {
            throw new RolloutException(Reason.UNKNOWN_TARGET, code);
        }
        List<Target> targets = new ArrayList<>();
        for (Target one : before.targets()) {
            targets.add(one.code().equals(code) ? change.apply(one) : one);
        }
        return replace(operator, campaign, before, targets, note, code);
    }

    /**
     * Adds a milestone.
     *
     * @throws RolloutException as {@link #change}; BAD_TARGET also when the code is taken
     */
    public TargetPlan add(Operator operator, RolloutCampaign campaign, Target target, String note)
            throws RolloutException {
        TargetPlan before = plan(campaign);
        if (before.find(target.code()).isPresent()) {
            throw new RolloutException(Reason.BAD_TARGET, target.code());
        }
        List<Target> targets = new ArrayList<>(before.targets());
        targets.add(target);
        return replace(operator, campaign, before, targets, note, target.code());
    }

    /**
     * Takes a milestone out of the plan; earlier versions keep it.
     *
     * @throws RolloutException as {@link #change}
     */
    public TargetPlan remove(Operator operator, RolloutCampaign campaign, String code, String note)
            throws RolloutException {
        TargetPlan before = plan(campaign);
        if (before.find(code).isEmpty()) {
            throw new RolloutException(Reason.UNKNOWN_TARGET, code);
        }
        List<Target> targets =
                before.targets().stream().filter(one -> !one.code().equals(code)).toList();
        return replace(operator, campaign, before, targets, note, code);
    }

    private TargetPlan replace(
            Operator operator,
            RolloutCampaign campaign,
            TargetPlan before,
            List<Target> targets,
            String text,
            String code)
            throws RolloutException {
        String note = text.strip();
        if (!operator.may(Right.SET_TARGETS)) {
            throw new RolloutException(Reason.NOT_AN_ADMINISTRATOR, operator.name());
        }
        if (note.isEmpty()) {
            throw new RolloutException(Reason.NO_REASON, "");
        }
        if (note.length() > MAX_NOTE) {
            throw new RolloutException(Reason.TOO_LONG, Integer.toString(note.length()));
        }
        for (Target one : targets) {
            if (!one.isSound()) {
                throw new RolloutException(Reason.BAD_TARGET, one.code());
            }
        }
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    requireUnchanged(campaign, before);
                    TargetPlan plan =
                            new TargetPlan(
                                    before.version() + 1,
                                    operator.name(),
                                    note,
                                    desk.now(),
                                    targets);
                    desk.targets().add(campaign.id(), plan);
                    desk.audit(
                            operator,
                            "rollout.target.change",
                            campaign.name(),
                            Map.of(
                                    "target", code,
                                    "version", Integer.toString(plan.version()),
                                    "note", note));
                    return plan;
                });
    }

    /** Of two that pass this at the same time one is refused by the key of the plan's versions. */
    private void requireUnchanged(RolloutCampaign campaign, TargetPlan before)
            throws RolloutException {
        TargetPlan now = plan(campaign);
        int wanted = seen == null ? before.version() : seen;
        if (now.version() != wanted || before.version() != wanted) {
            throw new RolloutException(
                    Reason.CHANGED_MEANWHILE,
                    now.operator() + " · " + VietnamTime.formatDateTime(now.madeAt()));
        }
    }
}
