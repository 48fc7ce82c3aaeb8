package vn.capbu.rollout.ui.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Merge;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.TargetPlan;

/** What the window of targets and proposals asks and tells the operator. Event dispatch thread only. */
public interface PlanPrompts {

    /**
     * A target as it is to be.
     *
     * @param note why
     */
    record Change(Target target, String note) {}

    /** A proposal as it was sent. */
    record Proposed(String unit, String content, LocalDate sentOn) {}

    /** An answer to a proposal. */
    record Answer(Proposal.State state, String text) {}

    /** What the progress bar says. */
    String title();

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /** How a target is to be; null for a new one. */
    Optional<Change> askTarget(@Nullable Target target);

    /** Why a target is taken out; empty when it isn't. */
    Optional<String> askRemoval(Target target);

    /**
     * Whether one's own is written although somebody else changed the plan meanwhile; empty for neither now.
     *
     * @param mine the target as it is to be; null when it is to be taken out
     * @param now the plan as it is now
     */
    Optional<Merge.Choice> askMerge(String code, @Nullable Target mine, TargetPlan now);

    /** The ceiling of the logistic curve. */
    Optional<BigDecimal> askCeiling(BigDecimal now);

    /**
     * A proposal that came in.
     *
     * @param unit who proposes, as far as it is known; possibly empty
     * @param content what, as far as it is known; possibly empty
     */
    Optional<Proposed> askProposal(LocalDate today, String unit, String content);

    /** The answer to a proposal. */
    Optional<Answer> askAnswer(Proposal proposal);

    /** That it is stored. */
    String stored();
}
