package vn.capbu.subscribers.ui;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.openide.windows.OnShowing;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.subscribers.CheckCrls;
import vn.capbu.subscribers.CrlSource.Outcome;
import vn.capbu.subscribers.ui.crl.ConsoleCrlDesk;
import vn.capbu.subscribers.ui.crl.ShowCrlsAction;

/**
 * Asks the sources of CRLs when the console has started and the last check is a day old, and once a day while it runs. Looks
 * each hour whether it is time, so that a machine that slept catches up.
 */
@OnShowing
public final class DailyCrlCheck implements Runnable {

    private static final Logger LOG = Logger.getLogger(DailyCrlCheck.class.getName());
    private static final int FIRST_LOOK_MS = 60_000;
    private static final int NEXT_LOOK_MS = 3_600_000;

    private final RequestProcessor clockwork = new RequestProcessor("CRL check", 1);
    private final RequestProcessor.Task look = clockwork.create(this::look, true);
    private final ConsoleCrlDesk desk =
            new ConsoleCrlDesk(
                    ConsoleWorkspace.ofConsole(), ConsoleWorkspace.ofConsole()::operator);
    private final TaskRunner tasks = TaskRunner.onPlatform("CRL check", new Dialogs());

    @Override
    public void run() {
        look.schedule(FIRST_LOOK_MS);
    }

    private void look() {
        try {
            if (desk.isDue()) {
                tasks.run(Bundle.DailyCrlCheck_title(), desk::check, new Answer());
            }
        } catch (IOException | StorageException e) {
            // another process has the data directory, or the console ends: the windows say so
            LOG.log(Level.FINE, "no CRL check now", e);
        } finally {
            look.schedule(NEXT_LOOK_MS);
        }
    }

    /** What the operator is told: nothing, unless a source failed. */
    @Messages({
        "DailyCrlCheck.title=Checking revocation lists (CRL)",
        "DailyCrlCheck.failed=Revocation lists could not be checked",
        "# {0} - how many",
        "DailyCrlCheck.sources={0} sources gave no list that can be used. States of certificates stay as they were."
                + " Click to see which.",
        "DailyCrlCheck.happened=The daily check of revocation lists failed.",
        "DailyCrlCheck.safe=States of certificates are as they were.",
        "DailyCrlCheck.next=It is tried again within the hour."
    })
    private static final class Answer implements TaskCallback<List<CheckCrls.Result>> {

        @Override
        public void succeeded(List<CheckCrls.Result> results) {
            long failed =
                    results.stream()
                            .map(result -> result.source().outcome())
                            .filter(it -> it == Outcome.NOT_TO_BE_HAD || it == Outcome.REFUSED)
                            .count();
            if (failed > 0) {
                NotificationDisplayer.getDefault()
                        .notify(
                                Bundle.DailyCrlCheck_failed(),
                                ImageUtilities.loadImageIcon(
                                        "vn/capbu/subscribers/ui/card.png", false),
                                Bundle.DailyCrlCheck_sources(failed),
                                event -> ShowCrlsAction.show());
            }
        }

        @Override
        public ErrorText explain(Exception cause) {
            return new ErrorText(
                    Bundle.DailyCrlCheck_happened(),
                    Bundle.DailyCrlCheck_safe(),
                    Bundle.DailyCrlCheck_next());
        }
    }
}
