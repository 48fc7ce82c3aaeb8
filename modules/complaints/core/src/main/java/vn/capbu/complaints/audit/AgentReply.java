package vn.capbu.complaints.audit;

import java.time.Instant;

/**
 * What somebody who worked on a case says to its reviews.
 *
 * @param plan id
 * @param caseId the case
 * @param agent account
 * @param at when
 * @param agrees with the reviews
 * @param text in words; not empty where they don't agree
 */
public record AgentReply(
        long plan, long caseId, String agent, Instant at, boolean agrees, String text) {}
