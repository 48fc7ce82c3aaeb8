package vn.capbu.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.AgentReply;
import vn.capbu.complaints.audit.Calibration;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.complaints.audit.CaseAuditException.Reason;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;

/**
 * What follows from an audit of cases: whoever worked on a case replies to its reviews, findings become actions, auditors are compared.
 * Each step is audited.
 */
public final class FollowUpAudits {

    private static final int PERSON = 255;

    private final ComplaintDesk desk;
    private final AuditWork work;

    FollowUpAudits(ComplaintDesk desk) {
        this.desk = desk;
        this.work = new AuditWork(desk);
    }

    /**
     * Replies to the reviews of a case that the operator worked on.
     *
     * @param text not empty where they don't agree
     * @throws CaseAuditException UNKNOWN_PLAN, NOT_SAMPLED, NOT_THE_AGENT, NOT_REVIEWED, TOO_LONG or NO_TEXT
     */
    public AgentReply reply(Operator operator, long plan, long caseId, boolean agrees, String text)
            throws CaseAuditException {
        operator.require(Right.ANSWER_AUDITS);
        String said =
                agrees
                        ? AuditWork.within(text, AuditWork.WORDS)
                        : AuditWork.text(text, AuditWork.WORDS);
        return AuditStep.run(
                desk.storage(),
                () -> {
                    SampledCase sampled = work.sampled(plan, caseId);
                    if (!work.workers(caseId).contains(operator.name())) {
                        throw new CaseAuditException(
                                Reason.NOT_THE_AGENT, CaseNumber.format(caseId));
                    }
                    if (sampled.reviews().isEmpty()) {
                        throw new CaseAuditException(
                                Reason.NOT_REVIEWED, CaseNumber.format(caseId));
                    }
                    AgentReply reply =
                            new AgentReply(plan, caseId, operator.name(), desk.now(), agrees, said);
                    work.audits().add(reply);
                    work.audit(
                            operator,
                            "reply",
                            plan,
                            Map.of(
                                    "case", CaseNumber.format(caseId),
                                    "agrees", Boolean.toString(agrees)));
                    return reply;
                });
    }

    /**
     * Gives somebody something to do about a finding.
     *
     * @param what not empty
     * @param who not empty
     * @param due today or later, in Viet Nam
     * @throws CaseAuditException NOT_A_SUPERVISOR, UNKNOWN_PLAN, NOT_SAMPLED, NO_TEXT, TOO_LONG or NOT_AHEAD
     */
    public ActionItem act(
            Operator operator, long plan, long caseId, String what, String who, LocalDate due)
            throws CaseAuditException {
        AuditWork.requireSupervisor(operator);
        String todo = AuditWork.text(what, AuditWork.REMARK);
        String whom = AuditWork.text(who, PERSON);
        if (due.isBefore(desk.today())) {
            throw new CaseAuditException(Reason.NOT_AHEAD, VietnamTime.format(due));
        }
        return AuditStep.run(
                desk.storage(),
                () -> {
                    work.sampled(plan, caseId);
                    ActionItem action =
                            new ActionItem(
                                    0,
                                    plan,
                                    caseId,
                                    todo,
                                    whom,
                                    due,
                                    desk.now(),
                                    operator.name(),
                                    null,
                                    "",
                                    "");
                    long id = work.audits().add(action);
                    work.audit(
                            operator,
                            "action",
                            plan,
                            Map.of("case", CaseNumber.format(caseId), "action", Long.toString(id)));
                    return work.audits().action(id).orElse(action);
                });
    }

    /**
     * Says that an action is done.
     *
     * @param note what was done; not empty
     * @throws CaseAuditException NOT_A_SUPERVISOR, UNKNOWN_ACTION, TOO_LONG or NO_TEXT
     */
    public ActionItem done(Operator operator, long action, String note) throws CaseAuditException {
        AuditWork.requireSupervisor(operator);
        String said = AuditWork.text(note, AuditWork.REMARK);
        return AuditStep.run(
                desk.storage(),
                () -> {
                    ActionItem open =
                            work.audits()
                                    .action(action)
                                    .filter(one -> one.doneAt() == null)
                                    .orElseThrow(
                                            () ->
                                                    new CaseAuditException(
                                                            Reason.UNKNOWN_ACTION,
                                                            Long.toString(action)));
                    ActionItem done =
                            new ActionItem(
                                    open.id(),
                                    open.plan(),
                                    open.caseId(),
                                    open.what(),
                                    open.who(),
                                    open.due(),
                                    open.givenAt(),
                                    open.givenBy(),
                                    desk.now(),
                                    operator.name(),
                                    said);
                    if (!work.audits().done(done)) {
                        throw new CaseAuditException(Reason.UNKNOWN_ACTION, Long.toString(action));
                    }
                    work.audit(
                            operator,
                            "action-done",
                            open.plan(),
                            Map.of("action", Long.toString(action)));
                    return done;
                });
    }

    /** Actions that are open, the most urgent first. */
    public List<ActionItem> openActions() {
        return work.audits().openActions();
    }

    /**
     * How far two auditors agree on a plan's cases.
     *
     * @throws CaseAuditException UNKNOWN_PLAN or UNKNOWN_SCORECARD
     */
    public Calibration calibrate(long plan, String first, String second) throws CaseAuditException {
        Scorecard card = work.scorecard(work.plan(plan));
        List<Review> reviews =
                work.sample(plan).stream().flatMap(one -> one.reviews().stream()).toList();
        return Calibration.of(
                card,
                reviews.stream().filter(one -> one.auditor().equals(first)).toList(),
                reviews.stream().filter(one -> one.auditor().equals(second)).toList());
    }
}
