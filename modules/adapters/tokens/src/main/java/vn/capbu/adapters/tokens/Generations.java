package vn.capbu.adapters.tokens;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import vn.capbu.renewal.ModuleQuirks.UsualTime;
import vn.capbu.renewal.TokenModule;

/**
 * The key generations that run now. Some modules let every other call wait for them, in all processes: a call that waits its turn
 * must not count as hung. Thread-safe.
 */
final class Generations {

    /** What one may take where the module's usual time isn't known: the slowest token that was measured took 87 s. */
    static final Duration UNKNOWN = Duration.ofSeconds(90);

    private final Map<TokenModule, Integer> running = new HashMap<>();
    private final Map<TokenModule, Long> ended = new HashMap<>();

    /**
     * One of a module begins.
     *
     * @return how much longer it may take because of others, as of {@link #alongside}
     */
    synchronized Supplier<Duration> begin(TokenModule module) {
        Supplier<Duration> more = alongside(module, 1);
        running.merge(module, 1, Integer::sum);
        return more;
    }

    /** It has ended, however it did. */
    synchronized void end(TokenModule module) {
        running.computeIfPresent(module, (same, count) -> count > 1 ? count - 1 : null);
        ended.merge(module, 1L, Long::sum);
    }

    /**
     * How much longer a call to a module that begins now may take, because of the generations that run and of those that begin while it
     * waits: modules don't serve those who wait in their order. Grows from moment to moment, and no further than tokens there are.
     */
    synchronized Supplier<Duration> alongside(TokenModule module) {
        return alongside(module, 0);
    }

    private Supplier<Duration> alongside(TokenModule module, int itself) {
        UsualTime usual = module.quirks().keyGeneration();
        Duration each = usual == null ? UNKNOWN : usual.longest();
        long before = ended.getOrDefault(module, 0L) + itself;
        return () -> each.multipliedBy(begun(module) - before);
    }

    private synchronized long begun(TokenModule module) {
        return ended.getOrDefault(module, 0L) + running.getOrDefault(module, 0);
    }
}
