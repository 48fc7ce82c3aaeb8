package vn.capbu.complaints.ui.model;

import java.util.function.Consumer;
import java.util.function.Function;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;

/**
 * What a window does when its task ends.
 *
 * @param <T> what the task yields
 */
class Callback<T> implements TaskCallback<T> {

    private final Function<Exception, ErrorText> words;
    private final Consumer<T> then;
    private final Runnable otherwise;

    /**
     * A callback.
     *
     * @param words a failure in words
     * @param then told what the task yielded
     * @param otherwise called when it failed or stopped
     */
    Callback(Function<Exception, ErrorText> words, Consumer<T> then, Runnable otherwise) {
        this.words = words;
        this.then = then;
        this.otherwise = otherwise;
    }

    @Override
    public void succeeded(T result) {
        then.accept(result);
    }

    @Override
    public ErrorText explain(Exception cause) {
        return words.apply(cause);
    }

    @Override
    public void failed(Exception cause) {
        otherwise.run();
    }

    @Override
    public void cancelled() {
        otherwise.run();
    }
}
