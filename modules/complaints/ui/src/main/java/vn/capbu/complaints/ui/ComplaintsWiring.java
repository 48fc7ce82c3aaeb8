package vn.capbu.complaints.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.papers.PaperFiles;
import vn.capbu.complaints.ui.model.ArticleCommands;
import vn.capbu.complaints.ui.model.ArticleModel;
import vn.capbu.complaints.ui.model.AttainmentCommands;
import vn.capbu.complaints.ui.model.AttainmentModel;
import vn.capbu.complaints.ui.model.Behind;
import vn.capbu.complaints.ui.model.CareDesk;
import vn.capbu.complaints.ui.model.CaseAuditCommands;
import vn.capbu.complaints.ui.model.CaseAuditModel;
import vn.capbu.complaints.ui.model.CaseCommands;
import vn.capbu.complaints.ui.model.CaseModel;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.model.IntakeCommands;
import vn.capbu.complaints.ui.model.QueueCommands;
import vn.capbu.complaints.ui.model.QueueModel;
import vn.capbu.complaints.ui.view.ArticlePanel;
import vn.capbu.complaints.ui.view.AttainmentPanel;
import vn.capbu.complaints.ui.view.CaseAuditPanel;
import vn.capbu.complaints.ui.view.CasePanel;
import vn.capbu.complaints.ui.view.QueuePanel;
import vn.capbu.complaints.ui.view.SwingArticlePrompts;
import vn.capbu.complaints.ui.view.SwingAttainmentPrompts;
import vn.capbu.complaints.ui.view.SwingCaseAuditPrompts;
import vn.capbu.complaints.ui.view.SwingCasePrompts;
import vn.capbu.complaints.ui.view.SwingIntakePrompts;
import vn.capbu.complaints.ui.view.SwingQueuePrompts;
import vn.capbu.desktop.ChangeWatch;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.LookupServices;
import vn.capbu.desktop.Navigator;
import vn.capbu.desktop.ProposalIntake;
import vn.capbu.desktop.ReaderThreads;
import vn.capbu.desktop.SubscriberFinder;
import vn.capbu.desktop.SubscriberOutline;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Changes.Topic;

/** Puts the windows of complaints together, once for the console. Event dispatch thread only. */
@ServiceProvider(service = ComplaintsWiring.class)
public final class ComplaintsWiring {

    private static final int DAYS_SHOWN = 30;

    private final Dialogs dialogs = new Dialogs();
    private final TaskRunner tasks = TaskRunner.onPlatform("complaints", dialogs);
    private final Formats formats = Formats.ofConsole();
    private final Clock clock = Clock.systemUTC();
    private final Drafts drafts;
    private final CareDesk desk;
    private final QueueModel queueModel;
    private final QueueCommands queueCommands;
    private final IntakeCommands intakeCommands;
    private final AttainmentModel attainmentModel;
    private final AttainmentCommands attainmentCommands;
    private final CaseAuditModel caseAuditModel;
    private final CaseAuditCommands caseAuditCommands;
    private final ArticleModel articleModel;
    private final ArticleCommands articleCommands;

    /** The windows on the console's workspace. For the Lookup only. */
    public ComplaintsWiring() {
        ConsoleWorkspace workspace = ConsoleWorkspace.ofConsole();
        boolean vietnamese = "vi".equals(Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
        ReaderThreads writers = new ReaderThreads("complaints drafts", 1);
        workspace.closeBefore(writers::end);
        drafts = createDrafts(workspace, writers);
        desk = createDesk(workspace, vietnamese, drafts);
        queueModel = new QueueModel(desk.noNames());
        queueCommands =
                new QueueCommands(
                        queueModel,
                        desk,
                        tasks,
                        new SwingQueuePrompts(
                                dialogs,
                                clock,
                                formats,
                                drafts,
                                one -> CaseTopComponent.bringUp(one.id()),
                                () -> ofConsole().intake().takeIn()),
                        desk.files()::write);
        ReaderThreads readers = new ReaderThreads("complaints intake", 1);
        workspace.closeBefore(readers::end);
        intakeCommands =
                new IntakeCommands(
                        desk,
                        tasks,
                        readers,
                        service(SubscriberFinder.class),
                        new SwingIntakePrompts(
                                dialogs, clock, formats, drafts, ComplaintsWiring::opened));
        LocalDate today = VietnamTime.dateOf(clock.instant());
        attainmentModel =
                new AttainmentModel(
                        desk.noNames(), formats, today.minusDays(DAYS_SHOWN - 1), today);
        attainmentCommands =
                new AttainmentCommands(
                        attainmentModel,
                        desk,
                        tasks,
                        new SwingAttainmentPrompts(
                                dialogs,
                                ComplaintsWiring::openBehind,
                                service(ProposalIntake.class)),
                        desk.files()::write);
        caseAuditModel = new CaseAuditModel(desk.noNames());
        caseAuditCommands =
                new CaseAuditCommands(
                        caseAuditModel,
                        desk,
                        tasks,
                        new SwingCaseAuditPrompts(
                                dialogs, vietnamese, formats, drafts, CaseTopComponent::bringUp));
        articleModel = new ArticleModel(desk.noNames());
        articleCommands = createArticles();
    }

    private ArticleCommands createArticles() {
        return new ArticleCommands(
                articleModel, desk, tasks, new SwingArticlePrompts(dialogs, formats, drafts));
    }

    private Drafts createDrafts(ConsoleWorkspace workspace, ReaderThreads writers) {
        return new Drafts(
                workspace.path().resolve("complaint-drafts"),
                writers,
                clock,
                () -> workspace.operator().name());
    }

    private CareDesk createDesk(ConsoleWorkspace workspace, boolean vietnamese, Drafts kept) {
        return new CareDesk(
                workspace::open,
                workspace::operator,
                clock,
                vietnamese,
                kept,
                new PaperFiles(new LookupServices()),
                service(SubscriberOutline.class));
    }

    /** What another feature offers; empty where no such feature is there. */
    private static <T> Optional<T> service(Class<T> type) {
        return Optional.ofNullable(Lookup.getDefault().lookup(type));
    }

    private static void openBehind(Behind behind) {
        if (behind instanceof Behind.One one) {
            CaseTopComponent.bringUp(one.id());
        } else {
            ofConsole().queue().show((Behind.Cases) behind);
            QueueTopComponent.bringUp();
        }
    }

    private static void opened(ComplaintCase one) {
        ofConsole().queue().keepUpToDate();
        CaseTopComponent.bringUp(one.id());
    }

    /** What the windows work on. Any thread. */
    CareDesk desk() {
        return desk;
    }

    /** How dates and times are written. Any thread. */
    Formats formats() {
        return formats;
    }

    IntakeCommands intake() {
        return intakeCommands;
    }

    AttainmentCommands attainment() {
        return attainmentCommands;
    }

    AttainmentPanel createAttainmentPanel() {
        AttainmentPanel panel = new AttainmentPanel(attainmentModel, attainmentCommands, formats);
        ChangeWatch.onReturn(ConsoleWorkspace.ofConsole(), panel, attainmentCommands::again);
        return panel;
    }

    CaseAuditCommands caseAudit() {
        return caseAuditCommands;
    }

    CaseAuditPanel createCaseAuditPanel() {
        CaseAuditPanel panel = new CaseAuditPanel(caseAuditModel, caseAuditCommands, formats);
        ChangeWatch.onReturn(ConsoleWorkspace.ofConsole(), panel, caseAuditCommands::again);
        return panel;
    }

    ArticleCommands articles() {
        return articleCommands;
    }

    ArticlePanel createArticlePanel() {
        ArticlePanel panel = new ArticlePanel(articleModel, articleCommands, formats);
        ChangeWatch.onReturn(ConsoleWorkspace.ofConsole(), panel, articleCommands::again);
        return panel;
    }

    /** The windows of the console. */
    static ComplaintsWiring ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(ComplaintsWiring.class));
    }

    QueueCommands queue() {
        return queueCommands;
    }

    QueuePanel createQueuePanel() {
        QueuePanel panel = new QueuePanel(queueModel, queueCommands, formats);
        ChangeWatch.on(
                ConsoleWorkspace.ofConsole(),
                EnumSet.of(Topic.CASE),
                panel,
                queueCommands::keepUpToDate);
        return panel;
    }

    CaseModel createCaseModel(long id) {
        return new CaseModel(id, desk.noNames());
    }

    CaseCommands createCaseCommands(CaseModel model) {
        return new CaseCommands(
                model,
                desk,
                tasks,
                new SwingCasePrompts(
                        dialogs,
                        Navigator.ofConsole(),
                        clock,
                        formats,
                        drafts,
                        CaseTopComponent::bringUp));
    }

    CasePanel createCasePanel(CaseModel model, CaseCommands commands) {
        CasePanel panel = new CasePanel(model, commands, formats);
        ChangeWatch.on(
                ConsoleWorkspace.ofConsole(),
                EnumSet.of(Topic.CASE),
                CaseNumber.format(model.id()),
                panel,
                () -> !model.isBusy(),
                commands::keepUpToDate);
        return panel;
    }
}
