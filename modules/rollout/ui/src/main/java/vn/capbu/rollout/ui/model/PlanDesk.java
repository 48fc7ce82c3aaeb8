package vn.capbu.rollout.ui.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.TargetPlan;

/** What the window of targets and proposals asks the core for. Never on the event dispatch thread. */
public interface PlanDesk {

    /**
     * All that the window shows.
     *
     * @param campaigns in the order of creation
     * @param campaign whose rest this is
     * @param plans versions of its targets, the newest first
     * @param populations versions of its population, the newest first
     * @param proposals the newest first
     * @param ceiling of the logistic curve, in percent of the reachable
     */
    record Contents(
            List<RolloutCampaign> campaigns,
            RolloutCampaign campaign,
            List<TargetPlan> plans,
            List<Population> populations,
            List<Proposal> proposals,
            BigDecimal ceiling) {

        public Contents {
            campaigns = List.copyOf(campaigns);
            plans = List.copyOf(plans);
            populations = List.copyOf(populations);
            proposals = List.copyOf(proposals);
        }

        /** The targets in force. */
        public TargetPlan plan() {
            return plans.isEmpty() ? TargetPlan.NONE : plans.get(0);
        }
    }

    /** The campaigns in the order of creation. */
    List<RolloutCampaign> campaigns() throws Exception;

    /** All of one. */
    Contents contents(RolloutCampaign campaign) throws Exception;

    /**
     * Puts a target in the place of the one with its code; adds it when there is none.
     *
     * @param seen version of the plan that was seen; a newer one is left as it is
     */
    void change(RolloutCampaign campaign, int seen, Target target, String note) throws Exception;

    /** Takes a milestone out of the plan; {@code seen} as for {@link #change}. */
    void remove(RolloutCampaign campaign, int seen, String code, String note) throws Exception;

    /** Sets the ceiling of the logistic curve. */
    void setCeiling(RolloutCampaign campaign, BigDecimal percent) throws Exception;

    /** Writes a proposal down. */
    long propose(RolloutCampaign campaign, String unit, String content, LocalDate sentOn)
            throws Exception;

    /** Writes the answer to a proposal down. */
    void answer(RolloutCampaign campaign, long id, Proposal.State state, String answer)
            throws Exception;
}
