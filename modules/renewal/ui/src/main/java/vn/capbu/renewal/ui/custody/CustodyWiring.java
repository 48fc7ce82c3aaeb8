package vn.capbu.renewal.ui.custody;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import javax.swing.Timer;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ChangeWatch;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.LookupServices;
import vn.capbu.desktop.ReaderThreads;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.renewal.ui.BenchWiring;
import vn.capbu.renewal.ui.custody.model.CustodyCommands;
import vn.capbu.renewal.ui.custody.model.CustodyModel;
import vn.capbu.renewal.ui.custody.view.CustodyPanel;
import vn.capbu.renewal.ui.custody.view.SwingCustodyPrompts;
import vn.capbu.renewal.ui.model.DeskState;

/** Puts the custody window together, once for the console. Event dispatch thread only. */
@ServiceProvider(service = CustodyWiring.class)
public final class CustodyWiring {

    private static final int TICK_MILLIS = 3000;

    private final ReaderThreads readers = new ReaderThreads("custody", 2);
    private final CustodyModel model = new CustodyModel(Clock.systemUTC());
    private final CustodyCommands commands;
    private final Formats formats = Formats.ofConsole();
    private final ConsoleWorkspace workspace = ConsoleWorkspace.ofConsole();
    private boolean opened;

    /** The custody of the console's workspace. For the Lookup only. */
    public CustodyWiring() {
        BenchWiring bench = Objects.requireNonNull(Lookup.getDefault().lookup(BenchWiring.class));
        workspace.closeBefore(readers::end);
        Dialogs dialogs = new Dialogs();
        commands =
                new CustodyCommands(
                        model,
                        new ConsoleCustodyService(
                                bench::openCustody,
                                workspace.path(),
                                new LookupServices(),
                                workspace::operator,
                                workspace::secondPerson),
                        TaskRunner.onPlatform("custody", dialogs),
                        readers,
                        new SwingCustodyPrompts(dialogs, formats));
    }

    /** The custody of the console. */
    static CustodyWiring ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(CustodyWiring.class));
    }

    CustodyCommands commands() {
        return commands;
    }

    /** Builds the panel, and reads the custody when this is the first; reads anew from time to time while it is seen. */
    CustodyPanel createPanel() {
        CustodyPanel panel = new CustodyPanel(model, commands, formats);
        new Timer(
                        TICK_MILLIS,
                        event -> {
                            if (panel.isShowing()) {
                                commands.tick();
                            }
                        })
                .start();
        ChangeWatch.on(workspace, EnumSet.of(Topic.CUSTODY), panel, commands::tick);
        ChangeWatch.onReturn(
                workspace,
                panel,
                () -> {
                    if (model.state() instanceof DeskState.Failed) {
                        commands.open();
                    }
                });
        if (!opened) {
            opened = true;
            commands.open();
        }
        return panel;
    }
}
