package vn.capbu.complaints;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.sla.Verdict;
import vn.capbu.complaints.spi.ComplaintRules.CodeList;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;

/** Answers, what customers think of them, and closing. Refuses like {@link HandleCase}. */
public final class AnswerCase {

    private final ComplaintDesk desk;

    AnswerCase(ComplaintDesk desk) {
        this.desk = desk;
    }

    private ComplaintCase add(Operator operator, long id, Draft.Step step)
            throws ComplaintException {
        return Draft.add(desk, operator, "", id, step);
    }

    /**
     * Answers the customer; the clock stops, and the calls whose time has come are kept by it, else the next one. What a supervisor or
     * the regulator has, only a supervisor answers.
     *
     * @param text not empty
     * @throws ComplaintException NO_TEXT or NOT_A_SUPERVISOR
     */
    public ComplaintCase answer(Operator operator, long id, String text) throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        Map<Fact, String> facts = Checks.facts(Fact.TEXT, Checks.text(text));
        return add(operator, id, draft -> draft.line(EventKind.ANSWERED, facts));
    }

    /**
     * The customer agrees: the case is closed, unless it was late and nobody has said why yet.
     *
     * @param text possibly empty
     */
    public ComplaintCase agree(Operator operator, long id, String text) throws ComplaintException {
        return agree(operator, id, text, "");
    }

    /**
     * The same, with the root cause of a case that is closed in time; of a late one it was said with the reason.
     *
     * @param text possibly empty
     * @param rootCause code; empty where nobody says
     * @throws ComplaintException UNKNOWN_CODE
     */
    public ComplaintCase agree(Operator operator, long id, String text, String rootCause)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        String cause = cause(rootCause);
        return add(
                operator,
                id,
                draft -> {
                    draft.line(EventKind.AGREED, Checks.facts(Fact.TEXT, text));
                    if (isExplained(draft)) {
                        close(draft, "", cause);
                    }
                });
    }

    /**
     * The customer disagrees: the next round begins with the time that was used. After as many rounds as the policy says a supervisor
     * has it.
     *
     * @param reason the customer's; not empty
     * @throws ComplaintException NO_TEXT
     */
    public ComplaintCase disagree(Operator operator, long id, String reason)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        Map<Fact, String> facts = Checks.facts(Fact.TEXT, Checks.text(reason));
        return add(
                operator,
                id,
                draft -> {
                    draft.line(EventKind.DISAGREED, facts);
                    if (draft.clocks().total().rounds() >= draft.policy().rounds()) {
                        draft.line(
                                EventKind.TO_SUPERVISOR,
                                Checks.facts(Fact.ROUNDS, draft.clocks().total().rounds()));
                    }
                });
    }

    /**
     * Opens a closed case again; time goes on where it stopped.
     *
     * @param reason not empty
     * @throws ComplaintException NO_TEXT
     */
    public ComplaintCase reopen(Operator operator, long id, String reason)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        Map<Fact, String> facts = Checks.facts(Fact.TEXT, Checks.text(reason));
        return add(operator, id, draft -> draft.line(EventKind.REOPENED, facts));
    }

    /**
     * Says why it was late, and what it came from.
     *
     * @param breachReason code
     * @param rootCause code
     * @param text possibly empty
     * @throws ComplaintException UNKNOWN_CODE
     */
    public ComplaintCase explain(
            Operator operator, long id, String breachReason, String rootCause, String text)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        Map<Fact, String> facts = explained(breachReason, rootCause, text);
        return add(operator, id, draft -> draft.line(EventKind.BREACH_EXPLAINED, facts));
    }

    private Map<Fact, String> explained(String breachReason, String rootCause, String text)
            throws ComplaintException {
        return Checks.facts(
                Fact.REASON,
                Checks.code(desk, CodeList.BREACH_REASON, breachReason),
                Fact.ROOT_CAUSE,
                Checks.code(desk, CodeList.ROOT_CAUSE, rootCause),
                Fact.TEXT,
                text);
    }

    /**
     * Closes it with its verdict.
     *
     * @param text why, where the customer said nothing; possibly empty
     * @throws ComplaintException NOT_EXPLAINED
     */
    public ComplaintCase close(Operator operator, long id, String text) throws ComplaintException {
        return close(operator, id, text, "");
    }

    /**
     * The same, with the root cause of a case that is closed in time; of a late one it was said with the reason.
     *
     * @param text possibly empty
     * @param rootCause code; empty where nobody says
     * @throws ComplaintException NOT_EXPLAINED or UNKNOWN_CODE
     */
    public ComplaintCase close(Operator operator, long id, String text, String rootCause)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        String cause = cause(rootCause);
        return add(operator, id, draft -> closeExplained(draft, text, cause));
    }

    /**
     * Says why it was late and closes it, both or neither.
     *
     * @param breachReason code
     * @param rootCause code
     * @param text possibly empty
     * @throws ComplaintException UNKNOWN_CODE or NOT_EXPLAINED
     */
    public ComplaintCase explainAndClose(
            Operator operator, long id, String breachReason, String rootCause, String text)
            throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        Map<Fact, String> facts = explained(breachReason, rootCause, text);
        return add(
                operator,
                id,
                draft -> {
                    draft.line(EventKind.BREACH_EXPLAINED, facts);
                    closeExplained(draft, text, "");
                });
    }

    private void closeExplained(Draft draft, String text, String cause) throws ComplaintException {
        if (!isExplained(draft)) {
            throw new ComplaintException(Reason.NOT_EXPLAINED, CaseNumber.format(draft.id()));
        }
        close(draft, text, cause);
    }

    private String cause(String code) throws ComplaintException {
        return code.isEmpty() ? "" : Checks.code(desk, CodeList.ROOT_CAUSE, code);
    }

    private boolean isExplained(Draft draft) {
        return draft.clocks().total().outcome() != Outcome.BREACHED || explanation(draft) != null;
    }

    /**
     * Why the case is late: what was said in this round, and when it was late already. What was said about an earlier round explains
     * that one; null when nothing counts.
     */
    private @Nullable CaseEvent explanation(Draft draft) {
        CaseEvent said = null;
        for (CaseEvent line : draft.log()) {
            switch (line.kind()) {
                case BREACH_EXPLAINED -> said = line;
                case DISAGREED, REOPENED -> said = null;
                default -> {}
            }
        }
        return said != null && wasLate(draft, said) ? said : null;
    }

    private boolean wasLate(Draft draft, CaseEvent said) {
        return new Reckoning(desk.rules())
                        .clocks(draft.log().subList(0, said.no()), said.at())
                        .total()
                        .outcome()
                == Outcome.BREACHED;
    }

    private void close(Draft draft, String text, String rootCause) throws ComplaintException {
        CaseClocks clocks = draft.clocks();
        Map<Fact, String> facts = Verdict.of(clocks).facts();
        Checks.put(facts, Fact.TEXT, text);
        Checks.put(facts, Fact.ROOT_CAUSE, rootCause);
        CaseEvent explained = explanation(draft);
        if (explained != null) {
            facts.put(Fact.REASON, explained.required(Fact.REASON));
            facts.put(Fact.ROOT_CAUSE, explained.required(Fact.ROOT_CAUSE));
        }
        draft.line(EventKind.CLOSED, facts);
    }
}
