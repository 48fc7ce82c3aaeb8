package vn.capbu.rollout;

/**
 * A campaign, as far as its progress needs it.
 *
 * @param id in this installation
 * @param version in force
 * @param name as the operator typed it
 */
public record RolloutCampaign(long id, int version, String name) {}
