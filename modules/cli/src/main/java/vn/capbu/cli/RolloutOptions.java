package vn.capbu.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.capbu.kernel.Province.Edition;
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

    /** The provinces that a number stands for. */
    static Edition edition(int provinces, Texts texts) throws UsageException {
        if (provinces != 63 && provinces != 34) {
            throw new UsageException(texts.get("rollout.bad-edition", provinces));
        }
        return provinces == 63 ? Edition.OF_63 : Edition.OF_34;
    }
}
