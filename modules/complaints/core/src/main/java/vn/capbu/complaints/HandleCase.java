package vn.capbu.complaints;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;

/**
 * The work on a case until it is answered. Every step refuses with NOT_ALLOWED where the case's state doesn't allow it, and with
 * UNKNOWN_CASE where there is no such case; nothing is stored then.
 */
public final class HandleCase {

    private final ComplaintDesk desk;
    private final String forWhom;

    HandleCase(ComplaintDesk desk, String forWhom) {
        this.desk = desk;
        this.forWhom = forWhom;
    }

    private ComplaintCase add(Operator operator, long id, Draft.Step step)
            throws ComplaintException {
        return Draft.add(desk, operator, forWhom, id, step);
    }

    /** Tells the customer that the case was recorded. */
    public ComplaintCase acknowledge(Operator operator, long id, String text)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        return add(
                operator,
                id,
                draft -> draft.line(EventKind.ACKNOWLEDGED, Checks.facts(Fact.TEXT, text)));
    }

    /**
     * Gives a class, or another one. The limit counts from the intake on. The first class hands the case to its unit; another one only
     * where its unit is another one, and whoever has the case has no share in it.
     *
     * @throws ComplaintException UNKNOWN_CLASS
     */
    public ComplaintCase classify(Operator operator, long id, String caseClass)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        return add(operator, id, draft -> classify(desk, draft, caseClass));
    }

    static void classify(ComplaintDesk desk, Draft draft, String code) throws ComplaintException {
        CaseClass found =
                draft.policy()
                        .caseClass(code)
                        .orElseThrow(() -> new ComplaintException(Reason.UNKNOWN_CLASS, code));
        Policy policy = draft.policy();
        String before = draft.clocks().basis().caseClass();
        draft.line(
                EventKind.CLASSIFIED,
                Checks.facts(Fact.CLASS, code, Fact.OLD, Objects.requireNonNullElse(before, "")));
        boolean sameUnit =
                before != null
                        && policy.caseClass(before)
                                .filter(one -> one.unit().equals(found.unit()))
                                .isPresent();
        if (!sameUnit && (before == null || found.share(holder(draft)) == 0)) {
            handOver(desk, draft, found.unit(), "");
        }
    }

    private static void handOver(ComplaintDesk desk, Draft draft, String unit, String reason)
            throws ComplaintException {
        String holder = holder(draft);
        if (!holder.equals(unit)) {
            draft.line(
                    EventKind.HANDED_OVER,
                    Checks.facts(
                            Fact.UNIT,
                            Checks.unit(desk, unit),
                            Fact.OLD,
                            holder,
                            Fact.TEXT,
                            reason));
        }
    }

    private static String holder(Draft draft) {
        CaseEvent last = draft.last(EventKind.HANDED_OVER);
        return (last == null ? draft.log().get(0) : last).required(Fact.UNIT);
    }

    /**
     * Hands it to another unit, whose own time begins now.
     *
     * @param reason possibly empty
     * @throws ComplaintException UNKNOWN_UNIT
     */
    public ComplaintCase handOver(Operator operator, long id, String unit, String reason)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        return add(operator, id, draft -> handOver(desk, draft, unit, reason));
    }

    /** Takes it on. */
    public ComplaintCase take(Operator operator, long id) throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        return add(
                operator,
                id,
                draft -> draft.line(EventKind.TAKEN, Checks.facts(Fact.AGENT, operator.name())));
    }

    /**
     * Stops the clocks for a reason of the policy.
     *
     * @param expectedEnd ahead
     * @param evidence what proves it; not empty
     * @throws ComplaintException UNKNOWN_PAUSE, NOT_A_SUPERVISOR, NOT_AHEAD or NO_EVIDENCE
     */
    public ComplaintCase pause(
            Operator operator, long id, String reason, Instant expectedEnd, String evidence)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        return add(
                operator,
                id,
                draft -> {
                    Policy.PauseReason found =
                            draft.policy()
                                    .pause(reason)
                                    .orElseThrow(
                                            () ->
                                                    new ComplaintException(
                                                            Reason.UNKNOWN_PAUSE, reason));
                    if (found.supervisor()) {
                        desk.requireSupervisor(operator);
                    }
                    if (evidence.isBlank()) {
                        throw new ComplaintException(Reason.NO_EVIDENCE, reason);
                    }
                    draft.line(
                            EventKind.PAUSED,
                            Checks.facts(
                                    Fact.REASON,
                                    reason,
                                    Fact.EXPECTED_END,
                                    Checks.ahead(expectedEnd, draft.now()),
                                    Fact.EVIDENCE,
                                    evidence.strip()));
                });
    }

    /**
     * Lets the clocks run again.
     *
     * @param pause line of the pause that ends; null for all of them
     * @throws ComplaintException UNKNOWN_LINE
     */
    public ComplaintCase resume(Operator operator, long id, @Nullable Integer pause, String text)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        return add(
                operator,
                id,
                draft -> {
                    if (pause != null) {
                        requireLine(draft, pause, EventKind.PAUSED);
                    }
                    draft.line(
                            EventKind.RESUMED,
                            Checks.facts(Fact.REF, pause == null ? "" : pause, Fact.TEXT, text));
                });
    }

    private static void requireLine(Draft draft, int no, EventKind kind) throws ComplaintException {
        boolean found =
                draft.log().stream().anyMatch(line -> line.no() == no && line.kind() == kind);
        if (!found) {
            throw new ComplaintException(Reason.UNKNOWN_LINE, Integer.toString(no));
        }
    }

    /**
     * Gives an agent or partner something to do, with its own time.
     *
     * @param who not empty
     * @param due ahead
     * @param task not empty
     * @throws ComplaintException NO_TEXT or NOT_AHEAD
     */
    public ComplaintCase giveTask(Operator operator, long id, String who, Instant due, String task)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        return add(
                operator,
                id,
                draft ->
                        draft.line(
                                EventKind.TASK_GIVEN,
                                Checks.facts(
                                        Fact.AGENT,
                                        Checks.text(who),
                                        Fact.DUE,
                                        Checks.ahead(due, draft.now()),
                                        Fact.TEXT,
                                        Checks.text(task))));
    }

    /**
     * Writes down that a task is done.
     *
     * @param task its line
     * @throws ComplaintException UNKNOWN_LINE
     */
    public ComplaintCase taskDone(Operator operator, long id, int task, String text)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        return add(
                operator,
                id,
                draft -> {
                    requireLine(draft, task, EventKind.TASK_GIVEN);
                    draft.line(EventKind.TASK_DONE, Checks.facts(Fact.REF, task, Fact.TEXT, text));
                });
    }

    /**
     * Promises to call the customer.
     *
     * @param due ahead
     * @throws ComplaintException NOT_AHEAD
     */
    public ComplaintCase promiseCall(Operator operator, long id, Instant due, String text)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        return add(
                operator,
                id,
                draft ->
                        draft.line(
                                EventKind.CALL_PROMISED,
                                Checks.facts(
                                        Fact.DUE,
                                        Checks.ahead(due, draft.now()),
                                        Fact.TEXT,
                                        text)));
    }

    /**
     * Writes down that the customer was called, which keeps the calls whose time has come, else the next one; later appointments stay.
     */
    public ComplaintCase calledBack(Operator operator, long id, String text)
            throws ComplaintException {
        return calledBack(operator, id, null, text);
    }

    /**
     * Writes down that the customer was called as promised.
     *
     * @param promise line of the call that it keeps; null as in {@link #calledBack(Operator, long, String)}
     * @throws ComplaintException UNKNOWN_LINE
     */
    public ComplaintCase calledBack(
            Operator operator, long id, @Nullable Integer promise, String text)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        return add(
                operator,
                id,
                draft -> {
                    if (promise != null) {
                        requireLine(draft, promise, EventKind.CALL_PROMISED);
                    }
                    draft.line(
                            EventKind.CALLED_BACK,
                            Checks.facts(
                                    Fact.REF, promise == null ? "" : promise, Fact.TEXT, text));
                });
    }

    /**
     * Says how far it is, so that the customer can be told.
     *
     * @param text not empty
     * @throws ComplaintException NO_TEXT
     */
    public ComplaintCase postProgress(Operator operator, long id, String text)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        Map<Fact, String> facts = Checks.facts(Fact.TEXT, Checks.text(text));
        return add(operator, id, draft -> draft.line(EventKind.PROGRESS_POSTED, facts));
    }
}
