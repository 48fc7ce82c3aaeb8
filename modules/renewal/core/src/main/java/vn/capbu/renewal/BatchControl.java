package vn.capbu.renewal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.TokenSerial;

/**
 * How a person steers the queue of a run: pause and go on, leave a token out and put it back, stop one token or all. A token
 * at work always comes to a safe end. What waits hasn't begun, so a pause and a skip can be taken back. Thread-safe.
 */
public final class BatchControl {

    /** How often a token that waits in a paused queue looks whether the run is to stop: a wish to stop wakes nobody. */
    private static final long LOOK_MILLIS = 200;

    private final Cancellation all;
    private final Map<TokenSerial, Cancellation> each = new HashMap<>();
    private final Set<TokenSerial> skipped = new HashSet<>();
    private final Set<TokenSerial> begun = new HashSet<>();
    private boolean paused;

    /** A queue that runs. */
    public BatchControl() {
        this(new Cancellation());
    }

    /**
     * A queue that runs.
     *
     * @param all stops every token of it
     */
    public BatchControl(Cancellation all) {
        this.all = all;
    }

    /** Starts no further token until {@link #goOn}; those at work come to their end. */
    public synchronized void pause() {
        paused = true;
    }

    /** Takes a pause back. */
    public synchronized void goOn() {
        paused = false;
        notifyAll();
    }

    /** Whether the queue stands still. */
    public synchronized boolean isPaused() {
        return paused;
    }

    /**
     * Leaves a token out when its turn comes.
     *
     * @return false when its turn has come already: it goes on to its end
     */
    public synchronized boolean skip(TokenSerial token) {
        if (begun.contains(token)) {
            return false;
        }
        skipped.add(token);
        notifyAll();
        return true;
    }

    /**
     * Takes a {@link #skip} back.
     *
     * @return false when its turn has passed: it has to be started again
     */
    public synchronized boolean putBack(TokenSerial token) {
        return !begun.contains(token) && skipped.remove(token);
    }

    /** Stops a token where nothing was sent yet; otherwise it goes on to its end. Can't be taken back. */
    public void stop(TokenSerial token) {
        cancellationOf(token).request();
    }

    /** Stops every token, as {@link #stop} does one; those that wait are left alone. Can't be taken back. */
    public void stopAll() {
        all.request();
        goOn();
    }

    /** The wish to stop one token, whoever has it: asked for the token alone, or for all. */
    public synchronized Cancellation cancellationOf(TokenSerial token) {
        return each.computeIfAbsent(token, serial -> new Cancellation(all));
    }

    /** The wish to stop the run. */
    public Cancellation cancellation() {
        return all;
    }

    /**
     * Waits while the queue is paused, and begins a token's turn.
     *
     * @return false when the token is left out; true when its turn begins, or when it is to be stopped
     */
    public synchronized boolean awaitTurn(TokenSerial token) {
        Cancellation stop = cancellationOf(token);
        try {
            while (paused && !skipped.contains(token) && !stop.isRequested()) {
                wait(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            stop.request();
            Thread.currentThread().interrupt();
        }
        begun.add(token);
        return !skipped.contains(token) || stop.isRequested();
    }
}
