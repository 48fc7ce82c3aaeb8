package vn.capbu.subscribers.ui.imports.view;

import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.ui.imports.model.ImportModel;
import vn.capbu.subscribers.ui.imports.model.Work;

/** What goes on, how far it is, and the way to stop it; else why it ended. */
final class StatusStrip extends JPanel {

    private static final long serialVersionUID = 1L;

    private final WrappedText text;
    private final JProgressBar bar = new JProgressBar();
    private final JButton stop = new JButton();
    private final transient Formats formats;

    @Messages("StatusStrip.stop=&Stop")
    StatusStrip(String name, Formats formats, Runnable stopping) {
        super(new BorderLayout(8, 2));
        this.formats = formats;
        Mnemonics.setLocalizedText(stop, Bundle.StatusStrip_stop());
        stop.setName(name + ".stop");
        text = new WrappedText(name + ".text");
        bar.setName(name + ".bar");
        stop.addActionListener(event -> stopping.run());
        add(text, BorderLayout.NORTH);
        add(bar, BorderLayout.CENTER);
        add(stop, BorderLayout.EAST);
    }

    void refresh(ImportModel model) {
        boolean busy = model.work() != Work.NONE;
        bar.setVisible(busy);
        stop.setVisible(busy);
        if (busy) {
            long all = model.work() == Work.STORING ? model.rowsInAll() : -1;
            bar.setIndeterminate(all <= 0);
            bar.setMaximum((int) Math.max(1, all));
            bar.setValue((int) model.rowsDone());
        }
        text.tell(busy ? busy(model) : ended(model));
    }

    @Messages({
        "StatusStrip.looking=Opening the file…",
        "# {0} - rows",
        "StatusStrip.checking=Checking: {0} rows read…",
        "# {0} - rows",
        "# {1} - of all",
        "StatusStrip.storing=Importing: {0} of {1} rows…",
        "# {0} - rows",
        "StatusStrip.ending=All {0} rows were read; they are being written to the database…",
        "StatusStrip.saving=Writing the refused rows…"
    })
    private String busy(ImportModel model) {
        return switch (model.work()) {
            case NONE -> "";
            case LOOKING -> Bundle.StatusStrip_looking();
            case CHECKING -> Bundle.StatusStrip_checking(formats.number(model.rowsDone()));
            case STORING ->
                    model.rowsDone() >= model.rowsInAll()
                            ? Bundle.StatusStrip_ending(formats.number(model.rowsInAll()))
                            : Bundle.StatusStrip_storing(
                                    formats.number(model.rowsDone()),
                                    formats.number(model.rowsInAll()));
            case SAVING -> Bundle.StatusStrip_saving();
        };
    }

    @Messages({
        "StatusStrip.stopped=Stopped. Nothing of this file was stored.",
        "# {0} - what happened",
        "# {1} - what is safe",
        "# {2} - what to do",
        "StatusStrip.failed={0} {1} {2}"
    })
    private static String ended(ImportModel model) {
        ErrorText failure = model.failure();
        if (failure != null) {
            return Bundle.StatusStrip_failed(
                    failure.whatHappened(), failure.whatIsSafe(), failure.whatToDo());
        }
        return model.isStopped() ? Bundle.StatusStrip_stopped() : "";
    }
}
