package vn.capbu.renewal.ui;

import java.awt.EventQueue;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import javax.swing.Timer;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ChangeWatch;
import vn.capbu.desktop.ComplaintIntake;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.custody.CustodyDesk;
import vn.capbu.renewal.ui.action.PinContext;
import vn.capbu.renewal.ui.desk.ConsoleBenchDesk;
import vn.capbu.renewal.ui.model.AuthorityCommands;
import vn.capbu.renewal.ui.model.AuthorityDesk;
import vn.capbu.renewal.ui.model.AwaitedTokens;
import vn.capbu.renewal.ui.model.BenchCommands;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.DeskState;
import vn.capbu.renewal.ui.model.PinCommands;
import vn.capbu.renewal.ui.options.ConsoleModuleDesk;
import vn.capbu.renewal.ui.options.ModulesCommands;
import vn.capbu.renewal.ui.options.ModulesModel;
import vn.capbu.renewal.ui.options.SwingModulesPrompts;
import vn.capbu.renewal.ui.view.BenchPanel;
import vn.capbu.renewal.ui.view.SwingAuthorityPrompts;
import vn.capbu.renewal.ui.view.SwingPinPrompts;
import vn.capbu.renewal.ui.view.SwingPrompts;
import vn.capbu.renewal.ui.view.UnplugSound;

/** Puts the bench together, once for the console: window, status line and actions share it. Event dispatch thread only. */
@ServiceProvider(service = BenchWiring.class)
public final class BenchWiring {

    private static final int SECOND = 1000;

    private final ConsoleWorkspace workspace;
    private final Dialogs dialogs = new Dialogs();
    private final TaskRunner tasks = TaskRunner.onPlatform("bench", dialogs);
    private final BenchModel model;
    private final ConsoleBenchDesk desk;
    private final BenchCommands commands;
    private final AwaitedTokens awaited;
    private final PinContext pins;
    private final StoryReader stories;
    private final Formats formats = Formats.ofConsole();
    private boolean opened;

    /** The bench on the console's workspace. For the Lookup only. */
    public BenchWiring() {
        workspace = ConsoleWorkspace.ofConsole();
        model = new BenchModel(Clock.systemUTC());
        BenchPreferences.bind(model);
        awaited = new AwaitedTokens(model);
        desk = new ConsoleBenchDesk(workspace, workspace::operator);
        SwingPrompts prompts =
                new SwingPrompts(
                        dialogs,
                        formats,
                        model,
                        new UnplugSound(new RequestProcessor("bench sound")),
                        BenchWiring::takeIn);
        stories = new StoryReader(desk);
        pins =
                new PinContext(
                        model,
                        new PinCommands(
                                model, desk.pins(), tasks, new SwingPinPrompts(dialogs, formats)),
                        () -> workspace.may(Right.SUPERVISE_PINS));
        model.allowIf(workspace::may);
        workspace.whenAdmitted(pins::refresh);
        commands =
                new BenchCommands(
                        model,
                        desk,
                        tasks,
                        prompts,
                        EventQueue::invokeLater,
                        new AuthorityCommands(
                                desk.authority(),
                                tasks,
                                new SwingAuthorityPrompts(dialogs, formats),
                                prompts));
    }

    private static void takeIn(ComplaintIntake.Finding finding) {
        ComplaintIntake intake = Lookup.getDefault().lookup(ComplaintIntake.class);
        if (intake != null) {
            intake.takeIn(finding);
        }
    }

    /** The bench of the console. */
    public static BenchWiring ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(BenchWiring.class));
    }

    BenchModel model() {
        return model;
    }

    BenchCommands commands() {
        return commands;
    }

    AwaitedTokens awaited() {
        return awaited;
    }

    PinContext pins() {
        return pins;
    }

    Formats formats() {
        return formats;
    }

    /**
     * The custody on the bench's desk, which is opened when it isn't yet. Off the event dispatch thread.
     *
     * @throws IOException when the data directory can't be opened
     */
    public CustodyDesk openCustody() throws IOException {
        desk.open();
        return desk.custody();
    }

    /**
     * The renewals on the bench's desk, which is opened when it isn't yet. Off the event dispatch thread.
     *
     * @throws IOException when the data directory can't be opened
     */
    public RenewalDesk openRenewals() throws IOException {
        desk.open();
        return desk.renewals();
    }

    /** The authority, for the administration window. */
    public AuthorityDesk authorityDesk() {
        return desk.authority();
    }

    /** Builds the panel, and opens the data directory when this is the first. */
    BenchPanel createPanel() {
        BenchPanel panel = new BenchPanel(model, commands, pins.commands(), formats, stories::read);
        Timer timer =
                new Timer(
                        SECOND,
                        event -> {
                            commands.tick();
                            panel.tick();
                        });
        timer.start();
        ChangeWatch.on(
                workspace,
                EnumSet.of(Topic.RENEWAL, Topic.LEASE, Topic.SETTINGS),
                "",
                panel,
                () -> !model.isRunning(),
                commands::lookAgain);
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

    /** What the modules in Options do; the bench looks at changed modules as soon as no token is at work. */
    ModulesCommands createModulesCommands(ModulesModel modules) {
        return new ModulesCommands(
                modules,
                new ConsoleModuleDesk(workspace, workspace::operator),
                tasks,
                new SwingModulesPrompts(dialogs),
                model::isRunning,
                commands::modulesChanged);
    }
}
