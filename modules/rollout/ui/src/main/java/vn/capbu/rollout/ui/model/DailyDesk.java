package vn.capbu.rollout.ui.model;

import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.TargetPlan;

/** What the daily work of the console asks the core for. Never on the event dispatch thread. */
public interface DailyDesk {

    /**
     * What came of a campaign's daily work.
     *
     * @param campaign whose
     * @param raised alerts that are new, the newest first
     * @param plan targets in force, some of which alerts are about
     * @param differs whether the summary was compared with the facts and doesn't agree with them
     */
    record Done(RolloutCampaign campaign, List<Alert> raised, TargetPlan plan, boolean differs) {

        public Done {
            raised = List.copyOf(raised);
        }
    }

    /** The campaigns whose daily work wasn't done yet. */
    List<RolloutCampaign> due() throws Exception;

    /**
     * Does the daily work of a campaign.
     *
     * @param progress told the members that were compared
     * @param cancellation ends the comparison; forecasts and alerts stay, and are told
     */
    Done run(RolloutCampaign campaign, Progress progress, Cancellation cancellation)
            throws Exception;
}
