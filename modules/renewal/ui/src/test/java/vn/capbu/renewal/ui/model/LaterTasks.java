package vn.capbu.renewal.ui.model;

import java.util.ArrayDeque;
import java.util.Deque;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;

/** Runs tasks when the test says so. */
final class LaterTasks implements Tasks {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final RecordingPrompts prompts;

    /**
     * @param prompts told of failures
     */
    LaterTasks(RecordingPrompts prompts) {
        this.prompts = prompts;
    }

    /** Runs what has begun, and what it begins. */
    void work() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }

    @Override
    public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
        Cancellation cancellation = new Cancellation();
        background.add(() -> run(task, callback, cancellation));
        return cancellation;
    }

    private <T> void run(
            Task<T> task, TaskCallback<? super T> callback, Cancellation cancellation) {
        try {
            callback.succeeded(task.run(Progress.NONE, cancellation));
        } catch (Exception e) {
            prompts.error(callback.explain(e));
            callback.failed(e);
        }
    }
}
