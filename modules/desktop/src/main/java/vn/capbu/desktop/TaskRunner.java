package vn.capbu.desktop;

import java.awt.EventQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.util.RequestProcessor;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.RightException;
import vn.capbu.kernel.Task;

/**
 * Runs tasks in the background, shows their progress in the status line where the operator can cancel them, and calls back
 * on the event dispatch thread. A failure is shown once and logged once.
 */
public final class TaskRunner implements Tasks {

    private static final Logger LOG = Logger.getLogger(TaskRunner.class.getName());
    private static final int PARALLEL_TASKS = 16;

    private final Executor background;
    private final Executor eventThread;
    private final Meter.Factory meters;
    private final Consumer<ErrorText> failures;

    /**
     * A runner out of its parts.
     *
     * @param background where tasks run
     * @param eventThread where callbacks run
     * @param meters makes the display of one task's progress
     * @param failures tells the operator of a failure, on the event dispatch thread
     */
    TaskRunner(
            Executor background,
            Executor eventThread,
            Meter.Factory meters,
            Consumer<ErrorText> failures) {
        this.background = background;
        this.eventThread = eventThread;
        this.meters = meters;
        this.failures = failures;
    }

    /**
     * A runner on the platform: own threads, the status line's progress bar, and dialogs for failures.
     *
     * @param name names the threads
     */
    public static TaskRunner onPlatform(String name, Dialogs dialogs) {
        return new TaskRunner(
                new RequestProcessor(name, PARALLEL_TASKS),
                EventQueue::invokeLater,
                (title, cancellation) ->
                        new Meter(ProgressHandle.createHandle(title, () -> stop(cancellation))),
                dialogs::error);
    }

    private static boolean stop(Cancellation cancellation) {
        cancellation.request();
        return true;
    }

    /**
     * Starts a task and returns at once. Callable from any thread.
     *
     * @param title what the progress bar says, in the operator's language
     * @return asks the task to stop
     */
    @Override
    public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
        Cancellation cancellation = new Cancellation();
        Meter meter = meters.create(title, cancellation);
        background.execute(() -> work(title, task, callback, meter, cancellation));
        return cancellation;
    }

    private <T> void work(
            String title,
            Task<T> task,
            TaskCallback<? super T> callback,
            Meter meter,
            Cancellation cancellation) {
        meter.start();
        try {
            T result = task.run(meter, cancellation);
            eventThread.execute(() -> callback.succeeded(result));
        } catch (CancellationException e) {
            eventThread.execute(callback::cancelled);
        } catch (Exception e) {
            fail(title, callback, e);
        } catch (Error e) {
            fail(title, callback, new ExecutionException(e));
            throw e;
        } finally {
            meter.finish();
        }
    }

    // INFO: from WARNING on the platform would show the exception a second time.
    private void fail(String title, TaskCallback<?> callback, Exception cause) {
        LOG.log(Level.INFO, "failed: " + title, cause);
        eventThread.execute(() -> tell(callback, cause));
    }

    private void tell(TaskCallback<?> callback, Exception cause) {
        failures.accept(
                cause instanceof RightException refused
                        ? RightWords.explain(refused)
                        : callback.explain(cause));
        callback.failed(cause);
    }
}
