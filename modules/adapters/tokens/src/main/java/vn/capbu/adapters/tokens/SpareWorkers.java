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
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.TokenModule;

/**
 * Processes that are started ahead of their work, so that a token doesn't wait for a JVM. None has loaded a module yet: a
 * process is for the module whose environment it was started in, and for one token once it is taken. Started one after the
 * other and in a {@link Calm}, so that they don't take the processors from tokens at work. Thread-safe.
 */
final class SpareWorkers implements AutoCloseable {

    /** Spares of one module: as many as tokens work at once at a desk; they cost about 25 MB each. */
    static final int MOST = 8;

    /** Starts a process without a module. */
    interface Launcher {
        WorkerProcess launch(TokenModule module) throws WorkerLostException;
    }

    /**
     * @param ending processes that nobody wishes for any more
     * @param lacking the module that wants one more; null when none does
     */
    private record Step(List<WorkerProcess> ending, @Nullable TokenModule lacking) {}

    private final Launcher launcher;
    private final Calm calm;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Workers.daemons("token-spare"));
    private final Map<TokenModule, Deque<WorkerProcess>> spares = new HashMap<>();
    private final Map<TokenModule, Integer> wanted = new HashMap<>();
    private boolean adjusting;
    private boolean closed;

    SpareWorkers(Launcher launcher, Calm calm) {
        this.launcher = launcher;
        this.calm = calm;
    }

    /** Sees to it that so many processes wait for tokens of a module, soon; ends those that are too many. Returns at once. */
    synchronized void keep(TokenModule module, int count) {
        wanted.put(module, Math.min(count, MOST));
        if (closed || adjusting || waiting(module) == Math.min(count, MOST)) {
            return;
        }
        adjusting = true;
        thread.execute(this::adjust);
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

    private void adjust() {
        try {
            for (Step step = nextStep(); step != null; step = nextStep()) {
                step.ending().forEach(WorkerProcess::close);
                TokenModule lacking = step.lacking();
                if (lacking != null && calm.await() && isLacking(lacking)) {
                    add(lacking, launcher.launch(lacking));
                }
            }
        } catch (WorkerLostException e) {
            // whoever needs a process starts one, and is told why it can't be
            giveUp().forEach(WorkerProcess::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What has to be done for every wish to be fulfilled. That nothing is left and that the next wish starts the thread anew is
     * decided in one step: a wish that comes meanwhile is either seen here or starts it.
     *
     * @return null when every wish is fulfilled
     */
    private synchronized @Nullable Step nextStep() {
        List<WorkerProcess> ending = tooMany();
        TokenModule lacking = lacking();
        if (ending.isEmpty() && lacking == null) {
            adjusting = false;
            return null;
        }
        return new Step(ending, lacking);
    }

    /** No process is started any more until somebody wishes for one again. */
    private synchronized List<WorkerProcess> giveUp() {
        adjusting = false;
        return tooMany();
    }

    private @Nullable TokenModule lacking() {
        for (TokenModule module : wanted.keySet()) {
            if (isLacking(module)) {
                return module;
            }
        }
        return null;
    }

    private synchronized boolean isLacking(TokenModule module) {
        return !closed && waiting(module) < wanted.getOrDefault(module, 0);
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

    private List<WorkerProcess> tooMany() {
        List<WorkerProcess> ending = new ArrayList<>();
        spares.forEach(
                (module, waiting) -> {
                    while (waiting.size() > wanted.getOrDefault(module, 0)) {
                        ending.add(waiting.removeLast());
                    }
                });
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
        calm.end();
        thread.shutdown();
        ending.forEach(WorkerProcess::askToEnd);
        long deadline = System.nanoTime() + WorkerProcess.TO_END.toNanos();
        ending.forEach(process -> process.endBy(deadline));
    }
}
