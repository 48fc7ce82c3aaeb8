package vn.capbu.renewal.ui.options;

import java.io.IOException;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.FindKnownModules;
import vn.capbu.renewal.ModuleTest;
import vn.capbu.renewal.TokenModule;

/** The use cases behind the modules in Options; each only from a task. */
public interface ModuleDesk {

    /**
     * The configured modules, in their order.
     *
     * @throws IOException when the data directory can't be opened
     */
    List<TokenModule> modules() throws IOException;

    /** See {@link vn.capbu.renewal.ConfigureModules#save}. */
    boolean save(List<TokenModule> modules) throws IOException, ConfigurationException;

    /** See {@link FindKnownModules#run}. */
    FindKnownModules.Result find(Progress progress, Cancellation cancellation)
            throws IOException, ConfigurationException;

    /** See {@link vn.capbu.renewal.TestModule#run}. */
    ModuleTest test(TokenModule module, Cancellation cancellation)
            throws IOException, ConfigurationException;
}
