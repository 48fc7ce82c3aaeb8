package vn.capbu.renewal.ui.lists;

import java.awt.EventQueue;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.LookupServices;
import vn.capbu.desktop.Navigator;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Operator;
import vn.capbu.renewal.ui.custody.model.CustodyReader;
import vn.capbu.renewal.ui.lists.model.AffectedCommands;
import vn.capbu.renewal.ui.lists.model.AffectedModel;
import vn.capbu.renewal.ui.lists.model.FollowUpCommands;
import vn.capbu.renewal.ui.lists.model.FollowUpModel;
import vn.capbu.renewal.ui.lists.view.AffectedPanel;
import vn.capbu.renewal.ui.lists.view.FollowUpPanel;
import vn.capbu.renewal.ui.lists.view.SwingAffectedPrompts;
import vn.capbu.renewal.ui.lists.view.SwingFollowUpPrompts;

/** Puts the windows of lists together, once for the console. Event dispatch thread only. */
@ServiceProvider(service = ListsWiring.class)
public final class ListsWiring {

    private static final Logger LOG = Logger.getLogger(ListsWiring.class.getName());
    private static final int READ_SECONDS = 5;

    private final RequestProcessor readers = new RequestProcessor("lists", 2);
    private final Formats formats = Formats.ofConsole();
    private final ConsoleLists service;
    private final FollowUpModel followUpModel;
    private final FollowUpCommands followUpCommands;
    private final AffectedModel affectedModel;
    private final AffectedCommands affectedCommands;
    private volatile boolean closed;

    /** The lists of the console's workspace. For the Lookup only. */
    public ListsWiring() {
        ConsoleWorkspace workspace = ConsoleWorkspace.ofConsole();
        workspace.closeBefore(this::endReadings);
        Dialogs dialogs = new Dialogs();
        TaskRunner tasks = TaskRunner.onPlatform("lists", dialogs);
        Reader reader = new Reader();
        Navigator navigator = Navigator.ofConsole();
        Clock clock = Clock.systemUTC();
        service =
                new ConsoleLists(
                        workspace, new LookupServices(), Operator.ofOperatingSystem(), clock);
        followUpModel = new FollowUpModel(clock, reader);
        followUpCommands =
                new FollowUpCommands(
                        followUpModel,
                        service.followUps(),
                        tasks,
                        reader,
                        new SwingFollowUpPrompts(dialogs, formats),
                        navigator::openSubscriber);
        affectedModel = new AffectedModel(reader);
        affectedCommands =
                new AffectedCommands(
                        affectedModel,
                        service.affected(),
                        tasks,
                        reader,
                        new SwingAffectedPrompts(dialogs, formats),
                        EventQueue::invokeLater,
                        navigator::openSubscriber);
    }

    /** The lists of the console. */
    static ListsWiring ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(ListsWiring.class));
    }

    ConsoleLists service() {
        return service;
    }

    Formats formats() {
        return formats;
    }

    FollowUpCommands followUps() {
        return followUpCommands;
    }

    AffectedCommands affected() {
        return affectedCommands;
    }

    FollowUpPanel createFollowUpPanel() {
        return new FollowUpPanel(followUpModel, followUpCommands, formats);
    }

    AffectedPanel createAffectedPanel() {
        return new AffectedPanel(affectedModel, affectedCommands, formats);
    }

    /** Lets the readings under way end before the database is closed. */
    private void endReadings() throws InterruptedException {
        closed = true;
        readers.shutdown();
        if (!readers.awaitTermination(READ_SECONDS, TimeUnit.SECONDS)) {
            LOG.log(Level.INFO, "a reading of a list goes on while the console ends");
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
                                LOG.log(Level.INFO, "a list can't be read", e);
                            }
                            EventQueue.invokeLater(otherwise);
                        }
                    });
        }
    }
}
