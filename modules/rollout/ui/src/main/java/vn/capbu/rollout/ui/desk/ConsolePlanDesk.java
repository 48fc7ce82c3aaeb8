package vn.capbu.rollout.ui.desk;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import vn.capbu.kernel.Operator;
import vn.capbu.rollout.EditTargets;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.ui.model.PlanDesk;

/** Targets and proposals on a workspace. Thread-safe; never on the event dispatch thread. */
public final class ConsolePlanDesk implements PlanDesk {

    private final WorkspaceSource workspace;
    private final Supplier<Operator> operator;

    /** A desk. */
    public ConsolePlanDesk(WorkspaceSource workspace, Supplier<Operator> operator) {
        this.workspace = workspace;
        this.operator = operator;
    }

    private RolloutDesk desk() throws IOException {
        return new RolloutDesk(workspace.open());
    }

    @Override
    public List<RolloutCampaign> campaigns() throws IOException {
        return desk().campaigns();
    }

    @Override
    public Contents contents(RolloutCampaign campaign) throws IOException {
        RolloutDesk desk = desk();
        return new Contents(
                desk.campaigns(),
                campaign,
                desk.editTargets().versions(campaign),
                desk.fixPopulation().versions(campaign),
                desk.trackProposals().list(campaign),
                desk.forecastProgress().ceiling(campaign));
    }

    @Override
    public void change(RolloutCampaign campaign, int seen, Target target, String note)
            throws IOException, RolloutException {
        EditTargets edit = desk().editTargets().asSeen(seen);
        if (edit.plan(campaign).find(target.code()).isPresent()) {
            edit.change(operator.get(), campaign, target.code(), old -> target, note);
        } else {
            edit.add(operator.get(), campaign, target, note);
        }
    }

    @Override
    public void remove(RolloutCampaign campaign, int seen, String code, String note)
            throws IOException, RolloutException {
        desk().editTargets().asSeen(seen).remove(operator.get(), campaign, code, note);
    }

    @Override
    public void setCeiling(RolloutCampaign campaign, BigDecimal percent)
            throws IOException, RolloutException {
        desk().forecastProgress().setCeiling(operator.get(), campaign, percent);
    }

    @Override
    public long propose(RolloutCampaign campaign, String unit, String content, LocalDate sentOn)
            throws IOException, RolloutException {
        return desk().trackProposals().add(operator.get(), campaign, unit, content, sentOn);
    }

    @Override
    public void answer(RolloutCampaign campaign, long id, Proposal.State state, String answer)
            throws IOException, RolloutException {
        desk().trackProposals().answer(operator.get(), campaign, id, state, answer);
    }
}
