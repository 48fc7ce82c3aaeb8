package vn.capbu.adapters.tokens;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.renewal.spi.TokenSession;

/** The tokens of all configured modules, each module and each token at work in processes of its own. Thread-safe. */
final class WorkerTokenAccess implements TokenAccess {

    private final Workers workers;
    private final Map<String, ModuleTokens> modules = new LinkedHashMap<>();
    private final ExecutorService lookers =
            Executors.newCachedThreadPool(Workers.daemons("token-scan"));
    private final Set<TokenWatcher> watchers = ConcurrentHashMap.newKeySet();
    private final Thread atShutdown =
            Executors.defaultThreadFactory().newThread(this::endProcesses);

    WorkerTokenAccess(List<TokenModule> configured, CallLimits limits, Clock clock) {
        this(configured, new Workers(limits), clock);
    }

    WorkerTokenAccess(List<TokenModule> configured, Workers started, Clock clock) {
        workers = started;
        for (TokenModule module : configured) {
            modules.put(module.name(), new ModuleTokens(module, workers, clock));
        }
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    @Override
    public List<ModuleScan> scan(Cancellation cancellation) {
        cancellation.check();
        List<Future<ModuleScan>> looks = new ArrayList<>();
        for (ModuleTokens module : modules.values()) {
            looks.add(lookers.submit(module.scanner()::scanOnce));
        }
        List<ModuleScan> scans = new ArrayList<>();
        for (Future<ModuleScan> look : looks) {
            cancellation.check();
            scans.add(result(look));
        }
        return scans;
    }

    @Override
    public Watch watch(Consumer<ModuleScan> listener) {
        TokenWatcher watcher =
                new TokenWatcher(
                        modules.values().stream().map(ModuleTokens::scanner).toList(), listener);
        watchers.add(watcher);
        return () -> endWatch(watcher);
    }

    @Override
    public TokenSession open(String module, TokenSerial serial) throws TokenException {
        ModuleTokens tokens = modules.get(module);
        if (tokens == null) {
            throw new TokenException(
                    Fault.MODULE_UNUSABLE, "", "no module is configured as " + module);
        }
        return tokens.open(
                serial,
                modules.values().stream()
                        .filter(other -> other != tokens)
                        .map(ModuleTokens::scanner)
                        .toList());
    }

    @Override
    public void close() {
        endProcesses();
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException ignored) {
            // the JVM is going down already, and the hook with it
        }
    }

    /** For tests: the processes that live now. */
    Set<WorkerProcess> processes() {
        return workers.living();
    }

    private void endProcesses() {
        watchers.forEach(TokenWatcher::close);
        lookers.shutdownNow();
        workers.close();
    }

    /** With the last watch the scanners end; not on this thread, because a look may be going on. */
    private void endWatch(TokenWatcher watcher) {
        watcher.close();
        if (watchers.remove(watcher) && watchers.isEmpty()) {
            try {
                modules.values().forEach(module -> lookers.execute(module::close));
            } catch (RejectedExecutionException ignored) {
                // everything is closed already, the scanners too
            }
        }
    }

    private static ModuleScan result(Future<ModuleScan> look) {
        try {
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while looking");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look at the slots failed", e.getCause());
        }
    }
}
