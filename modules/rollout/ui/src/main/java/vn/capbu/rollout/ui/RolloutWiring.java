package vn.capbu.rollout.ui;

import java.awt.EventQueue;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ChangeWatch;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Navigator;
import vn.capbu.desktop.ReaderThreads;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.desktop.imports.ImportsWindow;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.desk.ConsoleAlertDesk;
import vn.capbu.rollout.ui.desk.ConsoleDailyDesk;
import vn.capbu.rollout.ui.desk.ConsoleLogDesk;
import vn.capbu.rollout.ui.desk.ConsolePeopleDesk;
import vn.capbu.rollout.ui.desk.ConsolePlanDesk;
import vn.capbu.rollout.ui.desk.ConsoleProgressDesk;
import vn.capbu.rollout.ui.desk.ConsoleReportDesk;
import vn.capbu.rollout.ui.desk.ImportsOfLogs;
import vn.capbu.rollout.ui.model.AlertCommands;
import vn.capbu.rollout.ui.model.AlertModel;
import vn.capbu.rollout.ui.model.DailyRound;
import vn.capbu.rollout.ui.model.LogCommands;
import vn.capbu.rollout.ui.model.LogModel;
import vn.capbu.rollout.ui.model.PeopleCommands;
import vn.capbu.rollout.ui.model.PeopleModel;
import vn.capbu.rollout.ui.model.PeopleTarget;
import vn.capbu.rollout.ui.model.PlanCommands;
import vn.capbu.rollout.ui.model.PlanModel;
import vn.capbu.rollout.ui.model.ProgressCommands;
import vn.capbu.rollout.ui.model.ProgressModel;
import vn.capbu.rollout.ui.model.ReportCommands;
import vn.capbu.rollout.ui.model.Scope;
import vn.capbu.rollout.ui.text.AlertText;
import vn.capbu.rollout.ui.text.OverviewText;
import vn.capbu.rollout.ui.text.RolloutErrors;
import vn.capbu.rollout.ui.view.AlertPanel;
import vn.capbu.rollout.ui.view.LogPanel;
import vn.capbu.rollout.ui.view.PeoplePanel;
import vn.capbu.rollout.ui.view.PlanPanel;
import vn.capbu.rollout.ui.view.ProgressPanel;
import vn.capbu.rollout.ui.view.SwingAlertPrompts;
import vn.capbu.rollout.ui.view.SwingLogPrompts;
import vn.capbu.rollout.ui.view.SwingPeoplePrompts;
import vn.capbu.rollout.ui.view.SwingPlanPrompts;
import vn.capbu.rollout.ui.view.SwingProgressPrompts;
import vn.capbu.rollout.ui.view.SwingReportPrompts;

/** Puts the rollout's windows together, once for the console. Event dispatch thread only. */
@ServiceProvider(service = RolloutWiring.class)
public final class RolloutWiring {

    private final ConsoleWorkspace workspace = ConsoleWorkspace.ofConsole();
    private final Dialogs dialogs = new Dialogs();
    private final TaskRunner tasks = TaskRunner.onPlatform("rollout", dialogs);
    private final Formats formats = Formats.ofConsole();
    private final Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
    private final ProgressModel progressModel = new ProgressModel();
    private final ProgressCommands progressCommands;
    private final PeopleModel peopleModel;
    private final PeopleCommands peopleCommands;
    private final PlanModel planModel = new PlanModel();
    private final PlanCommands planCommands;
    private final AlertModel alertModel = new AlertModel();
    private final AlertCommands alertCommands;
    private final ReportCommands reportCommands;

    /** The windows on the console's workspace. For the Lookup only. */
    public RolloutWiring() {
        Supplier<Operator> operator = workspace::operator;
        planModel.administerIf(() -> workspace.may(Right.SET_TARGETS));
        ReaderThreads readers = new ReaderThreads("rollout people", 2);
        workspace.closeBefore(readers::end);
        peopleModel = new PeopleModel(readers);
        peopleCommands =
                new PeopleCommands(
                        peopleModel,
                        new ConsolePeopleDesk(workspace::open, operator),
                        tasks,
                        new SwingPeoplePrompts(dialogs, formats, Navigator.ofConsole()),
                        readers);
        planCommands =
                new PlanCommands(
                        planModel,
                        new ConsolePlanDesk(workspace::open, operator),
                        tasks,
                        new SwingPlanPrompts(dialogs),
                        Clock.systemUTC());
        progressCommands =
                new ProgressCommands(
                        progressModel,
                        new ConsoleProgressDesk(workspace::open, operator, locale),
                        tasks,
                        new SwingProgressPrompts(
                                dialogs, formats, this::openPeople, this::showAlerts));
        alertCommands =
                new AlertCommands(
                        alertModel,
                        new ConsoleAlertDesk(workspace::open, operator),
                        tasks,
                        new SwingAlertPrompts(
                                dialogs,
                                new AlertText(formats, words()),
                                this::openFigure,
                                this::openPeople),
                        progressCommands::refreshAlerts);
        reportCommands =
                new ReportCommands(
                        progressModel,
                        new ConsoleReportDesk(workspace::open, operator),
                        tasks,
                        new SwingReportPrompts(formats));
    }

    AlertCommands alerts() {
        return alertCommands;
    }

    ReportCommands reports() {
        return reportCommands;
    }

    AlertPanel createAlertPanel() {
        AlertPanel panel =
                new AlertPanel(alertModel, alertCommands, formats, new AlertText(formats, words()));
        ChangeWatch.onReturn(workspace, panel, alertCommands::open);
        return panel;
    }

    /** Shows the alerts of a campaign. */
    void showAlerts(RolloutCampaign campaign) {
        AlertTopComponent.bringUp();
        alertCommands.show(campaign);
    }

    /** The daily work on the console's workspace. Callable from any thread: its windows are asked for only when it is done. */
    static DailyRound createDailyRound() {
        Formats formats = Formats.ofConsole();
        return new DailyRound(
                new ConsoleDailyDesk(
                        ConsoleWorkspace.ofConsole()::open, ConsoleWorkspace.ofConsole()::operator),
                TaskRunner.onPlatform("daily progress work", new Dialogs()),
                new DailyProgressWork.Answer(new AlertText(formats, words(formats))),
                () -> ofConsole().refreshAlerts());
    }

    private void refreshAlerts() {
        progressCommands.refreshAlerts();
        alertCommands.refresh();
    }

    private void openFigure(Scope scope, FigureName figure) {
        ProgressTopComponent.bringUp();
        progressCommands.show(scope, figure);
    }

    PlanCommands plan() {
        return planCommands;
    }

    PlanPanel createPlanPanel() {
        PlanPanel panel =
                new PlanPanel(
                        planModel,
                        planCommands,
                        formats,
                        words(),
                        FixPopulationAction::bringUpAndFix);
        ChangeWatch.onReturn(workspace, panel, planCommands::open);
        return panel;
    }

    /** Shows the import of a log until it is closed; what goes on then stops, and nothing of it is kept. */
    @Messages("RolloutWiring.importLog=Import a log")
    void importLog() {
        LogModel model = new LogModel();
        LogCommands commands =
                new LogCommands(
                        model,
                        new ConsoleLogDesk(workspace::open, workspace::operator),
                        tasks,
                        EventQueue::invokeLater,
                        new SwingLogPrompts(),
                        progressCommands::open);
        commands.open();
        dialogs.view(Bundle.RolloutWiring_importLog(), new LogPanel(model, commands, formats));
        commands.stop();
    }

    /** Shows the imports of logs, of the campaign of the progress window; of the one created last while that shows none. */
    @Messages({
        "RolloutWiring.imports=Imports of logs",
        "RolloutWiring.noImports=Import a log first: menu Progress, \"Import a log…\". Every import then stands here, and can be taken back by"
                + " two persons. The imports of another campaign are shown when the progress window shows that campaign."
    })
    void showImports() {
        RolloutCampaign chosen = progressModel.scope().map(Scope::campaign).orElse(null);
        new ImportsWindow(
                        Bundle.RolloutWiring_imports(),
                        Bundle.RolloutWiring_noImports(),
                        true,
                        opened -> ImportsOfLogs.find(opened, chosen),
                        RolloutErrors::explain,
                        progressCommands::open)
                .show();
    }

    private OverviewText words() {
        return words(formats);
    }

    private static OverviewText words(Formats formats) {
        Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
        return new OverviewText(formats, "vi".equals(locale.getLanguage()));
    }

    /** The windows of the console. */
    static RolloutWiring ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(RolloutWiring.class));
    }

    ProgressCommands progress() {
        return progressCommands;
    }

    ProgressPanel createProgressPanel() {
        ProgressPanel panel =
                new ProgressPanel(
                        progressModel, progressCommands, reportCommands, formats, words());
        ChangeWatch.onReturn(workspace, panel, progressCommands::open);
        return panel;
    }

    PeoplePanel createPeoplePanel() {
        PeoplePanel panel = new PeoplePanel(peopleModel, peopleCommands, formats);
        ChangeWatch.on(
                workspace,
                EnumSet.of(Topic.CALLING, Topic.PEOPLE),
                panel,
                peopleCommands::keepUpToDate);
        ChangeWatch.onReturn(workspace, panel, peopleCommands::again);
        return panel;
    }

    private void openPeople(PeopleTarget target) {
        PeopleTopComponent.bringUp();
        peopleCommands.show(target);
    }
}
