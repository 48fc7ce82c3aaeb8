package vn.capbu.kernel.spi;

/**
 * Whether the database can be reached; a port of {@link Storage}. A file always is. A server that went away is asked again every two
 * seconds, by itself, once somebody follows its {@link Changes}; one that falls silent is noticed within half a minute. Thread-safe.
 */
public interface Reachability {

    /** Of a database that needs no way. */
    Reachability ALWAYS =
            new Reachability() {
                @Override
                public boolean isReached() {
                    return true;
                }

                @Override
                public void onChange(Runnable listener) {
                    // it never changes
                }
            };

    /** Whether the last word of the database was no failure of the way there. */
    boolean isReached();

    /**
     * Wants to be told when it goes away and when it is back, until the storage is closed.
     *
     * @param listener called on any thread, has to return at once
     */
    void onChange(Runnable listener);
}
