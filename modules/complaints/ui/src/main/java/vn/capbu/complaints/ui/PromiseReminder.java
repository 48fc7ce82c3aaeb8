package vn.capbu.complaints.ui;

import java.awt.EventQueue;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.openide.windows.OnShowing;
import vn.capbu.complaints.ui.model.Reminders;
import vn.capbu.desktop.Formats;

/** Looks each minute whether a call or task that was promised is due, and says so; a click opens the case. */
@OnShowing
public final class PromiseReminder implements Runnable {

    private static final Logger LOG = Logger.getLogger(PromiseReminder.class.getName());

    /** After the console's daily work has begun. */
    private static final int FIRST_LOOK_MS = 120_000;

    private static final int LOOK_MS = 60_000;

    private final RequestProcessor clockwork = new RequestProcessor("promised calls", 1);
    private final RequestProcessor.Task look = clockwork.create(this::look, true);
    private @Nullable Reminders reminders;

    @Override
    public void run() {
        look.schedule(FIRST_LOOK_MS);
    }

    private void look() {
        try {
            Reminders known = reminders;
            if (known == null) {
                known = new Reminders(ComplaintsWiring.ofConsole().desk(), this::tell);
                reminders = known;
            }
            known.look();
        } catch (IOException | RuntimeException e) {
            // another process has the data directory, or the console ends: the windows say so
            LOG.log(Level.FINE, "no reminders now", e);
        } finally {
            look.schedule(LOOK_MS);
        }
    }

    @Messages({
        "# {0} - number",
        "# {1} - customer",
        "PromiseReminder.title={0} · {1}",
        "# {0} - time",
        "PromiseReminder.soon=Promised for {0}. Click to open the case.",
        "# {0} - time",
        "PromiseReminder.late=Promised for {0}, which is past. Click to open the case."
    })
    private void tell(Reminders.Reminder reminder) {
        String time = Formats.ofConsole().dateTime(reminder.due());
        String title =
                Bundle.PromiseReminder_title(
                        reminder.one().number(), reminder.one().origin().customer());
        String text =
                reminder.late()
                        ? Bundle.PromiseReminder_late(time)
                        : Bundle.PromiseReminder_soon(time);
        EventQueue.invokeLater(
                () ->
                        NotificationDisplayer.getDefault()
                                .notify(
                                        title,
                                        ImageUtilities.loadImageIcon(
                                                "vn/capbu/complaints/ui/case.png", false),
                                        text,
                                        event -> CaseTopComponent.bringUp(reminder.one().id())));
    }
}
