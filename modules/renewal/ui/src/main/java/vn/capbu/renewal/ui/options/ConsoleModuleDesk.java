package vn.capbu.renewal.ui.options;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.ConfigureModules;
import vn.capbu.renewal.FindKnownModules;
import vn.capbu.renewal.ModuleTest;
import vn.capbu.renewal.TestModule;
import vn.capbu.renewal.TokenModule;

/** The use cases on the console's workspace. */
public final class ConsoleModuleDesk implements ModuleDesk {

    private final ConsoleWorkspace console;
    private final Supplier<Operator> operator;

    /** A desk for an operator. */
    public ConsoleModuleDesk(ConsoleWorkspace console, Supplier<Operator> operator) {
        this.console = console;
        this.operator = operator;
    }

    @Override
    public List<TokenModule> modules() throws IOException {
        return new ConfigureModules(console.open()).list();
    }

    @Override
    public boolean save(List<TokenModule> modules) throws IOException, ConfigurationException {
        return new ConfigureModules(console.open()).save(operator.get(), modules);
    }

    @Override
    public FindKnownModules.Result find(Progress progress, Cancellation cancellation)
            throws IOException, ConfigurationException {
        return new FindKnownModules(console.open()).run(progress, cancellation);
    }

    @Override
    public ModuleTest test(TokenModule module, Cancellation cancellation)
            throws IOException, ConfigurationException {
        return new TestModule(console.open()).run(operator.get(), module, cancellation);
    }
}
