package vn.capbu.desktop;

import java.awt.EventQueue;
import java.awt.event.HierarchyEvent;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.Timer;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.Changes.Topic;

/**
 * Brings a window up to date when something that it shows was changed, at this desk or at another: soon after the first change, and once
 * for all that come meanwhile. What is changed while nobody sees the window is read when it is seen again. Lives as long as the window.
 */
public final class ChangeWatch {

    /** Many changes come together; a window is read anew not more often than this. */
    private static final int GATHER_MILLIS = 400;

    private static final int LOOK_AGAIN_MILLIS = 1_000;

    private final JComponent window;
    private final BooleanSupplier isFree;
    private final Runnable refresh;
    private final Timer timer;
    private boolean due;

    private ChangeWatch(JComponent window, BooleanSupplier isFree, Runnable refresh) {
        this.window = window;
        this.isFree = isFree;
        this.refresh = refresh;
        this.timer = new Timer(GATHER_MILLIS, event -> look());
        timer.setRepeats(false);
    }

    /**
     * Watches from now on.
     *
     * @param refresh reads anew; called on the event dispatch thread
     */
    public static void on(
            ConsoleWorkspace workspace, Set<Topic> topics, JComponent window, Runnable refresh) {
        on(workspace, topics, "", window, () -> true, refresh);
    }

    /**
     * The same for a window of one thing.
     *
     * @param id of the thing, see {@link Change#isAbout}; empty for all
     * @param isFree whether it can be read anew now; asked once more a second later when not
     */
    public static void on(
            ConsoleWorkspace workspace,
            Set<Topic> topics,
            String id,
            JComponent window,
            BooleanSupplier isFree,
            Runnable refresh) {
        WeakReference<ChangeWatch> whileItLives = keep(window, isFree, refresh);
        workspace.onChange(
                topics,
                change -> {
                    ChangeWatch alive = whileItLives.get();
                    if (alive != null && (id.isEmpty() || change.isAbout(id))) {
                        EventQueue.invokeLater(alive::soon);
                    }
                    return alive != null;
                });
    }

    /**
     * Reads a window anew when the database server is back after it couldn't be reached: what failed meanwhile is there then. For windows
     * that nothing else tells, or that changes don't bring back.
     *
     * @param refresh reads anew; called on the event dispatch thread
     */
    public static void onReturn(ConsoleWorkspace workspace, JComponent window, Runnable refresh) {
        WeakReference<ChangeWatch> whileItLives = keep(window, () -> true, refresh);
        workspace.onReach(
                reached -> {
                    ChangeWatch alive = whileItLives.get();
                    if (alive != null && reached) {
                        alive.soon();
                    }
                    return alive != null;
                });
    }

    /** The window keeps it alive. */
    private static WeakReference<ChangeWatch> keep(
            JComponent window, BooleanSupplier isFree, Runnable refresh) {
        ChangeWatch watch = new ChangeWatch(window, isFree, refresh);
        window.putClientProperty(watch, watch);
        window.addHierarchyListener(watch::seen);
        return new WeakReference<>(watch);
    }

    private void seen(HierarchyEvent event) {
        boolean shown = (event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0;
        if (shown && due && window.isShowing()) {
            waitFor(GATHER_MILLIS);
        }
    }

    private void soon() {
        if (!due) {
            due = true;
            waitFor(GATHER_MILLIS);
        }
    }

    private void waitFor(int millis) {
        timer.setInitialDelay(millis);
        timer.restart();
    }

    private void look() {
        if (!window.isShowing()) {
            return;
        }
        if (isFree.getAsBoolean()) {
            due = false;
            refresh.run();
        } else {
            waitFor(LOOK_AGAIN_MILLIS);
        }
    }
}
