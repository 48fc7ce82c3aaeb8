package vn.capbu.subscribers.spi;

import java.util.List;
import vn.capbu.subscribers.RegistryRow;

/** The registry; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface SubscriberRegistry {

    /** What storing a row did, or would do. */
    enum Change {
        /** The certificate wasn't known. */
        ADDED,
        /** Something about it, or about its subscriber, is different now. */
        CHANGED,
        /** All of it was known. */
        UNCHANGED
    }

    /**
     * Stores rows, by tax code and certificate serial; nothing is ever deleted. Runs in the transaction that is open on this
     * thread.
     *
     * @return what became of each row, in their order
     */
    List<Change> store(List<RegistryRow> rows);

    /** What {@link #store} would do, without doing it. */
    List<Change> preview(List<RegistryRow> rows);

    /** How many certificates are registered. */
    long count();
}
