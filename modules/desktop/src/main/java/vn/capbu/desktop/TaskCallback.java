package vn.capbu.desktop;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a window does when its task ends. Exactly one of {@link #succeeded}, {@link #failed} and {@link #cancelled} is
 * called, once, on the event dispatch thread.
 *
 * @param <T> what the task yields
 */
public interface TaskCallback<T> {

    /** The task ended well. */
    void succeeded(T result);

    /** What the operator is told when the task fails; asked on the event dispatch thread, before {@link #failed}. */
    ErrorText explain(Exception cause);

    /** The task failed, and the operator has been told. */
    default void failed(Exception cause) {}

    /** The task stopped because somebody asked for it. */
    default void cancelled() {}

    /**
     * One that goes on with what the task yielded.
     *
     * @param words a failure in words
     * @param then told what the task yielded
     */
    static <T> TaskCallback<T> of(Function<Exception, ErrorText> words, Consumer<? super T> then) {
        return of(words, then, () -> {});
    }

    /**
     * The same.
     *
     * @param otherwise called when it failed or stopped
     */
    static <T> TaskCallback<T> of(
            Function<Exception, ErrorText> words, Consumer<? super T> then, Runnable otherwise) {
        return new TaskEnd<>(words, then, otherwise);
    }
}
