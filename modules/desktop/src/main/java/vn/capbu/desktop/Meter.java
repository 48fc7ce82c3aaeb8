package vn.capbu.desktop;

import org.netbeans.api.progress.ProgressHandle;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;

/** The progress of one task on the platform's progress bar. Safe for any thread. */
final class Meter implements Progress {

    private final ProgressHandle handle;
    private long total = -1;

    Meter(ProgressHandle handle) {
        this.handle = handle;
    }

    /** Makes the display of one task's progress. */
    @FunctionalInterface
    interface Factory {

        /** A display that isn't started yet. */
        Meter create(String title, Cancellation cancellation);
    }

    void start() {
        handle.start();
    }

    void finish() {
        handle.finish();
    }

    @Override
    public synchronized void total(long units) {
        if (units > 0 && units <= Integer.MAX_VALUE) {
            total = units;
            handle.switchToDeterminate((int) units);
        } else {
            total = -1;
            handle.switchToIndeterminate();
        }
    }

    @Override
    public synchronized void done(long units) {
        if (total >= 0) {
            handle.progress((int) Math.min(Math.max(units, 0), total));
        }
    }
}
