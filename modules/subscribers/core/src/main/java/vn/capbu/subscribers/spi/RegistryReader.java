package vn.capbu.subscribers.spi;

import java.util.List;
import vn.capbu.subscribers.RegistryFilter;
import vn.capbu.subscribers.RegistryRow;

/** Reads selections of the registry, a page at a time; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RegistryReader {

    /**
     * Some certificates.
     *
     * @param rows as their source would write them
     * @param last id of the last one, for the next page; 0 when there is none
     */
    record Page(List<RegistryRow> rows, long last) {}

    /** How many certificates a filter means. */
    long count(RegistryFilter filter);

    /**
     * The certificates that a filter means, by their ids.
     *
     * @param after id behind which to go on, 0 for the first page
     * @param limit longest page
     */
    Page read(RegistryFilter filter, long after, int limit);
}
