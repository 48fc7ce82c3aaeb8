package vn.capbu.renewal.spi;

import java.util.List;
import vn.capbu.renewal.TokenModule;

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

    /** All of them, in the administrator's order. */
    List<TokenModule> list();

    /**
     * Replaces all of them, in this order.
     *
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when two have the same name
     */
    void replaceAll(List<TokenModule> modules);

    /** Those that the bench looks at, in the administrator's order. */
    default List<TokenModule> inUse() {
        return list().stream().filter(TokenModule::enabled).toList();
    }
}
