package vn.capbu.cli;

import vn.capbu.rollout.CallListColumn;
import vn.capbu.rollout.CallListWords;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Standing;

/** The words of call lists. */
final class RolloutCallWords implements CallListWords {

    private final Texts texts;

    RolloutCallWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String title(RolloutCampaign campaign) {
        return texts.get("rollout.people.title");
    }

    @Override
    public String asOf() {
        return texts.get("rollout.people.as-of");
    }

    @Override
    public String takenAt() {
        return texts.get("rollout.people.taken-at");
    }

    @Override
    public String of(CallListColumn column) {
        return texts.of(column);
    }

    @Override
    public String of(Standing standing) {
        return texts.of(standing);
    }

    @Override
    public String of(CallOutcome outcome) {
        return texts.of(outcome);
    }
}
