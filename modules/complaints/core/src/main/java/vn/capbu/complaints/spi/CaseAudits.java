package vn.capbu.complaints.spi;

import java.util.List;
import java.util.Optional;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.AgentReply;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;

/** Plans, samples and what was said of them; a port of {@link vn.capbu.kernel.spi.Storage}. Rows are only added, but for actions done. */
public interface CaseAudits {

    /** Every version of every score-card, the oldest first. */
    List<Scorecard> scorecards();

    /** Adds a version of a score-card. */
    void add(Scorecard card);

    /**
     * A case of a sample, before anything was said of it.
     *
     * @param caseId the case
     * @param stratum possibly empty
     */
    record Drawn(long caseId, String stratum) {}

    /**
     * Stores a plan with its sample.
     *
     * @return its id
     */
    long add(SamplePlan plan, List<Drawn> sample);

    /** Every plan, the newest first. */
    List<SamplePlan> plans();

    /** A plan; empty when there is none. */
    Optional<SamplePlan> plan(long id);

    /** The sample of a plan with what was said of it, in its order. */
    List<SampledCase> sample(long plan);

    /**
     * Adds a review.
     *
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when the auditor has reviewed the case
     */
    void add(Review review);

    /** Adds a reply. */
    void add(AgentReply reply);

    /**
     * Adds an action.
     *
     * @return its id
     */
    long add(ActionItem action);

    /** An action; empty when there is none. */
    Optional<ActionItem> action(long id);

    /** Stores that an action is done; false when it was done already. */
    boolean done(ActionItem action);

    /** Actions that are open, the most urgent first. */
    List<ActionItem> openActions();
}
