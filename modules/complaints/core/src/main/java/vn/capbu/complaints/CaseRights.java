package vn.capbu.complaints;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;

/** Who may add what to a case: an agent to those of his unit; a database server holds the same ({@code capbu_may_add}). */
public final class CaseRights {

    /** What whoever took a case in owes the customer, whichever unit has it. */
    private static final Set<EventKind> OWED =
            EnumSet.of(
                    EventKind.ACKNOWLEDGED,
                    EventKind.ATTACHED,
                    EventKind.LINKED,
                    EventKind.NOTED,
                    EventKind.CALL_PROMISED,
                    EventKind.CALLED_BACK);

    private CaseRights() {}

    /**
     * Whether somebody may add a line to a case.
     *
     * @param unit that has the case
     * @param log of the case; not empty
     */
    public static boolean mayAdd(
            Operator operator, String unit, List<CaseEvent> log, EventKind kind) {
        if (operator.may(Right.SUPERVISE_CASES)) {
            return true;
        }
        if (kind == EventKind.CALENDAR_CHANGED && operator.may(Right.EDIT_CASE_RULES)) {
            return true;
        }
        boolean isOwn = log.get(0).actor().operator().equals(operator.name());
        return operator.may(Right.HANDLE_CASES)
                && (unit.equals(operator.unit()) || (isOwn && OWED.contains(kind)));
    }
}
