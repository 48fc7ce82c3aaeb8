package vn.capbu.renewal.ui.model;

import java.util.function.Consumer;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;

/** The end of a task: success goes on, failure is explained to the operator. */
final class Callback<T> implements TaskCallback<T> {

    private final BenchPrompts prompts;
    private final Consumer<? super T> success;
    private final Runnable failure;

    private Callback(BenchPrompts prompts, Consumer<? super T> success, Runnable failure) {
        this.prompts = prompts;
        this.success = success;
        this.failure = failure;
    }

    static <T> Callback<T> of(BenchPrompts prompts, Consumer<? super T> success) {
        return new Callback<>(prompts, success, () -> {});
    }

    static <T> Callback<T> of(BenchPrompts prompts, Consumer<? super T> success, Runnable failure) {
        return new Callback<>(prompts, success, failure);
    }

    @Override
    public void succeeded(T result) {
        success.accept(result);
    }

    @Override
    public ErrorText explain(Exception cause) {
        return prompts.explain(cause);
    }

    @Override
    public void failed(Exception cause) {
        failure.run();
    }

    @Override
    public void cancelled() {
        failure.run();
    }
}
