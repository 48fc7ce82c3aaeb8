package vn.capbu.complaints;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.internal.Transacted;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.spi.LineText;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.RightException;

/** A log that is being added to, in a transaction: nobody else adds to it meanwhile. */
final class Draft {

    /** Longest text of a line, in characters. */
    static final int MAX_TEXT = 10_000;

    /** Longest name of the person that a line was added for, in characters. */
    static final int MAX_WHOM = 255;

    private final ComplaintDesk desk;
    private final Operator operator;

    private final String forWhom;
    private final long id;
    private final List<CaseEvent> log;
    private final int stored;
    private final Instant now;

    private Draft(
            ComplaintDesk desk, Operator operator, String forWhom, long id, List<CaseEvent> log) {
        this.desk = desk;
        this.operator = operator;
        this.forWhom = forWhom.isEmpty() ? desk.forWhom() : forWhom;
        this.id = id;
        this.log = new ArrayList<>(log);
        this.stored = log.size();
        Instant clock = desk.now().truncatedTo(ChronoUnit.MICROS);
        Instant last = log.isEmpty() ? clock : log.get(log.size() - 1).at();
        this.now = clock.isBefore(last) ? last : clock;
    }

    /** What is to be added. */
    @FunctionalInterface
    interface Step {
        void run(Draft draft) throws ComplaintException;
    }

    /** Adds to the log of a case, and audits each line, in one transaction. */
    static ComplaintCase add(
            ComplaintDesk desk, Operator operator, String forWhom, long id, Step step)
            throws ComplaintException {
        return Transacted.run(
                desk.storage(),
                () -> {
                    Draft draft = of(desk, operator, forWhom, id);
                    step.run(draft);
                    return draft.store();
                });
    }

    /** The log of a case, locked until the transaction of this thread ends. */
    static Draft of(ComplaintDesk desk, Operator operator, String forWhom, long id)
            throws ComplaintException {
        if (desk.cases().lock(id).isEmpty()) {
            throw new ComplaintException(Reason.UNKNOWN_CASE, CaseNumber.format(id));
        }
        List<CaseEvent> log = desk.cases().log(id);
        desk.requireSeen(id, log);
        return new Draft(desk, operator, forWhom, id, log);
    }

    /** A log without a line, of a case that gets its number now. */
    static Draft begin(ComplaintDesk desk, Operator operator) {
        return new Draft(desk, operator, "", desk.cases().begin(), List.of());
    }

    long id() {
        return id;
    }

    Instant now() {
        return now;
    }

    List<CaseEvent> log() {
        return log;
    }

    Policy policy() {
        CaseClocks.Basis basis = clocks().basis();
        return desk.rules().policy(basis.policy(), basis.policyVersion());
    }

    CaseClocks clocks() {
        return new Reckoning(desk.rules()).clocks(log, now);
    }

    @Nullable Instant deadline() {
        return clocks().total().deadline();
    }

    CaseState state() {
        return desk.rules().transitions().state(log);
    }

    /** What the last line of a kind says; null when there is none. */
    @Nullable CaseEvent last(EventKind kind) {
        for (int i = log.size() - 1; i >= 0; i--) {
            if (log.get(i).kind() == kind) {
                return log.get(i);
            }
        }
        return null;
    }

    /** Refuses a text that no line takes: TOO_LONG. */
    static void requireShort(Map<Fact, String> facts) throws ComplaintException {
        for (String value : facts.values()) {
            if (value.length() > MAX_TEXT) {
                throw new ComplaintException(Reason.TOO_LONG, Integer.toString(value.length()));
            }
        }
    }

    /**
     * Adds a line.
     *
     * @throws ComplaintException NOT_ALLOWED, NOT_A_SUPERVISOR or TOO_LONG
     */
    CaseEvent line(EventKind kind, Map<Fact, String> facts) throws ComplaintException {
        if (forWhom.length() > MAX_WHOM) {
            throw new ComplaintException(Reason.TOO_LONG, Integer.toString(forWhom.length()));
        }
        requireShort(facts);
        if (kind != EventKind.OPENED) {
            CaseState state = state();
            if (isSupervisors(state, kind)) {
                desk.requireSupervisor(operator);
            }
            if (desk.rules().transitions().after(state, kind).isEmpty()) {
                throw new ComplaintException(
                        Reason.NOT_ALLOWED, CaseNumber.format(id) + " " + state);
            }
        }
        CaseEvent line =
                new CaseEvent(
                        log.size() + 1,
                        now,
                        new CaseEvent.Actor(operator.name(), forWhom, desk.workstation()),
                        kind,
                        facts);
        log.add(line);
        return line;
    }

    /** What a supervisor has, or the regulator, only a supervisor answers; what he has, only he lets go. */
    private static boolean isSupervisors(CaseState state, EventKind kind) {
        return switch (kind) {
            case ANSWERED, CLOSED -> state == CaseState.SUPERVISOR || state == CaseState.REGULATOR;
            case HANDED_OVER, CLASSIFIED -> state == CaseState.SUPERVISOR;
            default -> false;
        };
    }

    /** Stores the new lines, each with its audit event that proves it, and what the log comes to. */
    ComplaintCase store() {
        List<CaseEvent> lines = List.copyOf(log.subList(stored, log.size()));
        requireUnit(lines);
        desk.cases().add(id, lines);
        ComplaintCase summary = desk.summaries().of(id, log, now);
        desk.cases().put(summary);
        List<ComplaintCase> closings = desk.summaries().closings(id, log);
        if (!closings.isEmpty()) {
            desk.cases().addClosings(id, closings);
        }
        for (CaseEvent line : lines) {
            desk.audit(
                    operator,
                    "complaint." + line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    LineText.subject(summary.number(), line.no()),
                    Map.of("sha256", LineText.sha256(summary.number(), line)));
        }
        return summary;
    }

    private void requireUnit(List<CaseEvent> lines) {
        if (stored == 0) {
            return;
        }
        List<CaseEvent> before = log.subList(0, stored);
        String unit = desk.summaries().of(id, before, now).owner().unit();
        for (CaseEvent line : lines) {
            if (!CaseRights.mayAdd(operator, unit, before, line.kind())) {
                operator.require(Right.HANDLE_CASES);
                throw new RightException(Right.HANDLE_CASES, RightException.Reason.UNIT, unit);
            }
        }
    }
}
