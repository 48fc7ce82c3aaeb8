package vn.capbu.rollout.spi;

import java.util.List;
import vn.capbu.rollout.TargetPlan;

/** Milestones and targets; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RolloutTargets {

    /** The versions of a campaign's plan, the newest first. */
    List<TargetPlan> versions(long campaign);

    /** Adds a version. */
    void add(long campaign, TargetPlan plan);
}
