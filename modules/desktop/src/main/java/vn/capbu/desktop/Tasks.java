package vn.capbu.desktop;

import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Task;

/** Where commands start their tasks: {@link TaskRunner} in the console, something that answers at will in a test. */
@FunctionalInterface
public interface Tasks {

    /**
     * Starts a task and returns at once.
     *
     * @param title what the progress bar says, in the operator's language
     * @return asks the task to stop
     */
    <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback);
}
