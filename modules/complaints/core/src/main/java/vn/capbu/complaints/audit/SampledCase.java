package vn.capbu.complaints.audit;

import java.util.List;

/**
 * A case of a sample, with what was said of it.
 *
 * @param place in the sample, from 1
 * @param caseId the case
 * @param stratum that it was drawn from; empty where there are none
 * @param reviews in the order of time
 * @param replies in the order of time
 * @param actions in the order of time
 */
public record SampledCase(
        int place,
        long caseId,
        String stratum,
        List<Review> reviews,
        List<AgentReply> replies,
        List<ActionItem> actions) {

    public SampledCase {
        reviews = List.copyOf(reviews);
        replies = List.copyOf(replies);
        actions = List.copyOf(actions);
    }
}
