package vn.capbu.adapters.tokens;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.spi.TokenAccess;

/**
 * Looks at every module, each on a thread of its own, and tells of changes. A change is on the bench within 2 s: the pause, the
 * look that just missed it, and the next one, each of which may take half a second, leave some to spare.
 */
final class TokenWatcher implements TokenAccess.Watch {

    private static final System.Logger LOG = System.getLogger(TokenWatcher.class.getName());
    private static final long PAUSE_MILLIS = 500;

    private final Consumer<ModuleScan> listener;
    private final ScheduledExecutorService threads;
    private final Map<String, ModuleScan> told = new HashMap<>();
    private final List<Future<?>> looks = new ArrayList<>();
    private volatile boolean closed;

    TokenWatcher(Collection<ModuleScanner> scanners, Consumer<ModuleScan> listener) {
        this.listener = listener;
        this.threads =
                Executors.newScheduledThreadPool(
                        Math.max(1, scanners.size()), Workers.daemons("token-watch"));
        for (ModuleScanner scanner : scanners) {
            looks.add(
                    threads.scheduleWithFixedDelay(
                            () -> look(scanner), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    /** The look that is going on isn't told any more. */
    @Override
    public void close() {
        closed = true;
        looks.forEach(look -> look.cancel(false));
        threads.shutdown();
    }

    /** An exception would end the schedule, so it is logged here: it comes from the listener, or is a mistake of ours. */
    private void look(ModuleScanner scanner) {
        try {
            tell(scanner.watchOnce());
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.log(Level.ERROR, "a look at the tokens failed", e);
            }
        }
    }

    private synchronized void tell(ModuleScan scan) {
        if (!closed && !scan.equals(told.put(scan.module(), scan))) {
            listener.accept(scan);
        }
    }
}
