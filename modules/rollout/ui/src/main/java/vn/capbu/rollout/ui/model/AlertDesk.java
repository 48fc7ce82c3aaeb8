package vn.capbu.rollout.ui.model;

import java.util.List;
import java.util.Map;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.TargetPlan;

/** What the window of alerts asks the core for. Never on the event dispatch thread. */
public interface AlertDesk {

    /**
     * All that the window shows.
     *
     * @param campaigns in the order of creation
     * @param campaign whose rest this is
     * @param alerts open and closed, the newest first
     * @param plan targets in force, some of which alerts are about
     * @param versions device versions of the population, by number
     */
    record Contents(
            List<RolloutCampaign> campaigns,
            RolloutCampaign campaign,
            List<Alert> alerts,
            TargetPlan plan,
            Map<Integer, String> versions) {

        public Contents {
            campaigns = List.copyOf(campaigns);
            alerts = List.copyOf(alerts);
            versions = Map.copyOf(versions);
        }
    }

    /** The campaigns in the order of creation. */
    List<RolloutCampaign> campaigns() throws Exception;

    /** All of one. */
    Contents contents(RolloutCampaign campaign) throws Exception;

    /**
     * Looks whether something is to be told, by the facts up to now.
     *
     * @return alerts that are new
     */
    List<Alert> check(RolloutCampaign campaign) throws Exception;

    /** Closes an alert with a note. */
    void close(RolloutCampaign campaign, long id, String note) throws Exception;
}
