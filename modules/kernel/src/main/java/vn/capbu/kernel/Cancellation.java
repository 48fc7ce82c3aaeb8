package vn.capbu.kernel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A wish to stop, set once from any thread and looked at by the work between two steps. Work stops only where its state can
 * be continued.
 */
public final class Cancellation {

    private final AtomicBoolean requested = new AtomicBoolean();
    private volatile @Nullable Cancellation wider;

    /** A wish of its own. */
    public Cancellation() {
        this(null);
    }

    /** A wish that is also made by a wider one, for example for one token among all of a run. */
    public Cancellation(@Nullable Cancellation wider) {
        this.wider = wider;
    }

    /** From now on the wish is made by a wider one, too; an earlier wider one no longer counts. */
    public void follow(Cancellation cancellation) {
        wider = cancellation;
    }

    /** Asks the work to stop at its next safe point. */
    public void request() {
        requested.set(true);
    }

    /** Whether somebody asked to stop. */
    public boolean isRequested() {
        Cancellation also = wider;
        return requested.get() || (also != null && also.isRequested());
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
