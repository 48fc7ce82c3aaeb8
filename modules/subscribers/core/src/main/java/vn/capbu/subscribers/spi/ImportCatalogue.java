package vn.capbu.subscribers.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.Operator;
import vn.capbu.subscribers.ColumnMapping;
import vn.capbu.subscribers.ImportChecks;

/** The rules of imports, and the layouts that were imported before; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface ImportCatalogue {

    /** The checks in force. */
    ImportChecks checks();

    /**
     * The mapping with which a layout was imported last.
     *
     * @param layout key of the header row, see {@link vn.capbu.subscribers.ImportSubscribers}
     */
    Optional<ColumnMapping> mapping(String layout);

    /** Remembers a mapping in place of an earlier one, in the transaction that is open on this thread. */
    void remember(
            String layout, List<String> headers, ColumnMapping mapping, Operator by, Instant at);

    /**
     * Makes this transaction the only import there is, until it ends.
     *
     * @return false when another one runs; this one must not go on then
     */
    boolean lock();
}
