package vn.capbu.complaints.ui.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.ListCases;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.ui.model.Behind.Cases;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.calendar.BusinessClock;

/** What can be done in the window of queues. Called on the event dispatch thread, returns at once. */
public final class QueueCommands {

    /** So many rows are shown, the most urgent ones. */
    public static final int MOST = 5_000;

    /** So many of the cases behind a figure are shown. */
    public static final int MOST_BEHIND = 50_000;

    /** What can be done to several cases at once, in the order of a menu. */
    public static final Set<CaseDeed> BULK =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            CaseDeed.TAKE,
                            CaseDeed.ACKNOWLEDGE,
                            CaseDeed.HAND_OVER,
                            CaseDeed.ANSWER,
                            CaseDeed.CALLED_BACK,
                            CaseDeed.POST_PROGRESS,
                            CaseDeed.NOTE));

    /** The unit of who has none: customer care takes cases in. */
    private static final String CARE = "cskh";

    private final QueueModel model;
    private final CareDesk desk;
    private final Tasks tasks;
    private final QueuePrompts prompts;
    private final Reports reports;

    /** Of the reading whose answer counts. */
    private long turn;

    /** Whether somebody chose the unit. */
    private boolean chosen;

    public QueueCommands(
            QueueModel model, CareDesk desk, Tasks tasks, QueuePrompts prompts, Reports reports) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.reports = reports;
    }

    /** Shows a queue. */
    public void show(Queue queue) {
        read(queue, unit(), null);
    }

    /** Shows the cases behind a figure instead of a queue. */
    public void show(Cases figure) {
        model.find("");
        read(model.queue(), unit(), figure);
    }

    /** The unit that was chosen; until one is, that of who acts. */
    private String unit() {
        String own = desk.operator().unit();
        String last = model.unit();
        return chosen && !last.isEmpty() ? last : Objects.requireNonNullElse(own, CARE);
    }

    /** Whether who acts handles cases of a unit and has none, nor chose to look at another's. */
    public boolean lacksUnit() {
        return !chosen && desk.operator().lacksUnit();
    }

    /** Shows the queue of a unit. */
    public void showUnit(String unit) {
        chosen = true;
        read(Queue.UNIT, unit, null);
    }

    /** Reads it anew. */
    public void again() {
        read(model.queue(), unit(), model.scope().orElse(null));
    }

    /** Reads it anew, unless it is being read: for a clock that ticks. */
    public void keepUpToDate() {
        if (!model.isBusy()) {
            again();
        }
    }

    private void read(Queue queue, String unit, @Nullable Cases figure) {
        long mine = ++turn;
        model.begin(queue, unit, figure);
        tasks.run(
                prompts.reading(),
                (progress, cancellation) -> {
                    try {
                        return found(queue, unit, figure);
                    } catch (CancellationException e) {
                        throw e;
                    } catch (Exception e) {
                        return (Runnable) () -> model.fail(e);
                    }
                },
                TaskCallback.of(
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

    private Runnable found(Queue queue, String unit, @Nullable Cases figure) throws Exception {
        ComplaintDesk open = desk.open();
        desk.drafts().load();
        Instant now = desk.clock().instant();
        Names names = desk.names(open);
        int most = figure == null ? MOST : MOST_BEHIND;
        List<ComplaintCase> cases =
                figure == null
                        ? open.listCases()
                                .run(
                                        new QueueQuery(
                                                queue,
                                                queue == Queue.MINE ? desk.operator().name() : null,
                                                queue == Queue.UNIT ? unit : null,
                                                null,
                                                now,
                                                most + 1))
                        : open.reportPeriod().cases(figure.figures(), figure.slice(), most + 1);
        boolean cut = cases.size() > most;
        List<ComplaintCase> shown = cut ? cases.subList(0, most) : cases;
        Map<ComplaintCase.Kind, BusinessClock> clocks = open.listCases().workingClocks(shown);
        return () -> model.show(shown, now, names, cut, clocks);
    }

    /** Looks for a text in the rows. */
    public void find(String text) {
        if (!text.equals(model.search())) {
            model.find(text);
        }
    }

    /** Selects cases, or none. */
    public void select(List<ComplaintCase> cases) {
        if (!cases.equals(model.selection())) {
            model.select(cases);
        }
    }

    /** Does something to every selected case, each by itself: what one refuses doesn't keep others from it. */
    public void run(CaseDeed deed) {
        List<ComplaintCase> cases = model.selection();
        if (!cases.isEmpty() && !model.isBusy() && BULK.contains(deed)) {
            Optional<Filled> filled = prompts.ask(deed, cases.size(), model.names());
            filled.ifPresent(told -> run(deed, cases, told));
        }
    }

    private void run(CaseDeed deed, List<ComplaintCase> cases, Filled told) {
        tasks.<BulkResult>run(
                prompts.title(deed),
                (progress, cancellation) -> {
                    ComplaintDesk open = desk.open();
                    List<BulkResult.Refusal> refused = new ArrayList<>();
                    progress.total(cases.size());
                    for (int i = 0; i < cases.size(); i++) {
                        cancellation.check();
                        ComplaintCase one = cases.get(i);
                        try {
                            CaseSteps.asSeen(open, desk.operator(), one.id(), one.lines(), deed)
                                    .run(deed, told);
                        } catch (ComplaintException e) {
                            refused.add(new BulkResult.Refusal(one.number(), e));
                        }
                        progress.done(i + 1L);
                    }
                    return new BulkResult(deed, cases.size() - refused.size(), refused);
                },
                TaskCallback.of(
                        prompts::explain,
                        result -> {
                            desk.drafts().forget(Drafts.several(deed));
                            model.tell(prompts.done(result));
                            again();
                        },
                        this::again));
    }

    /** Writes the rows that the search leaves as a table, with clock and working time of each. */
    public void export() {
        if (!model.shown().isEmpty()) {
            prompts.chooseFile().ifPresent(this::export);
        }
    }

    private void export(Path target) {
        List<ComplaintCase> shown = model.shown();
        Names names = model.names();
        tasks.<Path>run(
                prompts.exporting(),
                (progress, cancellation) -> {
                    ListCases lists = desk.open().listCases();
                    Instant asOf = desk.clock().instant();
                    List<ComplaintCase> cases = lists.reckoned(shown, asOf);
                    List<ListCases.Span> spans = new ArrayList<>();
                    for (ComplaintCase one : cases) {
                        cancellation.check();
                        spans.add(lists.span(one, asOf));
                    }
                    Map<ComplaintCase.Kind, BusinessClock> clocks = lists.workingClocks(cases);
                    reports.write(
                            prompts.report(new QueueRows(cases, spans, asOf, clocks), names),
                            target);
                    lists.exported(
                            desk.operator(), String.valueOf(target.getFileName()), cases.size());
                    return target;
                },
                TaskCallback.of(
                        prompts::explain,
                        written -> model.tell(prompts.exported(written, shown.size())),
                        () -> {}));
    }

    /** Opens the selected case; without one the only row that the search leaves. */
    public void open() {
        ComplaintCase one =
                model.selected()
                        .orElseGet(() -> model.shown().size() == 1 ? model.shown().get(0) : null);
        if (one != null) {
            prompts.open(one);
        }
    }

    /** Asks for a new case. */
    public void takeIn() {
        prompts.takeIn();
    }

    /** How much time a case has now. */
    public Countdown countdown(ComplaintCase one) {
        return Countdown.of(one, model.asOf(), desk.clock().instant(), model.clock(one));
    }
}
