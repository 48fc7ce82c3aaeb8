package vn.capbu.subscribers.spi;

import java.util.List;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.SourceRow;

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
     * Stores rows, by tax code and certificate serial; nothing is ever deleted, and what a row leaves empty stays as it is. Each
     * record keeps what brought it, and each later change is written down. Runs in the transaction that is open on this thread.
     *
     * @param by who, when, by which import
     * @return what became of each row, in their order
     */
    List<Change> store(Provenance by, List<SourceRow> rows);

    /** What {@link #store} would do, without doing it. */
    List<Change> preview(List<RegistryRow> rows);

    /** How many certificates are registered. */
    long count();
}
