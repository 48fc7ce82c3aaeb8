package vn.capbu.rollout.ui.desk;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.ReconcileSummary;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.ui.model.DailyDesk;

/**
 * The daily work on a workspace. A comparison that an import was in the way of stays owed: it is due again at the next look. Thread-safe;
 * never on the event dispatch thread.
 */
public final class ConsoleDailyDesk implements DailyDesk {

    private static final Logger LOG = Logger.getLogger(ConsoleDailyDesk.class.getName());

    private final WorkspaceSource workspace;
    private final Supplier<Operator> operator;

    /** Campaigns, by number, whose figures are still to be compared. */
    private final Set<Long> owed = ConcurrentHashMap.newKeySet();

    /** A desk. */
    public ConsoleDailyDesk(WorkspaceSource workspace, Supplier<Operator> operator) {
        this.workspace = workspace;
        this.operator = operator;
    }

    private RolloutDesk desk() throws IOException {
        return new RolloutDesk(workspace.open());
    }

    /** The product centre and administrators do it: others may not write its figures where the server holds the rights. */
    @Override
    public List<RolloutCampaign> due() throws IOException {
        Operator acting = operator.get();
        if (!acting.may(Right.RUN_ROLLOUT)) {
            return List.of();
        }
        RolloutDesk desk = desk();
        return desk.campaigns().stream()
                .filter(one -> owed.contains(one.id()) || desk.dailyWork().isDue(one))
                .toList();
    }

    @Override
    public Done run(RolloutCampaign campaign, Progress progress, Cancellation cancellation)
            throws IOException, RolloutException {
        RolloutDesk desk = desk();
        Set<Long> before =
                desk.watchProgress().list(campaign).stream()
                        .map(Alert::id)
                        .collect(Collectors.toSet());
        boolean differs = differs(desk, campaign, progress, cancellation);
        List<Alert> raised =
                desk.watchProgress().open(campaign).stream()
                        .filter(one -> !before.contains(one.id()))
                        .toList();
        return new Done(campaign, raised, desk.editTargets().plan(campaign), differs);
    }

    /** The alerts are there already when it can't be compared now, or isn't to be. */
    private boolean differs(
            RolloutDesk desk,
            RolloutCampaign campaign,
            Progress progress,
            Cancellation cancellation)
            throws RolloutException {
        boolean comparedOnly = owed.remove(campaign.id()) && !desk.dailyWork().isDue(campaign);
        try {
            ReconcileSummary.Report report =
                    comparedOnly
                            ? desk.reconcileSummary()
                                    .run(operator.get(), campaign, false, progress, cancellation)
                            : desk.dailyWork()
                                    .run(operator.get(), campaign, progress, cancellation)
                                    .reconciled();
            return !report.agrees();
        } catch (CancellationException e) {
            return false;
        } catch (RolloutException e) {
            if (e.reason() != Reason.BUSY) {
                throw e;
            }
            owed.add(campaign.id());
            LOG.log(Level.INFO, "compared later, an import is at work: " + campaign.name(), e);
            return false;
        }
    }
}
