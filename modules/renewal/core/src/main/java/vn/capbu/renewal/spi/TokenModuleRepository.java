package vn.capbu.renewal.spi;

import java.util.List;
import vn.capbu.renewal.TokenModule;

/** The configured PKCS#11 modules; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface TokenModuleRepository {

    /**
     * Adds a module.
     *
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when the name is taken
     */
    void add(TokenModule module);

    /** Removes a module by name; false when there was none. */
    boolean remove(String name);

    /** All of them, by name. */
    List<TokenModule> list();
}
