package vn.capbu.complaints;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.calendar.Pauses;
import vn.capbu.kernel.spi.Storage.Durability;

/** Queues of cases. */
public final class ListCases {

    private final ComplaintDesk desk;

    ListCases(ComplaintDesk desk) {
        this.desk = desk;
    }

    /**
     * The cases of a queue, the most urgent first. Clocks of those that wait are reckoned for the instant of the query: their deadlines
     * move as long as they wait.
     */
    public List<ComplaintCase> run(QueueQuery query) {
        return reckoned(desk.cases().list(query), query.asOf()).stream()
                .filter(one -> belongs(one, query))
                .toList();
    }

    /**
     * The cases of a subscriber, also of those that name no more than its tax code: open and closed ones, the open ones first, the
     * newest first. Clocks of those that wait are reckoned for an instant.
     *
     * @param limit how many at most
     */
    public List<ComplaintCase> ofSubscriber(
            SubscriberId subscriber, TaxCode taxCode, Instant asOf, int limit) {
        return reckoned(desk.cases().ofSubscriber(subscriber, taxCode, limit), asOf);
    }

    private List<ComplaintCase> reckoned(List<ComplaintCase> found, Instant asOf) {
        List<Long> waiting =
                found.stream()
                        .filter(one -> one.state() == CaseState.WAITING)
                        .map(ComplaintCase::id)
                        .toList();
        Map<Long, List<CaseEvent>> logs = desk.cases().logs(waiting);
        List<ComplaintCase> shown = new ArrayList<>(found.size());
        for (ComplaintCase one : found) {
            List<CaseEvent> log = logs.get(one.id());
            shown.add(log == null ? one : desk.summaries().of(one.id(), log, asOf));
        }
        return shown;
    }

    /**
     * The cases of a queue for a file: the clocks of every case that isn't done are reckoned for the instant of the query, so that the
     * time used is that of the same instant in every row. For some thousands of cases.
     */
    public List<ComplaintCase> reckoned(QueueQuery query) {
        List<ComplaintCase> shown = run(query);
        List<Long> open =
                shown.stream().filter(one -> !one.state().isDone()).map(ComplaintCase::id).toList();
        Map<Long, List<CaseEvent>> logs = desk.cases().logs(open);
        return shown.stream()
                .map(
                        one -> {
                            List<CaseEvent> log = logs.get(one.id());
                            return log == null
                                    ? one
                                    : desk.summaries().of(one.id(), log, query.asOf());
                        })
                .toList();
    }

    private static boolean belongs(ComplaintCase one, QueueQuery query) {
        if (query.queue() == Queue.OVERDUE) {
            return isOverdue(one, query.asOf());
        }
        return query.queue() != Queue.WARNING || !isOverdue(one, query.asOf());
    }

    /** Whether a case that isn't answered is past its deadline, or one that is open past a promise. */
    public static boolean isOverdue(ComplaintCase one, Instant now) {
        Instant due = one.time().nextDue();
        return !one.state().isDone() && (isLate(one, now) || (due != null && due.isBefore(now)));
    }

    private static boolean isLate(ComplaintCase one, Instant now) {
        Instant deadline = one.time().deadline();
        return one.time().endedAt() == null
                && (one.time().outcome() == Outcome.BREACHED
                        || (deadline != null && deadline.isBefore(now)));
    }

    /**
     * How long a case took, beside what its limit counts.
     *
     * @param clockSeconds from receipt to the end of the work, by the clock on the wall
     * @param businessSeconds of these in the working hours of its calendar
     */
    public record Span(long clockSeconds, long businessSeconds) {}

    /** How long a case took; one whose work hasn't ended: until an instant. */
    public Span span(ComplaintCase one, Instant asOf) {
        Instant from = one.time().receivedAt();
        Instant end = one.time().endedAt();
        Instant to = end == null ? asOf : end;
        if (!from.isBefore(to)) {
            return new Span(0, 0);
        }
        BusinessClock clock =
                new BusinessClock(
                        desk.rules().calendar(one.kind().calendar(), one.kind().calendarVersion()));
        return new Span(
                Duration.between(from, to).toSeconds(), clock.elapsed(from, to, Pauses.NONE));
    }

    /**
     * Writes down that a list of cases leaves the console as a file.
     *
     * @param file its name, without folders
     * @param cases how many
     */
    public void exported(Operator operator, String file, int cases) {
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () ->
                                desk.audit(
                                        operator,
                                        "complaint.export",
                                        file,
                                        Map.of("cases", Integer.toString(cases))));
    }
}
