package vn.capbu.subscribers.ui.crl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.CheckCrls;
import vn.capbu.subscribers.CrlException;
import vn.capbu.subscribers.CrlReport;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.ImportCrl;
import vn.capbu.subscribers.RegistryInputException;
import vn.capbu.subscribers.spi.CrlFetcher;
import vn.capbu.subscribers.ui.crl.model.CrlDesk;

/** The use cases of revocation lists on the console's workspace. */
public final class ConsoleCrlDesk implements CrlDesk {

    private final ConsoleWorkspace console;
    private final Supplier<Operator> operator;

    public ConsoleCrlDesk(ConsoleWorkspace console, Supplier<Operator> operator) {
        this.console = console;
        this.operator = operator;
    }

    private CheckCrls checks() throws IOException {
        Workspace workspace = console.open();
        return new CheckCrls(
                workspace.storage(), workspace.services().one(CrlFetcher.class), workspace.clock());
    }

    /** Whether the daily check is due. */
    public boolean isDue() throws IOException {
        return checks().isDue();
    }

    @Override
    public List<CrlSource> sources() throws IOException {
        return checks().sources();
    }

    @Override
    public List<CheckCrls.Result> check(Progress progress, Cancellation cancellation)
            throws IOException {
        return checks().run(operator.get(), progress, cancellation);
    }

    @Override
    public CrlReport take(Path file, Progress progress, Cancellation cancellation)
            throws IOException, CrlException {
        Workspace workspace = console.open();
        return new ImportCrl(workspace.storage(), workspace.clock())
                .run(operator.get(), file, List.of(), progress, cancellation);
    }

    @Override
    public String add(String location) throws IOException, RegistryInputException {
        return checks().add(operator.get(), location);
    }

    @Override
    public void remove(String location) throws IOException, RegistryInputException {
        checks().remove(operator.get(), location);
    }
}
