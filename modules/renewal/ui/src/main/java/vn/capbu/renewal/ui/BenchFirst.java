package vn.capbu.renewal.ui;

import org.openide.windows.OnShowing;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Shows the bench when the console has started, whatever window was looked at last. */
@OnShowing
public final class BenchFirst implements Runnable {

    @Override
    public void run() {
        TopComponent bench = WindowManager.getDefault().findTopComponent(BenchTopComponent.ID);
        if (bench != null) {
            bench.requestActive();
        }
    }
}
