package vn.capbu.complaints;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.complaints.audit.CaseAuditException.Reason;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.spi.CaseAudits;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;

/** What the steps of the audit of cases share. */
final class AuditWork {

    /** Characters of a remark. */
    static final int REMARK = 4_000;

    /** Characters of longer words. */
    static final int WORDS = 10_000;

    private final ComplaintDesk desk;

    AuditWork(ComplaintDesk desk) {
        this.desk = desk;
    }

    /** Refuses whoever may not look at audits. */
    CaseAudits audits() {
        desk.workspace().operator().require(Right.READ_CASE_AUDITS);
        return desk.storage().port(CaseAudits.class);
    }

    static void requireSupervisor(Operator operator) throws CaseAuditException {
        if (!operator.may(Right.AUDIT_CASES)) {
            throw new CaseAuditException(Reason.NOT_A_SUPERVISOR, operator.name());
        }
    }

    /** Words that may not be missing. */
    static String text(String typed, int most) throws CaseAuditException {
        String text = within(typed, most);
        if (text.isEmpty()) {
            throw new CaseAuditException(Reason.NO_TEXT, "");
        }
        return text;
    }

    /** Words that may be missing. */
    static String within(String typed, int most) throws CaseAuditException {
        String text = typed.strip();
        if (text.length() > most) {
            throw new CaseAuditException(Reason.TOO_LONG, Integer.toString(most));
        }
        return text;
    }

    SamplePlan plan(long id) throws CaseAuditException {
        return audits().plan(id)
                .orElseThrow(() -> new CaseAuditException(Reason.UNKNOWN_PLAN, Long.toString(id)));
    }

    Scorecard scorecard(SamplePlan plan) throws CaseAuditException {
        return audits().scorecards().stream()
                .filter(one -> one.code().equals(plan.scorecard()))
                .filter(one -> one.version() == plan.scorecardVersion())
                .findFirst()
                .orElseThrow(
                        () -> new CaseAuditException(Reason.UNKNOWN_SCORECARD, plan.scorecard()));
    }

    List<SampledCase> sample(long plan) throws CaseAuditException {
        return audits().sample(plan(plan).id());
    }

    SampledCase sampled(long plan, long caseId) throws CaseAuditException {
        return sample(plan).stream()
                .filter(one -> one.caseId() == caseId)
                .findFirst()
                .orElseThrow(
                        () ->
                                new CaseAuditException(
                                        Reason.NOT_SAMPLED, CaseNumber.format(caseId)));
    }

    /** Who wrote lines of a case's log, for themselves or for others. */
    Set<String> workers(long caseId) {
        Set<String> workers = new HashSet<>();
        desk.cases()
                .log(caseId)
                .forEach(
                        line -> {
                            workers.add(line.actor().operator());
                            workers.add(line.actor().forWhom());
                        });
        return workers;
    }

    void audit(Operator operator, String step, long plan, Map<String, String> details) {
        desk.audit(operator, "case-audit." + step, Long.toString(plan), details);
    }
}
