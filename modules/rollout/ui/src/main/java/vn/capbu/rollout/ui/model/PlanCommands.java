package vn.capbu.rollout.ui.model;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.Merge;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Target;

/** What can be done in the window of targets and proposals. Called on the event dispatch thread, returns at once. */
public final class PlanCommands {

    private final PlanModel model;
    private final PlanDesk desk;
    private final Tasks tasks;
    private final PlanPrompts prompts;
    private final Clock clock;

    /** Of the reading whose answer counts. */
    private long turn;

    /** What is asked as soon as the campaign is known. */
    private Runnable whenRead = () -> {};

    public PlanCommands(
            PlanModel model, PlanDesk desk, Tasks tasks, PlanPrompts prompts, Clock clock) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.clock = clock;
    }

    /** Reads everything, at first or anew. */
    public void open() {
        read(model.contents().map(PlanDesk.Contents::campaign).orElse(null));
    }

    /** Shows another campaign. */
    public void choose(RolloutCampaign campaign) {
        if (!model.contents()
                .map(PlanDesk.Contents::campaign)
                .filter(campaign::equals)
                .isPresent()) {
            read(campaign);
        }
    }

    /** What a reading found, or why it found nothing. */
    private record Found(PlanDesk.@Nullable Contents contents, @Nullable Exception failure) {}

    private void read(@Nullable RolloutCampaign wanted) {
        long mine = ++turn;
        tasks.run(
                prompts.title(),
                (progress, cancellation) -> find(wanted),
                TaskCallback.<Found>of(
                        prompts::explain,
                        found -> {
                            if (mine == turn) {
                                show(found);
                            }
                        },
                        () -> {}));
    }

    private void show(Found found) {
        if (found.failure() == null) {
            model.show(found.contents());
            Runnable asked = whenRead;
            whenRead = () -> {};
            asked.run();
        } else {
            model.fail(found.failure());
        }
    }

    private Found find(@Nullable RolloutCampaign wanted) {
        try {
            List<RolloutCampaign> campaigns = desk.campaigns();
            if (campaigns.isEmpty()) {
                return new Found(null, null);
            }
            RolloutCampaign campaign =
                    campaigns.stream()
                            .filter(one -> wanted != null && one.id() == wanted.id())
                            .findFirst()
                            .orElse(campaigns.get(campaigns.size() - 1));
            return new Found(desk.contents(campaign), null);
        } catch (CancellationException e) {
            throw e;
        } catch (Exception e) {
            return new Found(null, e);
        }
    }

    /** Selects a target; null for none. */
    public void select(@Nullable Target target) {
        model.select(target);
    }

    /** Selects a proposal; null for none. */
    public void select(@Nullable Proposal proposal) {
        model.select(proposal);
    }

    /** Adds a milestone. */
    public void addTarget() {
        ask(null);
    }

    /** Changes the selected target. */
    public void changeTarget() {
        model.target().ifPresent(this::ask);
    }

    private void ask(@Nullable Target target) {
        if (model.contents().isPresent()) {
            int seen = seen();
            prompts.askTarget(target)
                    .ifPresent(
                            change ->
                                    store(
                                            seen,
                                            change.target().code(),
                                            change.target(),
                                            (campaign, version) ->
                                                    desk.change(
                                                            campaign,
                                                            version,
                                                            change.target(),
                                                            change.note())));
        }
    }

    /** Version of the plan that is shown: a change is made to that, or not at all. */
    private int seen() {
        return model.contents().map(contents -> contents.plan().version()).orElse(0);
    }

    /** Takes the selected target out of the plan. */
    public void removeTarget() {
        int seen = seen();
        model.target()
                .ifPresent(
                        target ->
                                prompts.askRemoval(target)
                                        .ifPresent(
                                                note ->
                                                        store(
                                                                seen,
                                                                target.code(),
                                                                null,
                                                                (campaign, version) ->
                                                                        desk.remove(
                                                                                campaign,
                                                                                version,
                                                                                target.code(),
                                                                                note))));
    }

    /** Sets the ceiling of the logistic curve. */
    public void setCeiling() {
        model.contents()
                .flatMap(contents -> prompts.askCeiling(contents.ceiling()))
                .ifPresent(percent -> store(campaign -> desk.setCeiling(campaign, percent)));
    }

    /** Writes a proposal down. */
    public void propose() {
        ask("", "");
    }

    /**
     * Writes a proposal down that another feature has the reason for, as soon as the campaign is known; it can be mended before.
     *
     * @param unit who proposes
     * @param content what
     */
    public void propose(String unit, String content) {
        if (model.contents().isPresent()) {
            ask(unit, content);
        } else {
            whenRead = () -> ask(unit, content);
            open();
        }
    }

    private void ask(String unit, String content) {
        if (model.contents().isPresent()) {
            prompts.askProposal(VietnamTime.dateOf(clock.instant()), unit, content)
                    .ifPresent(
                            one ->
                                    store(
                                            campaign ->
                                                    desk.propose(
                                                            campaign,
                                                            one.unit(),
                                                            one.content(),
                                                            one.sentOn())));
        }
    }

    /** Writes the answer to the selected proposal down. */
    public void answer() {
        model.proposal()
                .filter(proposal -> proposal.state() == Proposal.State.SENT)
                .ifPresent(
                        proposal ->
                                prompts.askAnswer(proposal)
                                        .ifPresent(
                                                answer ->
                                                        store(
                                                                campaign ->
                                                                        desk.answer(
                                                                                campaign,
                                                                                proposal.id(),
                                                                                answer.state(),
                                                                                answer.text()))));
    }

    /** A change of a campaign. */
    @FunctionalInterface
    private interface Deed {
        void of(RolloutCampaign campaign) throws Exception;
    }

    /** A change of the plan that was seen. */
    @FunctionalInterface
    private interface PlanDeed {
        void of(RolloutCampaign campaign, int seen) throws Exception;
    }

    /** Where somebody else was faster both are shown, and the operator chooses. */
    private void store(int seen, String code, @Nullable Target mine, PlanDeed deed) {
        RolloutCampaign campaign = model.contents().map(PlanDesk.Contents::campaign).orElse(null);
        if (campaign == null) {
            return;
        }
        tasks.<Optional<PlanDesk.Contents>>run(
                prompts.title(),
                (progress, cancellation) -> {
                    try {
                        deed.of(campaign, seen);
                        return Optional.empty();
                    } catch (RolloutException e) {
                        if (e.reason() != RolloutException.Reason.CHANGED_MEANWHILE) {
                            throw e;
                        }
                        return Optional.of(desk.contents(campaign));
                    }
                },
                TaskCallback.<Optional<PlanDesk.Contents>>of(
                        prompts::explain,
                        other -> {
                            if (other.isEmpty()) {
                                model.tell(prompts.stored());
                                open();
                            } else {
                                merge(other.get(), code, mine, deed);
                            }
                        },
                        this::open));
    }

    private void merge(PlanDesk.Contents now, String code, @Nullable Target mine, PlanDeed deed) {
        model.show(now);
        boolean isMine =
                prompts.askMerge(code, mine, now.plan())
                        .filter(choice -> choice == Merge.Choice.MINE)
                        .isPresent();
        if (isMine) {
            store(now.plan().version(), code, mine, deed);
        }
    }

    private void store(Deed deed) {
        RolloutCampaign campaign = model.contents().map(PlanDesk.Contents::campaign).orElse(null);
        if (campaign == null) {
            return;
        }
        tasks.run(
                prompts.title(),
                (progress, cancellation) -> {
                    deed.of(campaign);
                    return true;
                },
                TaskCallback.<Boolean>of(
                        prompts::explain,
                        done -> {
                            model.tell(prompts.stored());
                            open();
                        },
                        this::open));
    }
}
