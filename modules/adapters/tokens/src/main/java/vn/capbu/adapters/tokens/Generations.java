package vn.capbu.adapters.tokens;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

    /** One of a module begins. */
    synchronized void begin(TokenModule module) {
        running.merge(module, 1, Integer::sum);
    }

    /** One of a module has ended, however it did. */
    synchronized void end(TokenModule module) {
        running.computeIfPresent(module, (same, count) -> count > 1 ? count - 1 : null);
    }

    /** How much longer a call to a module may take because of those that run. */
    synchronized Duration ahead(TokenModule module) {
        UsualTime usual = module.quirks().keyGeneration();
        Duration each = usual == null ? UNKNOWN : usual.longest();
        return each.multipliedBy(running.getOrDefault(module, 0));
    }
}
