package vn.capbu.adapters.tokens;

import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.renewal.spi.TokenSession;

/** The tokens of one module: who looks at them and who works on them. Thread-safe. */
final class ModuleTokens implements AutoCloseable {

    private final TokenModule module;
    private final Workers workers;
    private final Clock clock;
    private final ModuleScanner scanner;
    private final Semaphore workplaces;

    ModuleTokens(TokenModule module, Workers workers, Clock clock) {
        this.module = module;
        this.workers = workers;
        this.clock = clock;
        this.scanner = new ModuleScanner(module, workers, clock);
        boolean oneAtATime = module.isolation() == TokenModule.Isolation.ONE_AT_A_TIME;
        this.workplaces = new Semaphore(oneAtATime ? 1 : Integer.MAX_VALUE, true);
    }

    ModuleScanner scanner() {
        return scanner;
    }

    /**
     * Waits for its turn where only one token may be at work, then opens the token.
     *
     * @param others the scanners of the other modules, which leave the token alone meanwhile
     */
    TokenSession open(TokenSerial serial, Collection<ModuleScanner> others) throws TokenException {
        try {
            workplaces.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenException(
                    Fault.DEVICE_ERROR, "", "interrupted while waiting for the module");
        }
        if (!scanner.startWork(serial)) {
            workplaces.release();
            throw new TokenException(Fault.DEVICE_ERROR, "", "the token is at work already");
        }
        others.forEach(other -> other.avoid(serial));
        boolean opened = false;
        try {
            TokenWorkplace workplace =
                    new TokenWorkplace(
                            module, serial, workers, lost -> endWork(serial, others, lost));
            opened = true;
            scanner.expectLooks();
            return new WorkerTokenSession(module, serial, workplace, workers.limits(), clock);
        } finally {
            if (!opened) {
                endWork(serial, others, true);
            }
        }
    }

    /** Ends the scanner; the next look starts a new one. Sessions go on. */
    @Override
    public void close() {
        scanner.close();
    }

    private void endWork(TokenSerial serial, Collection<ModuleScanner> others, boolean lost) {
        scanner.endWork(serial, lost);
        others.forEach(other -> other.askAgain(serial));
        workplaces.release();
    }
}
