package vn.capbu.adapters.tokens;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import vn.capbu.renewal.TokenModule;

/**
 * Processes that are started ahead of their work, so that a token doesn't wait for a JVM. None has loaded a module yet: a
 * process is for the module whose environment it was started in, and for one token once it is taken. Started one after the
 * other, so that they don't take the processors from tokens at work. Thread-safe.
 */
final class SpareWorkers implements AutoCloseable {

    /** Spares of one module: as many as tokens work at once at a desk; they cost about 25 MB each. */
    static final int MOST = 8;

    /** Starts a process without a module. */
    interface Launcher {
        WorkerProcess launch(TokenModule module) throws WorkerLostException;
    }

    private final Launcher launcher;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Workers.daemons("token-spare"));
    private final Map<TokenModule, Deque<WorkerProcess>> spares = new HashMap<>();
    private boolean closed;

    SpareWorkers(Launcher launcher) {
        this.launcher = launcher;
    }

    /** Sees to it that so many processes wait for tokens of a module, soon; ends those that are too many. Returns at once. */
    void keep(TokenModule module, int wanted) {
        int count = Math.min(wanted, MOST);
        synchronized (this) {
            if (closed || waiting(module) == count) {
                return;
            }
        }
        try {
            thread.execute(() -> adjust(module, count));
        } catch (RejectedExecutionException ignored) {
            // closed in between
        }
    }

    /** A process for a token, the caller's from now on; empty when none waits. */
    synchronized Optional<WorkerProcess> take(TokenModule module) {
        Deque<WorkerProcess> waiting = spares.getOrDefault(module, new ArrayDeque<>());
        while (!waiting.isEmpty()) {
            WorkerProcess spare = waiting.removeFirst();
            if (spare.isUsable()) {
                return Optional.of(spare);
            }
        }
        return Optional.empty();
    }

    private int waiting(TokenModule module) {
        Deque<WorkerProcess> waiting = spares.get(module);
        return waiting == null ? 0 : waiting.size();
    }

    private void adjust(TokenModule module, int count) {
        while (true) {
            synchronized (this) {
                if (closed || waiting(module) >= count) {
                    break;
                }
            }
            try {
                add(module, launcher.launch(module));
            } catch (WorkerLostException e) {
                // whoever needs a process starts one, and is told why it can't be
                return;
            }
        }
        tooMany(module, count).forEach(WorkerProcess::close);
    }

    private void add(TokenModule module, WorkerProcess started) {
        synchronized (this) {
            if (!closed) {
                spares.computeIfAbsent(module, none -> new ArrayDeque<>()).add(started);
                return;
            }
        }
        started.close();
    }

    private synchronized List<WorkerProcess> tooMany(TokenModule module, int count) {
        List<WorkerProcess> ending = new ArrayList<>();
        Deque<WorkerProcess> waiting = spares.get(module);
        while (waiting != null && waiting.size() > count) {
            ending.add(waiting.removeLast());
        }
        return ending;
    }

    /** How many processes wait. */
    synchronized int count() {
        return spares.values().stream().mapToInt(Deque::size).sum();
    }

    /** Asks every process to end, and waits a little for them. */
    @Override
    public void close() {
        List<WorkerProcess> ending = new ArrayList<>();
        synchronized (this) {
            closed = true;
            spares.values().forEach(ending::addAll);
            spares.clear();
        }
        thread.shutdown();
        ending.forEach(WorkerProcess::askToEnd);
        long deadline = System.nanoTime() + WorkerProcess.TO_END.toNanos();
        ending.forEach(process -> process.endBy(deadline));
    }
}
