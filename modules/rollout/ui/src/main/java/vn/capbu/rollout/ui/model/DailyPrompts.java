package vn.capbu.rollout.ui.model;

import vn.capbu.desktop.ErrorText;

/** What the operator is told of the daily work. Event dispatch thread only. */
public interface DailyPrompts {

    /** What the progress bar says. */
    String title();

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /** That alerts are new; the way to them. */
    void tellAlerts(DailyDesk.Done done);

    /** That summary and facts don't agree. */
    void tellDifference(DailyDesk.Done done);
}
