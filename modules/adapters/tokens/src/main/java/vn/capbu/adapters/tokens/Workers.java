package vn.capbu.adapters.tokens;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.tokens.WorkerCommand.Role;
import vn.capbu.renewal.TokenModule;
import vn.capbu.tokenworker.protocol.Request;
import vn.capbu.tokenworker.protocol.Response;

/** Starts the processes of all modules, and knows which of them live, so that none is left behind. Thread-safe. */
final class Workers implements AutoCloseable {

    /** A worker with its module loaded. */
    record Started(WorkerProcess process, Response.ModuleLoaded module) {}

    private final CallLimits limits;
    private final @Nullable WorkerArchive archive;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons("token-worker"));
    private final Set<WorkerProcess> living = ConcurrentHashMap.newKeySet();
    private final Set<WorkerProcess> atTokens = ConcurrentHashMap.newKeySet();
    private final Generations generations = new Generations();
    private final Calm calm = new Calm(Runtime.getRuntime().availableProcessors());
    private final @Nullable SpareWorkers spares;
    private boolean closed;

    Workers(CallLimits limits) {
        this(limits, false, null);
    }

    /**
     * @param ahead whether processes for tokens are started ahead of their work
     * @param archive of the worker's classes, null to start without
     */
    Workers(CallLimits limits, boolean ahead, @Nullable WorkerArchive archive) {
        this.limits = limits;
        this.archive = archive;
        this.spares =
                ahead
                        ? new SpareWorkers(
                                module ->
                                        WorkerProcess.start(
                                                new WorkerCommand(module, Role.TOKEN, archive),
                                                threads),
                                calm)
                        : null;
    }

    /** So many tokens of a module may soon need a process. Returns at once. */
    void expect(TokenModule module, int tokens) {
        if (spares != null) {
            spares.keep(module, tokens);
        }
    }

    /** For tests: processes that wait for a token. */
    int waiting() {
        return spares == null ? 0 : spares.count();
    }

    /** How long calls may take that wait for nothing. */
    CallLimits limits() {
        return limits;
    }

    /**
     * Sends a request to a process of a module and waits for its answer.
     *
     * @param limit after which the process counts as hung, while no key generation of the module lets it wait
     */
    <R extends Response> R call(
            TokenModule module,
            WorkerProcess process,
            Request request,
            Class<R> answer,
            Duration limit)
            throws RefusedException, WorkerLostException {
        if (!(request instanceof Request.GenerateKeyPair)) {
            return process.call(request, answer, limit, generations.alongside(module));
        }
        Supplier<Duration> more = generations.begin(module);
        calm.generationBegins();
        try {
            return process.call(request, answer, limit, more);
        } finally {
            calm.generationEnds();
            generations.end(module);
        }
    }

    /** Starts a process and loads the module in it. */
    Started start(TokenModule module, Role role) throws RefusedException, WorkerLostException {
        WorkerProcess process = launch(module, role);
        boolean loaded = false;
        try {
            Response.ModuleLoaded answer =
                    call(
                            module,
                            process,
                            new Request.LoadModule(module.library()),
                            Response.ModuleLoaded.class,
                            limits.start());
            loaded = true;
            return new Started(process, answer);
        } finally {
            if (!loaded) {
                end(process);
            }
        }
    }

    private synchronized WorkerProcess launch(TokenModule module, Role role)
            throws WorkerLostException {
        if (closed) {
            throw new WorkerLostException(
                    WorkerLostException.Loss.DIED, "", "the access to tokens is closed");
        }
        WorkerProcess process = spare(module, role);
        if (process == null) {
            process = WorkerProcess.start(new WorkerCommand(module, role, archive), threads);
        }
        living.add(process);
        if (role == Role.TOKEN && atTokens.add(process)) {
            calm.workBegins();
        }
        return process;
    }

    private @Nullable WorkerProcess spare(TokenModule module, Role role) {
        return spares == null || role != Role.TOKEN ? null : spares.take(module).orElse(null);
    }

    /** Ends a process. */
    void end(WorkerProcess process) {
        process.close();
        living.remove(process);
        if (atTokens.remove(process)) {
            calm.workEnds();
        }
    }

    /** The processes that live now. */
    Set<WorkerProcess> living() {
        return Set.copyOf(living);
    }

    /** Ends every process, all at the same time, and then the threads. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        List<WorkerProcess> all = List.copyOf(living);
        all.forEach(WorkerProcess::askToEnd);
        if (spares != null) {
            spares.close();
        }
        long deadline = System.nanoTime() + WorkerProcess.TO_END.toNanos();
        all.forEach(process -> process.endBy(deadline));
        living.clear();
        threads.shutdown();
    }

    /** Threads that don't keep the JVM alive. */
    static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName(name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
