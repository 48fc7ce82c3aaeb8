package vn.capbu.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of a campaign's milestones and targets. A change makes a new version.
 *
 * @param version from 1; 0 for a plan without anything that was never stored
 * @param operator who made it
 * @param note why, possibly empty
 * @param madeAt when
 * @param targets in their order
 */
public record TargetPlan(
        int version, String operator, String note, Instant madeAt, List<Target> targets) {

    public TargetPlan {
        targets = List.copyOf(targets);
    }

    /** Of a campaign that has none yet. */
    public static final TargetPlan NONE = new TargetPlan(0, "", "", Instant.EPOCH, List.of());

    /** The one with a code. */
    public Optional<Target> find(String code) {
        return targets.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
