package vn.capbu.desktop;

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
}
