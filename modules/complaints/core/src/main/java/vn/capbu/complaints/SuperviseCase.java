package vn.capbu.complaints;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.internal.Transacted;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.kernel.Operator;

/** What only a supervisor does to a case: each step refuses others with NOT_A_SUPERVISOR. Refuses else like {@link HandleCase}. */
public final class SuperviseCase {

    private final ComplaintDesk desk;

    SuperviseCase(ComplaintDesk desk) {
        this.desk = desk;
    }

    /**
     * Takes a case over.
     *
     * @param reason not empty
     * @throws ComplaintException NO_TEXT
     */
    public ComplaintCase takeOver(Operator operator, long id, String reason)
            throws ComplaintException {
        desk.requireSupervisor(operator);
        Map<Fact, String> facts = Checks.facts(Fact.TEXT, Checks.text(reason));
        return Draft.add(
                desk, operator, "", id, draft -> draft.line(EventKind.TO_SUPERVISOR, facts));
    }

    /** {@link #toRegulator(Operator, long, Instant, Instant, String)} with a letter of now. */
    public ComplaintCase toRegulator(Operator operator, long id, Instant due, String reference)
            throws ComplaintException {
        return toRegulator(operator, id, null, due, reference);
    }

    /**
     * Writes down that the regulator has it: pauses end, and work on an answered one goes on. A closed one has to be opened again first.
     *
     * @param received when the regulator's letter came, not before the day of the case's intake; one of that day counts from the intake at
     *     the earliest; null for now
     * @param due by when the regulator wants an answer; ahead
     * @param reference its number there; not empty
     * @throws ComplaintException NO_TEXT, NOT_AHEAD, AHEAD or BEFORE_INTAKE
     */
    public ComplaintCase toRegulator(
            Operator operator, long id, @Nullable Instant received, Instant due, String reference)
            throws ComplaintException {
        desk.requireSupervisor(operator);
        String number = Checks.text(reference);
        return Draft.add(
                desk,
                operator,
                "",
                id,
                draft -> {
                    Instant from =
                            received == null
                                    ? draft.now()
                                    : Checks.letter(
                                            received, draft.clocks().total().start(), draft.now());
                    draft.line(
                            EventKind.TO_REGULATOR,
                            Checks.facts(
                                    Fact.DUE,
                                    Checks.ahead(due, draft.now()),
                                    Fact.RECEIVED_AT,
                                    from,
                                    Fact.EVIDENCE,
                                    number));
                });
    }

    /**
     * Writes down what the regulator was answered.
     *
     * @param text not empty
     * @throws ComplaintException NO_TEXT
     */
    public ComplaintCase regulatorAnswered(Operator operator, long id, String text)
            throws ComplaintException {
        desk.requireSupervisor(operator);
        Map<Fact, String> facts = Checks.facts(Fact.TEXT, Checks.text(text));
        return Draft.add(
                desk, operator, "", id, draft -> draft.line(EventKind.REGULATOR_ANSWERED, facts));
    }

    /**
     * Where a case can be moved to, with both deadlines; nothing is changed. Versions of its own policy with its own class come first,
     * then the newest.
     *
     * @throws ComplaintException UNKNOWN_CASE
     */
    public List<PolicyMove> moves(Operator operator, long id) throws ComplaintException {
        desk.requireSupervisor(operator);
        List<CaseEvent> log = desk.cases().log(id);
        if (log.isEmpty()) {
            throw new ComplaintException(Reason.UNKNOWN_CASE, CaseNumber.format(id));
        }
        Instant now = desk.now();
        Reckoning reckoning = new Reckoning(desk.rules());
        CaseClocks clocks = reckoning.clocks(log, now);
        CaseClocks.Basis own = clocks.basis();
        List<PolicyMove> moves = new ArrayList<>();
        List<Policy> newestFirst = new ArrayList<>(desk.policies());
        Collections.reverse(newestFirst);
        for (Policy policy : newestFirst) {
            List<@Nullable CaseClass> classes = new ArrayList<>(policy.classes());
            if (own.caseClass() == null) {
                classes.add(null);
            }
            for (CaseClass one : classes) {
                CaseClocks.Basis moved = moved(own, policy, one == null ? null : one.code());
                if (!moved.equals(own)) {
                    Instant after = reckoning.clocks(log, now, moved).total().deadline();
                    moves.add(new PolicyMove(policy, one, clocks.total().deadline(), after));
                }
            }
        }
        moves.sort(Comparator.comparing(one -> !isSameClass(one, own)));
        return moves;
    }

    private static boolean isSameClass(PolicyMove move, CaseClocks.Basis own) {
        CaseClass one = move.caseClass();
        return move.policy().code().equals(own.policy())
                && Objects.equals(one == null ? null : one.code(), own.caseClass());
    }

    /** On the case's own calendar where the other policy counts on that one too, else on the newest version of the policy's. */
    private CaseClocks.Basis moved(
            CaseClocks.Basis own, Policy policy, @Nullable String caseClass) {
        boolean same = policy.calendar().equals(own.calendar());
        return new CaseClocks.Basis(
                policy.code(),
                policy.version(),
                caseClass,
                policy.calendar(),
                same ? own.calendarVersion() : desk.rules().newestCalendar(policy.calendar()));
    }

    /**
     * Moves a case to another policy or version; the log has both deadlines. From then on it counts on that policy's calendar.
     *
     * @param caseClass code in the other policy; null where the case has no class
     * @param reason not empty
     * @throws ComplaintException UNKNOWN_POLICY, UNKNOWN_CLASS or NO_TEXT
     */
    public ComplaintCase movePolicy(
            Operator operator,
            long id,
            String policy,
            int version,
            @Nullable String caseClass,
            String reason)
            throws ComplaintException {
        desk.requireSupervisor(operator);
        String why = Checks.text(reason);
        Policy target =
                desk.policies().stream()
                        .filter(one -> one.code().equals(policy) && one.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new ComplaintException(Reason.UNKNOWN_POLICY, policy));
        if (caseClass != null && target.caseClass(caseClass).isEmpty()) {
            throw new ComplaintException(Reason.UNKNOWN_CLASS, caseClass);
        }
        return Draft.add(
                desk,
                operator,
                "",
                id,
                draft -> {
                    CaseClocks before = draft.clocks();
                    CaseClocks.Basis moved = moved(before.basis(), target, caseClass);
                    Instant after =
                            new Reckoning(desk.rules())
                                    .clocks(draft.log(), draft.now(), moved)
                                    .total()
                                    .deadline();
                    Map<Fact, String> facts = new EnumMap<>(Fact.class);
                    facts.put(Fact.POLICY, policy);
                    facts.put(Fact.POLICY_VERSION, Integer.toString(version));
                    Checks.put(facts, Fact.CLASS, caseClass);
                    if (!moved.calendar().equals(before.basis().calendar())) {
                        facts.put(Fact.CALENDAR, moved.calendar());
                        facts.put(Fact.CALENDAR_VERSION, Integer.toString(moved.calendarVersion()));
                    }
                    Checks.put(facts, Fact.OLD, before.total().deadline());
                    Checks.put(facts, Fact.NEW, after);
                    facts.put(Fact.TEXT, why);
                    draft.line(EventKind.POLICY_MOVED, facts);
                });
    }

    /**
     * Merges a case into another one, which keeps the earlier intake and the stricter limit; also those of cases that were merged into
     * it before.
     *
     * @param id that goes on in the other one
     * @param into that stays
     * @return the one that stays
     * @throws ComplaintException SAME_CASE
     */
    public ComplaintCase merge(Operator operator, long id, long into) throws ComplaintException {
        desk.requireSupervisor(operator);
        if (id == into) {
            throw new ComplaintException(Reason.SAME_CASE, CaseNumber.format(id));
        }
        return Transacted.run(
                desk.storage(),
                () -> {
                    Draft lower = Draft.of(desk, operator, "", Math.min(id, into));
                    Draft higher = Draft.of(desk, operator, "", Math.max(id, into));
                    Draft gone = id < into ? lower : higher;
                    Draft stays = id < into ? higher : lower;
                    CaseClocks other = gone.clocks();
                    Map<Fact, String> facts = new EnumMap<>(Fact.class);
                    facts.put(Fact.CASE, CaseNumber.format(id));
                    facts.put(Fact.RECEIVED_AT, other.total().start().toString());
                    facts.put(Fact.POLICY, other.basis().policy());
                    facts.put(Fact.POLICY_VERSION, Integer.toString(other.basis().policyVersion()));
                    Checks.put(facts, Fact.CLASS, other.basis().caseClass());
                    stays.line(EventKind.ABSORBED, facts);
                    for (CaseEvent line : List.copyOf(gone.log())) {
                        if (line.kind() == EventKind.ABSORBED) {
                            stays.line(EventKind.ABSORBED, line.facts());
                        }
                    }
                    gone.line(EventKind.MERGED, Checks.facts(Fact.CASE, CaseNumber.format(into)));
                    gone.store();
                    return stays.store();
                });
    }
}
