package vn.capbu.complaints;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Outcome;

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
        List<ComplaintCase> found = desk.cases().list(query);
        List<Long> waiting =
                found.stream()
                        .filter(one -> one.state() == CaseState.WAITING)
                        .map(ComplaintCase::id)
                        .toList();
        Map<Long, List<CaseEvent>> logs = desk.cases().logs(waiting);
        List<ComplaintCase> shown = new ArrayList<>(found.size());
        for (ComplaintCase one : found) {
            List<CaseEvent> log = logs.get(one.id());
            ComplaintCase now =
                    log == null ? one : desk.summaries().of(one.id(), log, query.asOf());
            if (belongs(now, query)) {
                shown.add(now);
            }
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
}
