package vn.capbu.renewal.ui;

import java.awt.EventQueue;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Operator;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.ui.desk.ConsoleBenchDesk;
import vn.capbu.renewal.ui.model.AuthorityCommands;
import vn.capbu.renewal.ui.model.BenchCommands;
import vn.capbu.renewal.ui.model.BenchDesk;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.view.BenchPanel;
import vn.capbu.renewal.ui.view.SwingAuthorityPrompts;
import vn.capbu.renewal.ui.view.SwingPrompts;

/** Puts the bench together, once for the console: window, status line and actions share it. Event dispatch thread only. */
@ServiceProvider(service = BenchWiring.class)
public final class BenchWiring {

    private static final Logger LOG = Logger.getLogger(BenchWiring.class.getName());
    private static final int SECOND = 1000;

    private final RequestProcessor readers = new RequestProcessor("bench details");
    private final BenchModel model;
    private final BenchDesk desk;
    private final BenchCommands commands;
    private final Formats formats = Formats.ofConsole();
    private boolean opened;

    /** The bench on the console's workspace. For the Lookup only. */
    public BenchWiring() {
        ConsoleWorkspace workspace =
                Objects.requireNonNull(Lookup.getDefault().lookup(ConsoleWorkspace.class));
        Dialogs dialogs = new Dialogs();
        TaskRunner tasks = TaskRunner.onPlatform("bench", dialogs);
        model = new BenchModel(Clock.systemUTC());
        ConsoleBenchDesk console = new ConsoleBenchDesk(workspace, Operator.ofOperatingSystem());
        desk = console;
        SwingPrompts prompts = new SwingPrompts(dialogs, formats);
        commands =
                new BenchCommands(
                        model,
                        desk,
                        tasks::run,
                        prompts,
                        EventQueue::invokeLater,
                        new AuthorityCommands(
                                console.authority(),
                                tasks::run,
                                new SwingAuthorityPrompts(dialogs, formats),
                                prompts));
    }

    /** The bench of the console. */
    static BenchWiring ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(BenchWiring.class));
    }

    BenchModel model() {
        return model;
    }

    BenchCommands commands() {
        return commands;
    }

    Formats formats() {
        return formats;
    }

    /** Builds the panel, and opens the data directory when this is the first. */
    BenchPanel createPanel() {
        BenchPanel panel = new BenchPanel(model, commands, formats, this::readHistory);
        Timer timer =
                new Timer(
                        SECOND,
                        event -> {
                            commands.tick();
                            panel.tick();
                        });
        timer.start();
        if (!opened) {
            opened = true;
            commands.open();
        }
        return panel;
    }

    private void readHistory(TokenRow row, Consumer<List<JournalEntry>> show) {
        readers.post(
                () -> {
                    try {
                        List<JournalEntry> history = desk.history(row);
                        EventQueue.invokeLater(() -> show.accept(history));
                    } catch (RuntimeException e) {
                        LOG.log(Level.INFO, "no history of token " + row.serial(), e);
                    }
                });
    }
}
