package vn.capbu.desktop;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Reads in the background without a progress bar, and calls back on the window's thread. */
public interface BackgroundReader {

    /**
     * Begins to read and returns at once.
     *
     * @param answer told what was read
     * @param otherwise called when the reading failed, which was logged
     */
    <T> void read(Callable<T> question, Consumer<? super T> answer, Runnable otherwise);

    /** The same, when nobody has to know of a failure. */
    default <T> void read(Callable<T> question, Consumer<? super T> answer) {
        read(question, answer, () -> {});
    }
}
