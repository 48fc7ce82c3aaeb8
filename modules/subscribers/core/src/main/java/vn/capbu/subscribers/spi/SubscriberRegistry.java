package vn.capbu.subscribers.spi;

import java.util.List;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.SourceRow;
import vn.capbu.subscribers.ValueChange;

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
     * What became, or would become, of a row.
     *
     * @param change what storing it did
     * @param values what it made different; empty unless it is CHANGED
     */
    record Result(Change change, List<ValueChange> values) {

        /** Of a certificate that wasn't known. */
        public static final Result ADDED = new Result(Change.ADDED, List.of());

        /** Of a certificate of which all was known. */
        public static final Result UNCHANGED = new Result(Change.UNCHANGED, List.of());

        public Result {
            values = List.copyOf(values);
        }
    }

    /**
     * Stores rows, by tax code and certificate serial; nothing is ever deleted, and what a row leaves empty stays as it is. Each
     * record keeps what brought it, and each later change is written down. Runs in the transaction that is open on this thread.
     *
     * @param by who, when, by which import
     * @return what became of each row, in their order
     */
    List<Result> store(Provenance by, List<SourceRow> rows);

    /** What {@link #store} would do, without doing it. */
    List<Result> preview(List<RegistryRow> rows);

    /** How many certificates are registered. */
    long count();
}
