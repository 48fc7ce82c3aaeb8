package vn.capbu.rollout.ui.model;

import java.util.ArrayList;
import java.util.List;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;

/** Does the daily work of all campaigns in the background. The operator is told of what needs somebody, and of nothing else. */
public final class DailyRound {

    private final DailyDesk desk;
    private final Tasks tasks;
    private final DailyPrompts prompts;
    private final Runnable changed;

    /**
     * A round.
     *
     * @param changed told when other alerts may be open than before, on the event dispatch thread
     */
    public DailyRound(DailyDesk desk, Tasks tasks, DailyPrompts prompts, Runnable changed) {
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.changed = changed;
    }

    /**
     * Starts the work when it is due for a campaign, and returns. Not on the event dispatch thread.
     *
     * @throws Exception when nobody can say whether it is due
     */
    public void look() throws Exception {
        if (!desk.due().isEmpty()) {
            tasks.run(
                    prompts.title(),
                    this::work,
                    TaskCallback.<List<DailyDesk.Done>>of(prompts::explain, this::tell, changed));
        }
    }

    private List<DailyDesk.Done> work(Progress progress, Cancellation cancellation)
            throws Exception {
        List<DailyDesk.Done> all = new ArrayList<>();
        for (var campaign : desk.due()) {
            if (!cancellation.isRequested()) {
                all.add(desk.run(campaign, progress, cancellation));
            }
        }
        return all;
    }

    private void tell(List<DailyDesk.Done> all) {
        changed.run();
        for (DailyDesk.Done done : all) {
            if (!done.raised().isEmpty()) {
                prompts.tellAlerts(done);
            }
            if (done.differs()) {
                prompts.tellDifference(done);
            }
        }
    }
}
