package vn.capbu.rollout.ui.desk;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import vn.capbu.kernel.Operator;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.ui.model.AlertDesk;

/** Alerts on a workspace. Thread-safe; never on the event dispatch thread. */
public final class ConsoleAlertDesk implements AlertDesk {

    private final WorkspaceSource workspace;
    private final Supplier<Operator> operator;

    /** A desk. */
    public ConsoleAlertDesk(WorkspaceSource workspace, Supplier<Operator> operator) {
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
                desk.watchProgress().list(campaign),
                desk.editTargets().plan(campaign),
                desk.fixPopulation().deviceVersions(campaign));
    }

    @Override
    public List<Alert> check(RolloutCampaign campaign) throws IOException, RolloutException {
        return desk().watchProgress().run(operator.get(), campaign, null);
    }

    @Override
    public void close(RolloutCampaign campaign, long id, String note)
            throws IOException, RolloutException {
        desk().watchProgress().close(operator.get(), campaign, id, note);
    }
}
