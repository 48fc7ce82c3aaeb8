package vn.capbu.desktop;

/**
 * Takes in a proposal to the product centre that another feature has the reason for, a root cause of many complaints for example.
 * Registered by {@code @ServiceProvider} in the feature that owns proposals; without it nothing is offered.
 */
public interface ProposalIntake {

    /** Shows the form of a new proposal with everything filled in that is known. On the event dispatch thread; returns at once. */
    void propose(Draft draft);

    /**
     * What is known.
     *
     * @param unit who proposes, in words; possibly empty
     * @param content what and why, in the operator's language, ready to be mended
     */
    record Draft(String unit, String content) {}
}
