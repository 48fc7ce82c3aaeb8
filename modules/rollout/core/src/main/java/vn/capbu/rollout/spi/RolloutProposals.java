package vn.capbu.rollout.spi;

import java.util.List;
import vn.capbu.rollout.Proposal;

/** Proposals for change; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RolloutProposals {

    /**
     * Adds one.
     *
     * @return its id
     */
    long add(long campaign, Proposal proposal);

    /** All of a campaign, the newest first. */
    List<Proposal> list(long campaign);

    /**
     * Writes the answer down.
     *
     * @return false when there is no such proposal without an answer
     */
    boolean answer(long campaign, Proposal answered);
}
