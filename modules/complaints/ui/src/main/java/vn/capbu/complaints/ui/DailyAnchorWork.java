package vn.capbu.complaints.ui;

import java.awt.EventQueue;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.openide.windows.OnShowing;
import vn.capbu.kernel.proof.SignedFile;

/**
 * Signs the head of the audit trail's chain once a day, when the console has started or while it runs, time-stamped where a server is
 * configured. Looks each quarter of an hour, so that a machine that slept catches up.
 */
@OnShowing
public final class DailyAnchorWork implements Runnable {

    private static final Logger LOG = Logger.getLogger(DailyAnchorWork.class.getName());

    /** After the console's other daily work has begun. */
    private static final int FIRST_LOOK_MS = 150_000;

    private static final int NEXT_LOOK_MS = 900_000;

    private final RequestProcessor clockwork = new RequestProcessor("daily anchor", 1);
    private final RequestProcessor.Task look = clockwork.create(this::look, true);
    private boolean told;

    @Override
    public void run() {
        look.schedule(FIRST_LOOK_MS);
    }

    private void look() {
        try {
            Optional<SignedFile> signed = ComplaintsWiring.ofConsole().desk().anchorOfTheDay();
            signed.ifPresent(this::tell);
        } catch (IOException | RuntimeException e) {
            // another process has the data directory, nobody signed in yet, or the console ends: it
            // is tried again
            LOG.log(Level.FINE, "no anchor now", e);
        } finally {
            look.schedule(NEXT_LOOK_MS);
        }
    }

    @Messages({
        "DailyAnchorWork.title=Today's anchor of the audit trail has no time-stamp",
        "DailyAnchorWork.text=The time-stamp server gave none. The anchor is signed and nothing is lost; it is tried again each hour."
    })
    private void tell(SignedFile signed) {
        if (signed.problem() == null || told) {
            told = signed.problem() != null;
            return;
        }
        told = true;
        EventQueue.invokeLater(
                () ->
                        NotificationDisplayer.getDefault()
                                .notify(
                                        Bundle.DailyAnchorWork_title(),
                                        ImageUtilities.loadImageIcon(
                                                "vn/capbu/complaints/ui/case.png", false),
                                        Bundle.DailyAnchorWork_text(),
                                        null));
    }
}
