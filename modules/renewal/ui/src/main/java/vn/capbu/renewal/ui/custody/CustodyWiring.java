package vn.capbu.renewal.ui.custody;

import java.awt.EventQueue;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.Timer;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.LookupServices;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Operator;
import vn.capbu.renewal.ui.BenchWiring;
import vn.capbu.renewal.ui.custody.model.CustodyCommands;
import vn.capbu.renewal.ui.custody.model.CustodyModel;
import vn.capbu.renewal.ui.custody.model.CustodyReader;
import vn.capbu.renewal.ui.custody.view.CustodyPanel;
import vn.capbu.renewal.ui.custody.view.SwingCustodyPrompts;

/** Puts the custody window together, once for the console. Event dispatch thread only. */
@ServiceProvider(service = CustodyWiring.class)
public final class CustodyWiring {

    private static final Logger LOG = Logger.getLogger(CustodyWiring.class.getName());
    private static final int TICK_MILLIS = 3000;
    private static final int READ_SECONDS = 5;

    private final RequestProcessor readers = new RequestProcessor("custody", 2);
    private final CustodyModel model = new CustodyModel(Clock.systemUTC());
    private final CustodyCommands commands;
    private final Formats formats = Formats.ofConsole();
    private boolean opened;
    private volatile boolean closed;

    /** The custody of the console's workspace. For the Lookup only. */
    public CustodyWiring() {
        ConsoleWorkspace workspace = ConsoleWorkspace.ofConsole();
        BenchWiring bench = Objects.requireNonNull(Lookup.getDefault().lookup(BenchWiring.class));
        workspace.closeBefore(this::endReadings);
        Dialogs dialogs = new Dialogs();
        commands =
                new CustodyCommands(
                        model,
                        new ConsoleCustodyService(
                                bench::openCustody,
                                workspace.path(),
                                new LookupServices(),
                                Operator.ofOperatingSystem()),
                        TaskRunner.onPlatform("custody", dialogs),
                        new Reader(),
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
        if (!opened) {
            opened = true;
            commands.open();
        }
        return panel;
    }

    /** Lets the readings under way end before the database is closed. */
    private void endReadings() throws InterruptedException {
        closed = true;
        readers.shutdown();
        if (!readers.awaitTermination(READ_SECONDS, TimeUnit.SECONDS)) {
            LOG.log(Level.INFO, "a reading of the custody goes on while the console ends");
        }
    }

    private final class Reader implements CustodyReader {

        @Override
        public <T> void read(Callable<T> question, Consumer<? super T> answer, Runnable otherwise) {
            if (closed) {
                return;
            }
            readers.execute(
                    () -> {
                        try {
                            T result = question.call();
                            EventQueue.invokeLater(() -> answer.accept(result));
                        } catch (Exception e) {
                            if (!closed) {
                                LOG.log(Level.INFO, "the custody can't be read", e);
                            }
                            EventQueue.invokeLater(otherwise);
                        }
                    });
        }
    }
}
