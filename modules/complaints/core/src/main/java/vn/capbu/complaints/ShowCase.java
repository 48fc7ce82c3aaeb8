package vn.capbu.complaints;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.internal.StoredRules;
import vn.capbu.complaints.internal.Transacted;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.sla.Verdict;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;

/** Shows a case. Reading is audited. */
public final class ShowCase {

    private final ComplaintDesk desk;

    ShowCase(ComplaintDesk desk) {
        this.desk = desk;
    }

    /**
     * The case, its log and its clocks now.
     *
     * @throws ComplaintException UNKNOWN_CASE
     */
    public CaseView run(Operator operator, long id) throws ComplaintException {
        operator.require(Right.READ_CASES);
        return Transacted.run(
                desk.storage(),
                () -> {
                    List<CaseEvent> log = desk.cases().log(id);
                    if (log.isEmpty()) {
                        throw new ComplaintException(Reason.UNKNOWN_CASE, CaseNumber.format(id));
                    }
                    desk.audit(operator, "complaint.read", CaseNumber.format(id), Map.of());
                    return view(id, log);
                });
    }

    private CaseView view(long id, List<CaseEvent> log) {
        CaseClocks clocks = new Reckoning(desk.rules()).clocks(log, desk.now());
        Verdict verdict = verdict(log);
        return new CaseView(
                desk.summaries().of(id, log, desk.now()),
                log,
                clocks,
                verdict,
                verdict == null ? null : today(log, clocks));
    }

    /** What was said when it was closed last; null when it is open again or still. */
    static @Nullable Verdict verdict(List<CaseEvent> log) {
        Verdict verdict = null;
        for (CaseEvent line : log) {
            if (line.kind() == EventKind.CLOSED) {
                verdict = Verdict.of(line);
            } else if (line.kind() == EventKind.REOPENED) {
                verdict = null;
            }
        }
        return verdict;
    }

    /** By the newest versions of the same policy and its calendar. */
    private Verdict today(List<CaseEvent> log, CaseClocks clocks) {
        StoredRules rules = desk.rules();
        CaseClocks.Basis own = clocks.basis();
        Policy newest =
                rules.inForce(own.policy(), desk.today())
                        .orElseGet(() -> rules.policy(own.policy(), own.policyVersion()));
        CaseClocks.Basis basis =
                new CaseClocks.Basis(
                        newest.code(),
                        newest.version(),
                        own.caseClass(),
                        newest.calendar(),
                        rules.newestCalendar(newest.calendar()));
        return Verdict.of(new Reckoning(rules).clocks(log, desk.now(), basis));
    }
}
