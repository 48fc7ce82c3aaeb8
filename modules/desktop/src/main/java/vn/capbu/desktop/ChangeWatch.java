package vn.capbu.desktop;

import java.awt.EventQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.swing.Timer;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.Changes.Topic;

/**
 * Brings a window up to date when something that it shows was changed, at this desk or at another: soon after the first change, and once
 * for all that come meanwhile. While nobody sees the window it waits, until it is seen again.
 */
public final class ChangeWatch {

    /** Many changes come together; a window is read anew not more often than this. */
    private static final int GATHER_MILLIS = 400;

    private static final int LOOK_AGAIN_MILLIS = 1_000;

    private final BooleanSupplier isSeen;
    private final Runnable refresh;
    private final Timer timer;
    private boolean due;

    private ChangeWatch(BooleanSupplier isSeen, Runnable refresh) {
        this.isSeen = isSeen;
        this.refresh = refresh;
        this.timer = new Timer(GATHER_MILLIS, event -> look());
        timer.setRepeats(false);
    }

    /**
     * Watches from now on, as long as the console runs.
     *
     * @param isSeen whether somebody sees the window; asked on the event dispatch thread
     * @param refresh reads anew; called on the event dispatch thread
     */
    public static void on(
            ConsoleWorkspace workspace,
            Set<Topic> topics,
            BooleanSupplier isSeen,
            Runnable refresh) {
        on(workspace, topics, "", isSeen, refresh);
    }

    /**
     * The same for a window of one thing.
     *
     * @param id of the thing, see {@link Change#isAbout}; empty for all
     */
    public static void on(
            ConsoleWorkspace workspace,
            Set<Topic> topics,
            String id,
            BooleanSupplier isSeen,
            Runnable refresh) {
        ChangeWatch watch = new ChangeWatch(isSeen, refresh);
        workspace.onChange(
                topics,
                change -> {
                    if (id.isEmpty() || change.isAbout(id)) {
                        EventQueue.invokeLater(watch::soon);
                    }
                });
    }

    private void soon() {
        if (!due) {
            due = true;
            timer.setInitialDelay(GATHER_MILLIS);
            timer.restart();
        }
    }

    private void look() {
        if (isSeen.getAsBoolean()) {
            due = false;
            refresh.run();
        } else {
            timer.setInitialDelay(LOOK_AGAIN_MILLIS);
            timer.restart();
        }
    }
}
