package vn.capbu.complaints;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.calendar.Pauses;
import vn.capbu.kernel.spi.Storage.Durability;

/** Queues of cases. */
public final class ListCases {

    /**
     * The most urgent first: by deadline or promise, whichever comes first; then what is open without either, what is answered without a
     * promise, and what is done, the newest first.
     */
    static final Comparator<ComplaintCase> URGENCY =
            Comparator.comparingInt(ListCases::rank)
                    .thenComparing(
                            ListCases::urgent, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparingLong(one -> one.state().isDone() ? -one.id() : one.id());

    /** So long before it is due something is about to run out: a call, the first response, a unit's share, a pause. */
    public static final Duration NEAR = Duration.ofMinutes(15);

    private final ComplaintDesk desk;

    ListCases(ComplaintDesk desk) {
        this.desk = desk;
    }

    /**
     * The cases of a queue, the most urgent first. Clocks of those that wait are reckoned for the instant of the query: their deadlines
     * move as long as they wait. So are those past a point of warning, for who is told of them.
     */
    public List<ComplaintCase> run(QueueQuery query) {
        return reckoned(query, one -> isMoving(one, query.asOf()));
    }

    private static boolean isMoving(ComplaintCase one, Instant asOf) {
        Instant warnAt = one.time().warnAt();
        return one.state() == CaseState.WAITING
                || (one.time().endedAt() == null
                        && !one.state().isDone()
                        && warnAt != null
                        && !warnAt.isAfter(asOf));
    }

    /**
     * The cases of a subscriber, also of those that name no more than its tax code: open and closed ones, the open ones first, the
     * newest first. Clocks of those that wait are reckoned for an instant.
     *
     * @param limit how many at most
     */
    public List<ComplaintCase> ofSubscriber(
            SubscriberId subscriber, TaxCode taxCode, Instant asOf, int limit) {
        return reckoned(
                desk.cases().ofSubscriber(subscriber, taxCode, limit),
                one -> isMoving(one, asOf),
                asOf);
    }

    /**
     * The cases of a queue for a file: the clocks of every case that isn't done are reckoned for the instant of the query, so that the
     * time used is that of the same instant in every row. For some thousands of cases.
     */
    public List<ComplaintCase> reckoned(QueueQuery query) {
        return reckoned(query, one -> !one.state().isDone());
    }

    /**
     * Cases that are shown already, in their order and for a file: the clocks of those that weren't done when they were read are reckoned
     * for an instant.
     */
    public List<ComplaintCase> reckoned(List<ComplaintCase> shown, Instant asOf) {
        return reckoned(shown, one -> !one.state().isDone(), asOf);
    }

    private List<ComplaintCase> reckoned(QueueQuery query, Predicate<ComplaintCase> which) {
        return reckoned(desk.cases().list(query), which, query.asOf()).stream()
                .filter(one -> belongs(one, query))
                .sorted(URGENCY)
                .toList();
    }

    private List<ComplaintCase> reckoned(
            List<ComplaintCase> found, Predicate<ComplaintCase> which, Instant asOf) {
        Map<Long, List<CaseEvent>> logs =
                desk.cases().logs(found.stream().filter(which).map(ComplaintCase::id).toList());
        List<ComplaintCase> shown = new ArrayList<>(found.size());
        for (ComplaintCase one : found) {
            List<CaseEvent> log = logs.get(one.id());
            shown.add(log == null ? one : desk.summaries().of(one.id(), log, asOf));
        }
        return shown;
    }

    private static int rank(ComplaintCase one) {
        if (one.state().isDone()) {
            return 3;
        }
        if (urgent(one) != null) {
            return 0;
        }
        return one.time().endedAt() == null ? 1 : 2;
    }

    /** When something has to have happened; null where nothing has to. */
    private static @Nullable Instant urgent(ComplaintCase one) {
        if (one.state().isDone()) {
            return null;
        }
        Instant due = one.time().nextDue();
        Instant deadline = one.time().endedAt() == null ? one.time().deadline() : null;
        return deadline == null || (due != null && due.isBefore(deadline)) ? due : deadline;
    }

    private static boolean belongs(ComplaintCase one, QueueQuery query) {
        if (query.queue() == Queue.OVERDUE) {
            return isOverdue(one, query.asOf());
        }
        return query.queue() != Queue.WARNING
                || (isNear(one, query.asOf()) && !isOverdue(one, query.asOf()));
    }

    /** Whether a clock that runs is past the first point of warning, or what is due comes within {@link #NEAR}. */
    public static boolean isNear(ComplaintCase one, Instant now) {
        if (one.state().isDone()) {
            return false;
        }
        Instant due = one.time().nextDue();
        Instant warnAt = one.time().warnAt();
        boolean warned =
                warnAt != null
                        && !warnAt.isAfter(now)
                        && one.time().endedAt() == null
                        && !one.time().isStill(now);
        return warned || (due != null && !due.isAfter(now.plus(NEAR)));
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

    /** In which time the limit of a case's class counts; empty where it has none. */
    public Optional<TimeKind> timeKind(ComplaintCase.Kind kind) {
        return desk.rules()
                .policy(kind.policy(), kind.policyVersion())
                .caseClass(kind.caseClass())
                .map(CaseClass::limit)
                .map(Limit::time);
    }

    /** The working time of the calendars of cases whose limits count in it; kinds whose limits count in other time are missing. */
    public Map<ComplaintCase.Kind, BusinessClock> workingClocks(Collection<ComplaintCase> cases) {
        Map<ComplaintCase.Kind, BusinessClock> clocks = new HashMap<>();
        for (ComplaintCase one : cases) {
            ComplaintCase.Kind kind = one.kind();
            if (!clocks.containsKey(kind)
                    && timeKind(kind).filter(TimeKind.BUSINESS::equals).isPresent()) {
                clocks.put(
                        kind,
                        new BusinessClock(
                                desk.rules().calendar(kind.calendar(), kind.calendarVersion())));
            }
        }
        return clocks;
    }

    /**
     * Writes down that a list of cases leaves the console as a file.
     *
     * @param file its name, without folders
     * @param cases how many
     */
    public void exported(Operator operator, String file, int cases) {
        operator.require(Right.EXPORT);
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
