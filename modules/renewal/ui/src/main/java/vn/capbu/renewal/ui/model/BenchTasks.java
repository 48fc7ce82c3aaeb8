package vn.capbu.renewal.ui.model;

import vn.capbu.desktop.TaskCallback;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Task;

/** Runs tasks in the background and calls back on the window's thread; see {@link vn.capbu.desktop.TaskRunner#run}. */
@FunctionalInterface
public interface BenchTasks {

    /** Starts a task and returns at once. */
    <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback);
}
