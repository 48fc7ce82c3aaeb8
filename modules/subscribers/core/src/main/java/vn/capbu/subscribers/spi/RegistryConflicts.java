package vn.capbu.subscribers.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.RegistryRow;

/** What the registry holds against rows that are to be stored; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RegistryConflicts {

    /**
     * What was found about a row.
     *
     * @param serialOfAnother whether its certificate is registered under another tax code
     * @param tokenOfAnother whether its token is registered under another tax code
     */
    record Conflict(boolean serialOfAnother, boolean tokenOfAnother) {}

    /**
     * One answer for each row, in their order.
     *
     * @param running the import that the rows are of: what it stored itself is no conflict with the registry; null for none
     */
    List<Conflict> find(List<RegistryRow> rows, @Nullable Long running);
}
