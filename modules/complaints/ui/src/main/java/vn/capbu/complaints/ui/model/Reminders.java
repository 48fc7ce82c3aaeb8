package vn.capbu.complaints.ui.model;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ListCases;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.DueClock;

/**
 * Reminds whoever sits before the console, each thing once: of what is due in the cases taken on (a call, a task, the first response, the
 * unit's share, progress, the end of a pause), a quarter of an hour before its time, or at once when that is past; of each point of
 * warning that such a case reaches; and a supervisor, of each rung of the ladder that any case reached in the last hour. All of it is
 * reckoned from the logs. Confined to one background thread.
 */
public final class Reminders {

    /** A rung that was reached longer ago is old news. */
    static final Duration NEWS = Duration.ofHours(1);

    private static final int MOST = 1_000;

    private final CareDesk desk;
    private final Consumer<Reminder> tell;
    private final Set<String> told = new HashSet<>();

    /**
     * Something whose time is near or past.
     *
     * @param one the case
     * @param kind what is due; null for a point of warning or a rung, and where nobody knows
     * @param percent of the limit that are used; 0 but for a point of warning or a rung
     * @param who is told now; empty but for a rung
     * @param at the time
     * @param late whether it is past
     */
    public record Reminder(
            ComplaintCase one,
            DueClock.@Nullable Kind kind,
            int percent,
            String who,
            Instant at,
            boolean late) {}

    /**
     * Reminders.
     *
     * @param tell told of each once, on the thread that looks
     */
    public Reminders(CareDesk desk, Consumer<Reminder> tell) {
        this.desk = desk;
        this.tell = tell;
    }

    /**
     * Looks what is near.
     *
     * @throws IOException when the workspace can't be opened
     */
    public void look() throws IOException {
        ComplaintDesk open = desk.open();
        Instant now = desk.clock().instant();
        for (ComplaintCase one : open.listCases().reckoned(query(Queue.MINE, now))) {
            due(one, now);
            warned(one, now);
        }
        if (desk.isSupervisor()) {
            for (Queue queue : List.of(Queue.WARNING, Queue.OVERDUE)) {
                for (ComplaintCase one : open.listCases().run(query(queue, now))) {
                    rung(open, one, now);
                }
            }
        }
    }

    private QueueQuery query(Queue queue, Instant now) {
        String agent = queue == Queue.MINE ? desk.operator().name() : null;
        return new QueueQuery(queue, agent, null, null, now, MOST);
    }

    private void due(ComplaintCase one, Instant now) {
        Instant due = one.time().nextDue();
        if (due != null
                && !due.isAfter(now.plus(ListCases.NEAR))
                && told.add(one.id() + " " + one.time().dueKind() + " " + due)) {
            tell.accept(new Reminder(one, one.time().dueKind(), 0, "", due, due.isBefore(now)));
        }
    }

    private void warned(ComplaintCase one, Instant now) {
        int warned = one.time().warned();
        Instant deadline = one.time().deadline();
        if (warned > 0
                && deadline != null
                && one.time().endedAt() == null
                && told.add(one.id() + " " + warned + "%")) {
            tell.accept(new Reminder(one, null, warned, "", deadline, deadline.isBefore(now)));
        }
    }

    private void rung(ComplaintDesk open, ComplaintCase one, Instant now) {
        CaseClocks.Told rung = one.time().told();
        if (rung != null
                && rung.at().plus(NEWS).isAfter(now)
                && told.add(one.id() + " rung " + rung.rung().percent())) {
            String who = desk.names(open).of(rung);
            tell.accept(new Reminder(one, null, rung.rung().percent(), who, rung.at(), true));
        }
    }
}
