package vn.capbu.rollout.ui;

import java.awt.event.ActionListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.openide.windows.OnShowing;
import vn.capbu.desktop.ErrorText;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.ui.model.DailyDesk;
import vn.capbu.rollout.ui.model.DailyPrompts;
import vn.capbu.rollout.ui.model.DailyRound;
import vn.capbu.rollout.ui.text.AlertText;

/**
 * Has forecasts stored, alerts raised and figures compared with the facts when the console has started and that wasn't done today, and
 * once a day while it runs. Looks each quarter of an hour whether it is time, so that a machine that slept catches up, and what an
 * import was in the way of is compared soon after.
 */
@OnShowing
public final class DailyProgressWork implements Runnable {

    private static final Logger LOG = Logger.getLogger(DailyProgressWork.class.getName());

    /** After the check of revocation lists has begun. */
    private static final int FIRST_LOOK_MS = 90_000;

    private static final int NEXT_LOOK_MS = 900_000;

    private final RequestProcessor clockwork = new RequestProcessor("daily progress work", 1);
    private final RequestProcessor.Task look = clockwork.create(this::look, true);

    /** Made at the first look; remembers what is still to be compared. */
    private @Nullable DailyRound round;

    @Override
    public void run() {
        look.schedule(FIRST_LOOK_MS);
    }

    private void look() {
        try {
            if (round == null) {
                round = RolloutWiring.createDailyRound();
            }
            round.look();
        } catch (Exception e) {
            // another process has the data directory, or the console ends: the windows say so
            LOG.log(Level.FINE, "no daily work now", e);
        } finally {
            look.schedule(NEXT_LOOK_MS);
        }
    }

    /** What the operator is told: nothing, unless somebody has to look at something. */
    @Messages({
        "DailyProgressWork.title=Daily work of the campaigns' progress",
        "DailyProgressWork.oneAlert=New progress alert",
        "# {0} - how many",
        "DailyProgressWork.alerts={0} new progress alerts",
        "# {0} - campaign",
        "# {1} - what happened",
        "DailyProgressWork.alert={0}: {1}. Click to see what to do.",
        "DailyProgressWork.differ=Figures of progress don't agree",
        "# {0} - campaign",
        "DailyProgressWork.differText={0}: the summary doesn''t agree with the facts. Nothing was mended; an administrator"
                + " sees and mends it with the command rollout reconcile.",
        "DailyProgressWork.happened=The daily work of the campaigns' progress failed.",
        "DailyProgressWork.safe=Population, facts and figures are as they were.",
        "DailyProgressWork.next=It is tried again within a quarter of an hour."
    })
    static final class Answer implements DailyPrompts {

        private final AlertText words;

        Answer(AlertText words) {
            this.words = words;
        }

        @Override
        public String title() {
            return Bundle.DailyProgressWork_title();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return new ErrorText(
                    Bundle.DailyProgressWork_happened(),
                    Bundle.DailyProgressWork_safe(),
                    Bundle.DailyProgressWork_next());
        }

        @Override
        public void tellAlerts(DailyDesk.Done done) {
            int count = done.raised().size();
            Alert first = done.raised().get(0);
            tell(
                    count == 1
                            ? Bundle.DailyProgressWork_oneAlert()
                            : Bundle.DailyProgressWork_alerts(count),
                    Bundle.DailyProgressWork_alert(
                            done.campaign().name(), words.happened(first, done.plan())),
                    event -> RolloutWiring.ofConsole().showAlerts(done.campaign()));
        }

        @Override
        public void tellDifference(DailyDesk.Done done) {
            tell(
                    Bundle.DailyProgressWork_differ(),
                    Bundle.DailyProgressWork_differText(done.campaign().name()),
                    event -> ProgressTopComponent.bringUp());
        }

        private static void tell(String title, String text, ActionListener way) {
            NotificationDisplayer.getDefault()
                    .notify(
                            title,
                            ImageUtilities.loadImageIcon("vn/capbu/rollout/ui/progress.png", false),
                            text,
                            way);
        }
    }
}
