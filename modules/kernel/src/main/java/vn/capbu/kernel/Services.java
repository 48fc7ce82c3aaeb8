package vn.capbu.kernel;

import java.util.List;

/**
 * Finds the adapters that are there at run time, by their spi. Desktop looks in the platform's Lookup, the commands in
 * {@link java.util.ServiceLoader}; both read the same {@code META-INF/services}.
 */
public interface Services {

    /** Every implementation of an spi, possibly none. */
    <T> List<T> all(Class<T> spi);

    /**
     * The one implementation of an spi.
     *
     * @throws IllegalStateException when there is none, or more than one: the product is put together wrongly
     */
    default <T> T one(Class<T> spi) {
        List<T> found = all(spi);
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " implementations of " + spi.getName());
        }
        return found.get(0);
    }
}
