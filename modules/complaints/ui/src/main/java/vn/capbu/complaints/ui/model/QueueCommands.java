package vn.capbu.complaints.ui.model;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Tasks;

/** What can be done in the window of queues. Called on the event dispatch thread, returns at once. */
public final class QueueCommands {

    /** So many rows are shown, the most urgent ones. */
    public static final int MOST = 5_000;

    private final QueueModel model;
    private final CareDesk desk;
    private final Tasks tasks;
    private final QueuePrompts prompts;

    /** Of the reading whose answer counts. */
    private long turn;

    public QueueCommands(QueueModel model, CareDesk desk, Tasks tasks, QueuePrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** Shows a queue. */
    public void show(Queue queue) {
        read(queue, model.unit());
    }

    /** Shows the queue of a unit. */
    public void showUnit(String unit) {
        read(Queue.UNIT, unit);
    }

    /** Reads it anew. */
    public void again() {
        read(model.queue(), model.unit());
    }

    /** Reads it anew, unless it is being read: for a clock that ticks. */
    public void keepUpToDate() {
        if (!model.isBusy()) {
            again();
        }
    }

    private void read(Queue queue, String unit) {
        long mine = ++turn;
        model.begin(queue, unit);
        tasks.run(
                prompts.reading(),
                (progress, cancellation) -> {
                    try {
                        return found(queue, unit);
                    } catch (CancellationException e) {
                        throw e;
                    } catch (Exception e) {
                        return (Runnable) () -> model.fail(e);
                    }
                },
                new Callback<>(
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

    private Runnable found(Queue queue, String unit) throws Exception {
        ComplaintDesk open = desk.open();
        Instant now = desk.clock().instant();
        Names names = desk.names(open);
        List<ComplaintCase> cases =
                open.listCases()
                        .run(
                                new QueueQuery(
                                        queue,
                                        queue == Queue.MINE ? desk.operator().name() : null,
                                        queue == Queue.UNIT ? unit : null,
                                        null,
                                        now,
                                        MOST + 1));
        boolean cut = cases.size() > MOST;
        List<ComplaintCase> shown = cut ? cases.subList(0, MOST) : cases;
        return () -> model.show(shown, now, names, cut);
    }

    /** Looks for a text in the rows. */
    public void find(String text) {
        if (!text.equals(model.search())) {
            model.find(text);
        }
    }

    /** Selects a case, or none. */
    public void select(@Nullable ComplaintCase one) {
        model.select(one);
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
        return Countdown.of(one, model.asOf(), desk.clock().instant());
    }
}
