package vn.capbu.kernel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A wish to stop, set once from any thread and looked at by the work between two steps. Work stops only where its state can
 * be continued.
 */
public final class Cancellation {

    private final AtomicBoolean requested = new AtomicBoolean();

    /** Asks the work to stop at its next safe point. */
    public void request() {
        requested.set(true);
    }

    /** Whether somebody asked to stop. */
    public boolean isRequested() {
        return requested.get();
    }

    /**
     * For work that can stop right here.
     *
     * @throws CancellationException when somebody asked to stop
     */
    public void check() {
        if (isRequested()) {
            throw new CancellationException("cancelled by the operator");
        }
    }
}
