package vn.capbu.desktop;

import java.util.function.Consumer;
import java.util.function.Function;

/** The end of a task: success goes on, failure is explained to the operator. */
record TaskEnd<T>(
        Function<Exception, ErrorText> words, Consumer<? super T> then, Runnable otherwise)
        implements TaskCallback<T> {

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
