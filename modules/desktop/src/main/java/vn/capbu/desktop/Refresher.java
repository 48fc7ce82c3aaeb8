package vn.capbu.desktop;

import java.awt.EventQueue;

/**
 * Brings a view up to date once for all the changes that come before its turn, however many: under load the event dispatch
 * thread then paints the latest state instead of every one on the way. Event dispatch thread only.
 */
public final class Refresher {

    private final Runnable refresh;
    private boolean due;

    /**
     * A refresher that has nothing to do yet.
     *
     * @param refresh brings the view up to date; run on the event dispatch thread, after the events that wait there already
     */
    public Refresher(Runnable refresh) {
        this.refresh = refresh;
    }

    /** Something changed: the view is brought up to date soon. */
    public void soon() {
        if (!due) {
            due = true;
            EventQueue.invokeLater(this::run);
        }
    }

    private void run() {
        due = false;
        refresh.run();
    }
}
