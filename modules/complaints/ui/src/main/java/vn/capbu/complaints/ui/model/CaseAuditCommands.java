package vn.capbu.complaints.ui.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.AuditCases;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.ui.model.CaseAuditModel.Reading;
import vn.capbu.complaints.ui.model.CaseAuditPrompts.Step;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.VietnamTime;

/** What can be done in the window of the audit of cases. Called on the event dispatch thread, returns at once but for questions. */
public final class CaseAuditCommands {

    /** Key of what is typed into the form of a plan. */
    public static final String PLAN = "audit.plan";

    /** Key of what is typed into the form of a score-card. */
    public static final String CARD = "audit.card";

    private final CaseAuditModel model;
    private final CareDesk desk;
    private final Tasks tasks;
    private final CaseAuditPrompts prompts;

    /** Of the reading whose answer counts. */
    private long turn;

    /** Commands on a model. */
    public CaseAuditCommands(
            CaseAuditModel model, CareDesk desk, Tasks tasks, CaseAuditPrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** Whether who acts may plan, review and give actions. */
    public boolean isSupervisor() {
        return desk.isSupervisor();
    }

    /** Reads everything anew. */
    public void again() {
        read(model.plan().map(SamplePlan::id).orElse(null));
    }

    /** Shows another plan. */
    public void show(SamplePlan plan) {
        if (model.plan().map(SamplePlan::id).filter(id -> id == plan.id()).isEmpty()) {
            read(plan.id());
        }
    }

    private void read(@Nullable Long plan) {
        long mine = ++turn;
        model.begin();
        tasks.run(
                prompts.title(Step.READ),
                (progress, cancellation) -> {
                    try {
                        Reading read = found(plan);
                        return (Runnable) () -> model.show(read);
                    } catch (CancellationException e) {
                        throw e;
                    } catch (Exception e) {
                        return () -> model.fail(e);
                    }
                },
                TaskCallback.<Runnable>of(
                        prompts::explain,
                        found -> {
                            if (mine == turn) {
                                found.run();
                            }
                        },
                        () -> {
                            if (mine == turn) {
                                model.idle();
                            }
                        }));
    }

    private Reading found(@Nullable Long wanted) throws Exception {
        ComplaintDesk open = desk.open();
        desk.drafts().load();
        AuditCases audit = open.auditCases();
        Names names = desk.names(open);
        List<SamplePlan> plans = audit.plans();
        SamplePlan plan =
                plans.stream()
                        .filter(one -> wanted != null && one.id() == wanted)
                        .findFirst()
                        .orElse(plans.isEmpty() ? null : plans.get(0));
        return new Reading(
                names,
                audit.scorecards(),
                plans,
                plan,
                plan == null ? List.of() : audit.sample(plan.id()),
                open.followUpAudits().openActions(),
                today());
    }

    /** Selects a case of the sample. */
    public void select(int row) {
        List<SampledCase> sample = model.sample();
        model.select(row >= 0 && row < sample.size() ? sample.get(row) : null);
    }

    /** Selects an action. */
    public void selectAction(int row) {
        List<ActionItem> actions = model.actions();
        model.selectAction(row >= 0 && row < actions.size() ? actions.get(row) : null);
    }

    /** Compares two auditors. */
    public void compare(String first, String second) {
        model.compare(first, second);
    }

    /** Opens the selected case. */
    public void openCase() {
        model.selected().ifPresent(one -> prompts.openCase(one.caseId()));
    }

    /** Opens the case that the selected action came from. */
    public void openCaseOfAction() {
        model.action().ifPresent(one -> prompts.openCase(one.caseId()));
    }

    /** Asks for a plan, and draws its sample. */
    public void plan() {
        if (!isSupervisor() || model.isBusy()) {
            return;
        }
        prompts.askPlan(model.cards(), today())
                .ifPresent(
                        draft ->
                                step(
                                        Step.PLAN,
                                        () -> {
                                            SamplePlan plan =
                                                    desk.open()
                                                            .auditCases()
                                                            .plan(desk.operator(), draft);
                                            return new Done(plan.id(), plan.name(), PLAN);
                                        }));
    }

    /** Lets the selected case be scored. */
    public void review() {
        SampledCase one = model.selected().orElse(null);
        Scorecard card = model.card().orElse(null);
        SamplePlan plan = model.plan().orElse(null);
        if (one == null || card == null || plan == null || !isSupervisor() || model.isBusy()) {
            return;
        }
        prompts.askScore(card, one, key(plan, one, Step.REVIEW))
                .ifPresent(
                        scored ->
                                step(
                                        Step.REVIEW,
                                        () -> {
                                            desk.open()
                                                    .auditCases()
                                                    .review(
                                                            desk.operator(),
                                                            plan.id(),
                                                            one.caseId(),
                                                            scored.marks(),
                                                            scored.note());
                                            return new Done(
                                                    plan.id(),
                                                    number(one),
                                                    key(plan, one, Step.REVIEW));
                                        }));
    }

    /** Lets whoever worked on the selected case reply. */
    public void reply() {
        SampledCase one = model.selected().orElse(null);
        Scorecard card = model.card().orElse(null);
        SamplePlan plan = model.plan().orElse(null);
        if (one == null || card == null || plan == null || model.isBusy()) {
            return;
        }
        prompts.askReply(card, one, key(plan, one, Step.REPLY))
                .ifPresent(
                        reply ->
                                step(
                                        Step.REPLY,
                                        () -> {
                                            desk.open()
                                                    .followUpAudits()
                                                    .reply(
                                                            desk.operator(),
                                                            plan.id(),
                                                            one.caseId(),
                                                            reply.agrees(),
                                                            reply.text());
                                            return new Done(
                                                    plan.id(),
                                                    number(one),
                                                    key(plan, one, Step.REPLY));
                                        }));
    }

    /** Gives somebody something to do about the selected case. */
    public void act() {
        SampledCase one = model.selected().orElse(null);
        SamplePlan plan = model.plan().orElse(null);
        if (one == null || plan == null || !isSupervisor() || model.isBusy()) {
            return;
        }
        prompts.askTask(one, today(), key(plan, one, Step.ACT))
                .ifPresent(
                        task ->
                                step(
                                        Step.ACT,
                                        () -> {
                                            desk.open()
                                                    .followUpAudits()
                                                    .act(
                                                            desk.operator(),
                                                            plan.id(),
                                                            one.caseId(),
                                                            task.what(),
                                                            task.who(),
                                                            task.due());
                                            return new Done(
                                                    plan.id(),
                                                    number(one),
                                                    key(plan, one, Step.ACT));
                                        }));
    }

    /** Says that the selected action is done. */
    public void done() {
        ActionItem action = model.action().orElse(null);
        if (action == null || !isSupervisor() || model.isBusy()) {
            return;
        }
        Long plan = model.plan().map(SamplePlan::id).orElse(action.plan());
        prompts.askDone(action, key(action))
                .ifPresent(
                        note ->
                                step(
                                        Step.DONE,
                                        () -> {
                                            desk.open()
                                                    .followUpAudits()
                                                    .done(desk.operator(), action.id(), note);
                                            return new Done(
                                                    plan,
                                                    CaseNumber.format(action.caseId()),
                                                    key(action));
                                        }));
    }

    /** Lets the next version of a score-card be written, or a new card. */
    public void writeCard() {
        if (!isSupervisor() || model.isBusy()) {
            return;
        }
        Long plan = model.plan().map(SamplePlan::id).orElse(null);
        prompts.writeCard(model.cards(), today())
                .ifPresent(
                        card ->
                                step(
                                        Step.CARD,
                                        () -> {
                                            desk.open()
                                                    .auditCases()
                                                    .addScorecard(desk.operator(), card);
                                            return new Done(plan, card.label(), CARD);
                                        }));
    }

    /** Writes a table, all its rows. */
    public void export(TableReport table) {
        if (!table.rows().iterator().hasNext()) {
            return;
        }
        prompts.chooseFile().ifPresent(target -> export(table, target));
    }

    private void export(TableReport table, Path target) {
        tasks.<Path>run(
                prompts.title(Step.EXPORT),
                (progress, cancellation) -> {
                    desk.files().write(table, target);
                    desk.open()
                            .listCases()
                            .exported(desk.operator(), String.valueOf(target.getFileName()), 0);
                    return target;
                },
                TaskCallback.of(
                        prompts::explain,
                        written -> model.tell(prompts.done(Step.EXPORT, written.toString())),
                        () -> {}));
    }

    private static String key(SamplePlan plan, SampledCase one, Step step) {
        return Drafts.key(plan.id(), one.caseId(), step.name());
    }

    private static String key(ActionItem action) {
        return Drafts.key(action.plan(), action.caseId(), Step.DONE + "." + action.id());
    }

    private static String number(SampledCase one) {
        return CaseNumber.format(one.caseId());
    }

    private LocalDate today() {
        return VietnamTime.dateOf(desk.clock().instant());
    }

    /** What a step came to: which plan is shown next, what it was about, and whose words need not be kept any more. */
    private record Done(@Nullable Long plan, String about, String draft) {}

    /** A step in the background. */
    private interface Work {
        Done run() throws CaseAuditException, java.io.IOException;
    }

    private void step(Step step, Work work) {
        tasks.<Done>run(
                prompts.title(step),
                (progress, cancellation) -> work.run(),
                TaskCallback.of(
                        prompts::explain,
                        came -> {
                            desk.drafts().forget(came.draft());
                            model.tell(prompts.done(step, came.about()));
                            read(came.plan());
                        },
                        this::again));
    }
}
