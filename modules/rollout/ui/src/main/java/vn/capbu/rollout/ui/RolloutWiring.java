package vn.capbu.rollout.ui;

import java.util.Locale;
import java.util.Objects;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Navigator;
import vn.capbu.desktop.ReaderThreads;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Operator;
import vn.capbu.rollout.ui.desk.ConsolePeopleDesk;
import vn.capbu.rollout.ui.desk.ConsoleProgressDesk;
import vn.capbu.rollout.ui.model.PeopleCommands;
import vn.capbu.rollout.ui.model.PeopleModel;
import vn.capbu.rollout.ui.model.PeopleTarget;
import vn.capbu.rollout.ui.model.ProgressCommands;
import vn.capbu.rollout.ui.model.ProgressModel;
import vn.capbu.rollout.ui.text.OverviewText;
import vn.capbu.rollout.ui.view.PeoplePanel;
import vn.capbu.rollout.ui.view.ProgressPanel;
import vn.capbu.rollout.ui.view.SwingPeoplePrompts;
import vn.capbu.rollout.ui.view.SwingProgressPrompts;

/** Puts the rollout's windows together, once for the console. Event dispatch thread only. */
@ServiceProvider(service = RolloutWiring.class)
public final class RolloutWiring {

    private final Formats formats = Formats.ofConsole();
    private final Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
    private final ProgressModel progressModel = new ProgressModel();
    private final ProgressCommands progressCommands;
    private final PeopleModel peopleModel;
    private final PeopleCommands peopleCommands;

    /** The windows on the console's workspace. For the Lookup only. */
    public RolloutWiring() {
        ConsoleWorkspace workspace = ConsoleWorkspace.ofConsole();
        Dialogs dialogs = new Dialogs();
        TaskRunner tasks = TaskRunner.onPlatform("rollout", dialogs);
        Operator operator = Operator.ofOperatingSystem();
        ReaderThreads readers = new ReaderThreads("rollout people", 2);
        workspace.closeBefore(readers::end);
        peopleModel = new PeopleModel(readers);
        peopleCommands =
                new PeopleCommands(
                        peopleModel,
                        new ConsolePeopleDesk(workspace::open, operator),
                        tasks,
                        new SwingPeoplePrompts(dialogs, formats, Navigator.ofConsole()));
        progressCommands =
                new ProgressCommands(
                        progressModel,
                        new ConsoleProgressDesk(workspace::open, operator, locale),
                        tasks,
                        new SwingProgressPrompts(dialogs, formats, this::openPeople));
    }

    /** The windows of the console. */
    static RolloutWiring ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(RolloutWiring.class));
    }

    ProgressCommands progress() {
        return progressCommands;
    }

    ProgressPanel createProgressPanel() {
        boolean vietnamese = "vi".equals(locale.getLanguage());
        return new ProgressPanel(
                progressModel, progressCommands, formats, new OverviewText(formats, vietnamese));
    }

    PeoplePanel createPeoplePanel() {
        return new PeoplePanel(peopleModel, peopleCommands, formats);
    }

    private void openPeople(PeopleTarget target) {
        PeopleTopComponent.bringUp();
        peopleCommands.show(target);
    }
}
