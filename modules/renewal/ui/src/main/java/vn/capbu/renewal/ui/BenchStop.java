package vn.capbu.renewal.ui;

import java.util.concurrent.Callable;
import org.openide.LifecycleManager;
import org.openide.modules.OnStop;
import org.openide.util.Mutex;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.renewal.ui.model.BenchModel;

/** Lets the console end only while no token is at work: asks, comes to a safe end, and ends then. */
@OnStop
public final class BenchStop implements Callable<Boolean> {

    @Override
    public Boolean call() {
        return Mutex.EVENT.readAccess((Mutex.Action<Boolean>) BenchStop::mayEnd);
    }

    @Messages({
        "BenchStop.title=Tokens are at work",
        "# {0} - tokens at work",
        "# {1} - tokens that wait",
        "BenchStop.question={0} tokens are at work and {1} wait. The console can end as soon as those at work have come to a safe"
                + " end; those that wait are left alone. Don''t unplug tokens whose card says so.",
        "BenchStop.deed=Finish, then exit"
    })
    private static boolean mayEnd() {
        BenchWiring bench = BenchWiring.ofConsole();
        BenchModel model = bench.model();
        if (!model.isRunning()) {
            bench.commands().close();
            return true;
        }
        int working = model.atWork();
        int waiting = (int) model.rows().stream().filter(row -> row.isBusy()).count() - working;
        boolean wanted =
                new Dialogs()
                        .confirm(
                                Bundle.BenchStop_title(),
                                Bundle.BenchStop_question(working, waiting),
                                Bundle.BenchStop_deed());
        if (wanted) {
            model.addListener(new EndWhenIdle(model));
            bench.commands().stopWithoutAsking();
        }
        return false;
    }

    /** Ends the console once no token is at work. */
    private static final class EndWhenIdle implements Runnable {

        private final BenchModel model;
        private boolean asked;

        EndWhenIdle(BenchModel model) {
            this.model = model;
        }

        @Override
        public void run() {
            if (!asked && !model.isRunning()) {
                asked = true;
                Mutex.EVENT.postReadRequest(() -> LifecycleManager.getDefault().exit());
            }
        }
    }
}
