package vn.capbu.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;

/** Which campaign, as an option. */
final class RolloutOptions {

    @Option(
            names = "--campaign",
            paramLabel = "NAME",
            description = "Default: the one created last.")
    private @Nullable String campaign;

    RolloutCampaign campaign(RolloutDesk desk) throws RolloutException {
        return desk.campaign(campaign);
    }
}
