package vn.capbu.subscribers.ui.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs what it is given when the test says so. */
public final class Later implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** How much waits. */
    public int size() {
        return waiting.size();
    }

    /** Runs what came first. */
    public void runOne() {
        waiting.remove().run();
    }

    /** Runs everything, and what comes of it. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            runOne();
        }
    }
}
