package vn.capbu.renewal.spi;

import java.util.List;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TryLimit;

/** The configured PKCS#11 modules; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface TokenModuleRepository {

    /**
     * Adds a module, as the last one.
     *
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when the name is taken
     */
    void add(TokenModule module);

    /** Removes a module by name; false when there was none. */
    boolean remove(String name);

    /** All of them, in the administrator's order; each with the PIN try limit of today. */
    List<TokenModule> list();

    /**
     * Replaces all of them, in this order.
     *
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when two have the same name
     */
    void replaceAll(List<TokenModule> modules);

    /** The PIN try limits of a module by their days, those of days ahead too, the oldest version first; none where only one was ever set. */
    List<TryLimit> tryLimits(String module);

    /**
     * Adds a version of a module's PIN try limit.
     *
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when there is one of this number
     */
    void addTryLimit(String module, TryLimit limit);

    /** Those that the bench looks at, in the administrator's order. */
    default List<TokenModule> inUse() {
        return list().stream().filter(TokenModule::enabled).toList();
    }
}
