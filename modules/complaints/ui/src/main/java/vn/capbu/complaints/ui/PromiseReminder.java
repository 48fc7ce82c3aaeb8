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
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.desktop.Formats;

/** Looks each minute whether something is due, or somebody is to be told, and says so; a click opens the case. */
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
        "# {0} - what",
        "# {1} - time",
        "PromiseReminder.soon={0}: due at {1}. Click to open the case.",
        "# {0} - what",
        "# {1} - time",
        "PromiseReminder.late={0}: was due at {1}. Click to open the case.",
        "# {0} - percent",
        "# {1} - time",
        "PromiseReminder.warned={0} of the time is used; the deadline is {1}. Click to open the case.",
        "# {0} - percent",
        "# {1} - who",
        "# {2} - time",
        "PromiseReminder.told={0} of the time was used at {2}: {1} is to be told. Click to open the case.",
        "PromiseReminder.promise=What was promised"
    })
    private void tell(Reminders.Reminder reminder) {
        String title =
                Bundle.PromiseReminder_title(
                        reminder.one().number(), reminder.one().origin().customer());
        String text = text(reminder);
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

    private static String text(Reminders.Reminder reminder) {
        String time = Formats.ofConsole().dateTime(reminder.at());
        String percent = reminder.percent() + "%";
        if (!reminder.who().isEmpty()) {
            return Bundle.PromiseReminder_told(percent, reminder.who(), time);
        }
        if (reminder.percent() > 0) {
            return Bundle.PromiseReminder_warned(percent, time);
        }
        String what =
                reminder.kind() == null
                        ? Bundle.PromiseReminder_promise()
                        : CaseText.of(reminder.kind());
        return reminder.late()
                ? Bundle.PromiseReminder_late(what, time)
                : Bundle.PromiseReminder_soon(what, time);
    }
}
