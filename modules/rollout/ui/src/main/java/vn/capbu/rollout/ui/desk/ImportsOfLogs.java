package vn.capbu.rollout.ui.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.imports.ImportSource;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;

/** The imports of logs of one campaign. On background threads only. */
public final class ImportsOfLogs {

    private ImportsOfLogs() {}

    /**
     * Finds them.
     *
     * @param chosen the campaign; null for the one created last
     * @return empty where there is no campaign yet
     */
    public static Optional<ImportSource.Found> find(
            Workspace workspace, @Nullable RolloutCampaign chosen) {
        RolloutDesk desk = new RolloutDesk(workspace);
        return campaign(desk, chosen)
                .map(one -> new ImportSource.Found(one.name(), desk.importKeeper(one)));
    }

    private static Optional<RolloutCampaign> campaign(
            RolloutDesk desk, @Nullable RolloutCampaign chosen) {
        if (chosen != null) {
            return Optional.of(chosen);
        }
        List<RolloutCampaign> all = desk.campaigns();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
