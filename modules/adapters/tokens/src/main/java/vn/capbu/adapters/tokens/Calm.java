package vn.capbu.adapters.tokens;

/**
 * Whether processors have time for what can wait. Tokens at work use them, but for those in whose chip a key pair is generated.
 * Thread-safe.
 */
final class Calm {

    private final int most;
    private int atWork;
    private int generating;
    private boolean over;

    /**
     * @param processors of the machine; half as many tokens may be at work in a calm
     */
    Calm(int processors) {
        this.most = Math.max(1, processors / 2);
    }

    /** A process for a token was taken. */
    synchronized void workBegins() {
        atWork++;
    }

    /** It has ended. */
    synchronized void workEnds() {
        atWork--;
        notifyAll();
    }

    /** One of them lets its token generate a key pair. */
    synchronized void generationBegins() {
        generating++;
        notifyAll();
    }

    /** It has done so. */
    synchronized void generationEnds() {
        generating--;
    }

    /**
     * Waits for a calm.
     *
     * @return false when there will be none any more
     */
    synchronized boolean await() throws InterruptedException {
        while (!over && atWork - generating > most) {
            wait();
        }
        return !over;
    }

    /** Nobody needs to wait any longer. */
    synchronized void end() {
        over = true;
        notifyAll();
    }
}
