package vn.capbu.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.AgentReply;
import vn.capbu.complaints.audit.Calibration;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.complaints.audit.CaseAuditException.Reason;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SamplePlan.Method;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Sampling;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.spi.CaseAudits;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.VietnamTime;

/**
 * The supervisors' audit of closed cases: a plan draws a sample, auditors score its cases, whoever worked on a case replies, findings
 * become actions. Each step is audited. Cases themselves are read by {@link ShowCase}, which is audited too.
 */
public final class AuditCases {

    private static final int NAME = 500;
    private static final int PERSON = 255;
    private static final int REMARK = 4_000;
    private static final int WORDS = 10_000;

    private final ComplaintDesk desk;

    AuditCases(ComplaintDesk desk) {
        this.desk = desk;
    }

    private CaseAudits audits() {
        return desk.storage().port(CaseAudits.class);
    }

    private static void requireSupervisor(Operator operator) throws CaseAuditException {
        if (!operator.roles().contains(Role.SUPERVISOR)) {
            throw new CaseAuditException(Reason.NOT_A_SUPERVISOR, operator.name());
        }
    }

    private static String text(String typed, int most) throws CaseAuditException {
        String text = within(typed, most);
        if (text.isEmpty()) {
            throw new CaseAuditException(Reason.NO_TEXT, "");
        }
        return text;
    }

    private static String within(String typed, int most) throws CaseAuditException {
        String text = typed.strip();
        if (text.length() > most) {
            throw new CaseAuditException(Reason.TOO_LONG, Integer.toString(most));
        }
        return text;
    }

    /** Every version of every score-card, the oldest first. */
    public List<Scorecard> scorecards() {
        return audits().scorecards();
    }

    /**
     * What a plan is made of.
     *
     * @param name in words
     * @param from first day of closing, in Viet Nam
     * @param to last day of closing
     * @param method how cases are chosen
     * @param by what strata are told apart by
     * @param size how many; for BREACHES any
     * @param seed of the choice
     * @param scorecard code
     */
    public record PlanDraft(
            String name,
            LocalDate from,
            LocalDate to,
            Method method,
            By by,
            int size,
            long seed,
            String scorecard) {}

    /**
     * Makes a plan and draws its sample.
     *
     * @throws CaseAuditException NOT_A_SUPERVISOR, NO_TEXT, UNKNOWN_SCORECARD, TOO_LONG or EMPTY_SAMPLE
     */
    public SamplePlan plan(Operator operator, PlanDraft draft) throws CaseAuditException {
        requireSupervisor(operator);
        String name = text(draft.name(), NAME);
        Scorecard card = inForce(draft.scorecard());
        return AuditStep.run(
                desk.storage(),
                () -> {
                    Map<Long, String> strata = new HashMap<>();
                    List<Sampling.Candidate> candidates = candidates(draft, strata);
                    List<Long> drawn =
                            Sampling.draw(candidates, draft.method(), draft.size(), draft.seed());
                    if (drawn.isEmpty()) {
                        throw new CaseAuditException(Reason.EMPTY_SAMPLE, name);
                    }
                    SamplePlan plan =
                            new SamplePlan(
                                    0,
                                    name,
                                    draft.from(),
                                    draft.to(),
                                    draft.method(),
                                    draft.by(),
                                    draft.size(),
                                    draft.seed(),
                                    card.code(),
                                    card.version(),
                                    desk.now(),
                                    operator.name());
                    List<CaseAudits.Drawn> sample = new ArrayList<>();
                    for (long id : drawn) {
                        sample.add(new CaseAudits.Drawn(id, strata.getOrDefault(id, "")));
                    }
                    SamplePlan stored = plan.stored(audits().add(plan, sample));
                    audit(
                            operator,
                            "plan",
                            stored.id(),
                            Map.of(
                                    "method", draft.method().name(),
                                    "seed", Long.toString(draft.seed()),
                                    "drawn", Integer.toString(drawn.size()),
                                    "of", Integer.toString(candidates.size())));
                    return stored;
                });
    }

    private List<Sampling.Candidate> candidates(PlanDraft draft, Map<Long, String> strata) {
        Instant begin = draft.from().atStartOfDay(VietnamTime.ZONE).toInstant();
        Instant end = draft.to().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        List<Sampling.Candidate> candidates = new ArrayList<>();
        desk.cases()
                .closed(
                        begin,
                        end,
                        one -> {
                            if (one.state() == CaseState.CLOSED) {
                                String stratum =
                                        draft.method() == Method.STRATIFIED
                                                ? AttainmentSums.key(one, draft.by())
                                                : "";
                                strata.put(one.id(), stratum);
                                candidates.add(
                                        new Sampling.Candidate(
                                                one.id(),
                                                stratum,
                                                one.time().outcome() == Outcome.BREACHED));
                            }
                        });
        return candidates;
    }

    private Scorecard inForce(String code) throws CaseAuditException {
        return scorecards().stream()
                .filter(one -> one.code().equals(code))
                .filter(one -> !one.inForceFrom().isAfter(desk.today()))
                .max(
                        Comparator.comparing(Scorecard::inForceFrom)
                                .thenComparingInt(Scorecard::version))
                .orElseThrow(() -> new CaseAuditException(Reason.UNKNOWN_SCORECARD, code));
    }

    /** Every plan, the newest first. */
    public List<SamplePlan> plans() {
        return audits().plans();
    }

    /**
     * A plan.
     *
     * @throws CaseAuditException UNKNOWN_PLAN
     */
    public SamplePlan plan(long id) throws CaseAuditException {
        return audits().plan(id)
                .orElseThrow(() -> new CaseAuditException(Reason.UNKNOWN_PLAN, Long.toString(id)));
    }

    /**
     * The score-card of a plan.
     *
     * @throws CaseAuditException UNKNOWN_SCORECARD
     */
    public Scorecard scorecard(SamplePlan plan) throws CaseAuditException {
        return scorecards().stream()
                .filter(one -> one.code().equals(plan.scorecard()))
                .filter(one -> one.version() == plan.scorecardVersion())
                .findFirst()
                .orElseThrow(
                        () -> new CaseAuditException(Reason.UNKNOWN_SCORECARD, plan.scorecard()));
    }

    /**
     * The sample of a plan with what was said of it.
     *
     * @throws CaseAuditException UNKNOWN_PLAN
     */
    public List<SampledCase> sample(long plan) throws CaseAuditException {
        return audits().sample(plan(plan).id());
    }

    private SampledCase sampled(long plan, long caseId) throws CaseAuditException {
        return sample(plan).stream()
                .filter(one -> one.caseId() == caseId)
                .findFirst()
                .orElseThrow(
                        () ->
                                new CaseAuditException(
                                        Reason.NOT_SAMPLED, CaseNumber.format(caseId)));
    }

    /** Who wrote lines of a case's log, for themselves or for others. */
    private Set<String> workers(long caseId) {
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

    /**
     * Reviews a case.
     *
     * @param marks one for each criterion of the plan's score-card; a note where points are missing
     * @param note possibly empty
     * @throws CaseAuditException NOT_A_SUPERVISOR, UNKNOWN_PLAN, NOT_SAMPLED, OWN_WORK, REVIEWED, BAD_MARKS, TOO_LONG or NO_NOTE
     */
    public Review review(
            Operator operator, long plan, long caseId, List<Review.Mark> marks, String note)
            throws CaseAuditException {
        requireSupervisor(operator);
        String words = within(note, WORDS);
        return AuditStep.run(
                desk.storage(),
                () -> {
                    SampledCase sampled = sampled(plan, caseId);
                    if (workers(caseId).contains(operator.name())) {
                        throw new CaseAuditException(Reason.OWN_WORK, CaseNumber.format(caseId));
                    }
                    if (sampled.reviews().stream()
                            .anyMatch(one -> one.auditor().equals(operator.name()))) {
                        throw new CaseAuditException(Reason.REVIEWED, CaseNumber.format(caseId));
                    }
                    Scorecard card = scorecard(plan(plan));
                    List<Review.Mark> ordered = checked(card, marks);
                    Review review =
                            new Review(
                                    plan,
                                    caseId,
                                    operator.name(),
                                    desk.now(),
                                    ordered,
                                    words,
                                    Review.score(card, ordered),
                                    Review.passes(card, ordered));
                    audits().add(review);
                    audit(
                            operator,
                            "review",
                            plan,
                            Map.of(
                                    "case", CaseNumber.format(caseId),
                                    "score", Integer.toString(review.score()),
                                    "passed", Boolean.toString(review.passed())));
                    return review;
                });
    }

    private static List<Review.Mark> checked(Scorecard card, List<Review.Mark> marks)
            throws CaseAuditException {
        Map<String, Review.Mark> byCode = new HashMap<>();
        for (Review.Mark mark : marks) {
            boolean known = card.criterion(mark.criterion()).isPresent();
            boolean inRange = mark.points() >= 0 && mark.points() <= Scorecard.FULL;
            if (!known || !inRange || byCode.put(mark.criterion(), mark) != null) {
                throw new CaseAuditException(Reason.BAD_MARKS, mark.criterion());
            }
            if (mark.points() < Scorecard.FULL && mark.note().isBlank()) {
                throw new CaseAuditException(Reason.NO_NOTE, mark.criterion());
            }
            within(mark.note(), REMARK);
        }
        List<Review.Mark> ordered = new ArrayList<>();
        for (Scorecard.Criterion criterion : card.criteria()) {
            Review.Mark mark = byCode.get(criterion.code());
            if (mark == null) {
                throw new CaseAuditException(Reason.BAD_MARKS, criterion.code());
            }
            ordered.add(mark);
        }
        return ordered;
    }

    /**
     * Replies to the reviews of a case that the operator worked on.
     *
     * @param text not empty where they don't agree
     * @throws CaseAuditException UNKNOWN_PLAN, NOT_SAMPLED, NOT_THE_AGENT, NOT_REVIEWED, TOO_LONG or NO_TEXT
     */
    public AgentReply reply(Operator operator, long plan, long caseId, boolean agrees, String text)
            throws CaseAuditException {
        String said = agrees ? within(text, WORDS) : text(text, WORDS);
        return AuditStep.run(
                desk.storage(),
                () -> {
                    SampledCase sampled = sampled(plan, caseId);
                    if (!workers(caseId).contains(operator.name())) {
                        throw new CaseAuditException(
                                Reason.NOT_THE_AGENT, CaseNumber.format(caseId));
                    }
                    if (sampled.reviews().isEmpty()) {
                        throw new CaseAuditException(
                                Reason.NOT_REVIEWED, CaseNumber.format(caseId));
                    }
                    AgentReply reply =
                            new AgentReply(plan, caseId, operator.name(), desk.now(), agrees, said);
                    audits().add(reply);
                    audit(
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
        requireSupervisor(operator);
        String todo = text(what, REMARK);
        String whom = text(who, PERSON);
        if (due.isBefore(desk.today())) {
            throw new CaseAuditException(Reason.NOT_AHEAD, VietnamTime.format(due));
        }
        return AuditStep.run(
                desk.storage(),
                () -> {
                    sampled(plan, caseId);
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
                    long id = audits().add(action);
                    audit(
                            operator,
                            "action",
                            plan,
                            Map.of("case", CaseNumber.format(caseId), "action", Long.toString(id)));
                    return audits().action(id).orElse(action);
                });
    }

    /**
     * Says that an action is done.
     *
     * @param note what was done; not empty
     * @throws CaseAuditException NOT_A_SUPERVISOR, UNKNOWN_ACTION, TOO_LONG or NO_TEXT
     */
    public ActionItem done(Operator operator, long action, String note) throws CaseAuditException {
        requireSupervisor(operator);
        String said = text(note, REMARK);
        return AuditStep.run(
                desk.storage(),
                () -> {
                    ActionItem open =
                            audits().action(action)
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
                    if (!audits().done(done)) {
                        throw new CaseAuditException(Reason.UNKNOWN_ACTION, Long.toString(action));
                    }
                    audit(
                            operator,
                            "action-done",
                            open.plan(),
                            Map.of("action", Long.toString(action)));
                    return done;
                });
    }

    /** Actions that are open, the most urgent first. */
    public List<ActionItem> openActions() {
        return audits().openActions();
    }

    /**
     * How far two auditors agree on a plan's cases.
     *
     * @throws CaseAuditException UNKNOWN_PLAN or UNKNOWN_SCORECARD
     */
    public Calibration calibrate(long plan, String first, String second) throws CaseAuditException {
        Scorecard card = scorecard(plan(plan));
        List<Review> reviews =
                sample(plan).stream().flatMap(one -> one.reviews().stream()).toList();
        return Calibration.of(
                card,
                reviews.stream().filter(one -> one.auditor().equals(first)).toList(),
                reviews.stream().filter(one -> one.auditor().equals(second)).toList());
    }

    private void audit(Operator operator, String step, long plan, Map<String, String> details) {
        desk.audit(operator, "case-audit." + step, Long.toString(plan), details);
    }
}
