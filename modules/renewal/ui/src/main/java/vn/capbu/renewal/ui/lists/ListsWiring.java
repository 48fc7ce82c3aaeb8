package vn.capbu.renewal.ui.lists;

import java.awt.EventQueue;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ChangeWatch;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.LookupServices;
import vn.capbu.desktop.Navigator;
import vn.capbu.desktop.ReaderThreads;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.renewal.ui.lists.model.AffectedCommands;
import vn.capbu.renewal.ui.lists.model.AffectedModel;
import vn.capbu.renewal.ui.lists.model.FollowUpCommands;
import vn.capbu.renewal.ui.lists.model.FollowUpModel;
import vn.capbu.renewal.ui.lists.view.AffectedPanel;
import vn.capbu.renewal.ui.lists.view.FollowUpPanel;
import vn.capbu.renewal.ui.lists.view.SwingAffectedPrompts;
import vn.capbu.renewal.ui.lists.view.SwingFollowUpPrompts;
import vn.capbu.renewal.ui.model.DeskState;

/** Puts the windows of lists together, once for the console. Event dispatch thread only. */
@ServiceProvider(service = ListsWiring.class)
public final class ListsWiring {

    private final ReaderThreads readers = new ReaderThreads("lists", 2);
    private final Formats formats = Formats.ofConsole();
    private final ConsoleLists service;
    private final FollowUpModel followUpModel;
    private final FollowUpCommands followUpCommands;
    private final AffectedModel affectedModel;
    private final AffectedCommands affectedCommands;

    /** The lists of the console's workspace. For the Lookup only. */
    public ListsWiring() {
        ConsoleWorkspace workspace = ConsoleWorkspace.ofConsole();
        workspace.closeBefore(readers::end);
        Dialogs dialogs = new Dialogs();
        TaskRunner tasks = TaskRunner.onPlatform("lists", dialogs);
        Navigator navigator = Navigator.ofConsole();
        Clock clock = Clock.systemUTC();
        service = new ConsoleLists(workspace, new LookupServices(), workspace::operator, clock);
        followUpModel = new FollowUpModel(clock, readers);
        followUpCommands =
                new FollowUpCommands(
                        followUpModel,
                        service.followUps(),
                        tasks,
                        readers,
                        new SwingFollowUpPrompts(dialogs, formats),
                        navigator::openSubscriber);
        affectedModel = new AffectedModel(readers);
        affectedModel.superviseIf(() -> workspace.may(Right.DECIDE_ELIGIBILITY));
        affectedCommands =
                new AffectedCommands(
                        affectedModel,
                        service.affected(),
                        tasks,
                        readers,
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
        FollowUpPanel panel = new FollowUpPanel(followUpModel, followUpCommands, formats);
        ChangeWatch.on(
                ConsoleWorkspace.ofConsole(),
                EnumSet.of(Topic.FOLLOW_UP, Topic.RENEWAL),
                panel,
                followUpCommands::lookForChanges);
        ChangeWatch.onReturn(
                ConsoleWorkspace.ofConsole(),
                panel,
                () -> {
                    if (followUpModel.state() instanceof DeskState.Failed) {
                        followUpCommands.open();
                    }
                });
        return panel;
    }

    AffectedPanel createAffectedPanel() {
        AffectedPanel panel = new AffectedPanel(affectedModel, affectedCommands, formats);
        ChangeWatch.onReturn(
                ConsoleWorkspace.ofConsole(),
                panel,
                () -> {
                    if (affectedModel.state() instanceof DeskState.Failed) {
                        affectedCommands.open();
                    }
                });
        return panel;
    }
}
