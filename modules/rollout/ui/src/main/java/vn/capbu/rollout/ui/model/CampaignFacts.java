package vn.capbu.rollout.ui.model;

import java.util.List;
import java.util.Map;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.TargetPlan;

/**
 * What is known of a campaign before its figures.
 *
 * @param populations versions of its population, the newest first; empty when none was fixed yet
 * @param versions device versions of the population, by number
 * @param plan targets in force
 * @param openAlerts that nobody closed yet, the newest first
 */
public record CampaignFacts(
        List<Population> populations,
        Map<Integer, String> versions,
        TargetPlan plan,
        List<Alert> openAlerts) {

    public CampaignFacts {
        populations = List.copyOf(populations);
        versions = Map.copyOf(versions);
        openAlerts = List.copyOf(openAlerts);
    }
}
