package vn.capbu.complaints.ui.model;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.QueueQuery.Queue;

/**
 * Reminds whoever sits before the console of calls and tasks that were promised in the cases taken on, each once: a quarter of an
 * hour before its time, or at once when that is past. Confined to one background thread.
 */
public final class Reminders {

    /** So long before its time somebody is reminded of a promise. */
    static final Duration AHEAD = Duration.ofMinutes(15);

    private static final int MOST = 1_000;

    private final CareDesk desk;
    private final Consumer<Reminder> tell;
    private final Map<Long, Instant> told = new HashMap<>();

    /**
     * A promise whose time is near or past.
     *
     * @param one the case
     * @param due the time
     * @param late whether it is past
     */
    public record Reminder(ComplaintCase one, Instant due, boolean late) {}

    /**
     * Reminders.
     *
     * @param tell told of each promise once, on the thread that looks
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
        for (ComplaintCase one :
                open.listCases()
                        .run(
                                new QueueQuery(
                                        Queue.MINE,
                                        desk.operator().name(),
                                        null,
                                        null,
                                        now,
                                        MOST))) {
            Instant due = one.time().nextDue();
            if (due != null
                    && !due.isAfter(now.plus(AHEAD))
                    && !Objects.equals(told.put(one.id(), due), due)) {
                tell.accept(new Reminder(one, due, due.isBefore(now)));
            }
        }
    }
}
