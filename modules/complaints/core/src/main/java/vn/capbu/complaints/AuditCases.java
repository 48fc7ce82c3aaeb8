package vn.capbu.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.complaints.audit.CaseAuditException.Reason;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SamplePlan.Method;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Sampling;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.internal.ContentNames;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.spi.CaseAudits;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.proof.ContentProofs;
import vn.capbu.kernel.spi.Storage.Durability;

/**
 * The supervisors' audit of closed cases: a plan draws a sample, auditors score its cases. What follows from it is {@link
 * FollowUpAudits}. Each step is audited. Cases themselves are read by {@link ShowCase}, which is audited too.
 */
public final class AuditCases {

    private static final int NAME = 500;
    private static final int CARD_NAME = 200;
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    private final ComplaintDesk desk;
    private final AuditWork work;

    AuditCases(ComplaintDesk desk) {
        this.desk = desk;
        this.work = new AuditWork(desk);
    }

    /** Every version of every score-card, the oldest first. */
    public List<Scorecard> scorecards() {
        return work.audits().scorecards();
    }

    /**
     * Adds a version of a score-card, or a new card. Plans that were made keep the version that they have.
     *
     * @param card its version is the next one of its code, its day today or later
     * @throws CaseAuditException NOT_A_SUPERVISOR, BAD_CARD, NO_TEXT, TOO_LONG or NOT_AHEAD
     */
    public void addScorecard(Operator operator, Scorecard card) throws CaseAuditException {
        AuditWork.requireSupervisor(operator);
        check(card);
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            work.audits().add(card);
                            desk.audit(
                                    operator,
                                    "case-audit.scorecard-add",
                                    card.label(),
                                    details(card));
                        });
    }

    private static Map<String, String> details(Scorecard card) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("inForceFrom", card.inForceFrom().toString());
        details.put("pass", Integer.toString(card.pass()));
        for (Scorecard.Criterion one : card.criteria()) {
            details.put(one.code(), one.weight() + (one.fatal() ? " fatal" : ""));
        }
        return details;
    }

    private void check(Scorecard card) throws CaseAuditException {
        int last =
                scorecards().stream()
                        .filter(one -> one.code().equals(card.code()))
                        .mapToInt(Scorecard::version)
                        .max()
                        .orElse(0);
        if (!card.code().matches(CODE) || card.version() != last + 1) {
            throw new CaseAuditException(Reason.BAD_CARD, card.label());
        }
        AuditWork.text(card.vietnamese(), CARD_NAME);
        AuditWork.text(card.english(), CARD_NAME);
        if (card.inForceFrom().isBefore(desk.today())) {
            throw new CaseAuditException(Reason.NOT_AHEAD, VietnamTime.format(card.inForceFrom()));
        }
        Set<String> codes = new HashSet<>();
        for (Scorecard.Criterion one : card.criteria()) {
            AuditWork.text(one.vietnamese(), CARD_NAME);
            AuditWork.text(one.english(), CARD_NAME);
            if (!one.code().matches(CODE) || one.weight() < 1 || !codes.add(one.code())) {
                throw new CaseAuditException(Reason.BAD_CARD, one.code());
            }
        }
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
        AuditWork.requireSupervisor(operator);
        String name = AuditWork.text(draft.name(), NAME);
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
                    SamplePlan stored = plan.stored(work.audits().add(plan, sample));
                    work.audit(
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

    /** Each case once, by its last closing of those days. */
    private List<Sampling.Candidate> candidates(PlanDraft draft, Map<Long, String> strata) {
        Instant begin = draft.from().atStartOfDay(VietnamTime.ZONE).toInstant();
        Instant end = draft.to().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        Map<Long, Sampling.Candidate> candidates = new LinkedHashMap<>();
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
                                candidates.put(
                                        one.id(),
                                        new Sampling.Candidate(
                                                one.id(),
                                                stratum,
                                                one.time().outcome() == Outcome.BREACHED));
                            }
                        });
        return List.copyOf(candidates.values());
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
        return work.audits().plans();
    }

    /**
     * A plan.
     *
     * @throws CaseAuditException UNKNOWN_PLAN
     */
    public SamplePlan plan(long id) throws CaseAuditException {
        return work.plan(id);
    }

    /**
     * The score-card of a plan.
     *
     * @throws CaseAuditException UNKNOWN_SCORECARD
     */
    public Scorecard scorecard(SamplePlan plan) throws CaseAuditException {
        return work.scorecard(plan);
    }

    /**
     * The sample of a plan with what was said of it.
     *
     * @throws CaseAuditException UNKNOWN_PLAN
     */
    public List<SampledCase> sample(long plan) throws CaseAuditException {
        return work.sample(plan);
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
        AuditWork.requireSupervisor(operator);
        String words = AuditWork.within(note, AuditWork.WORDS);
        return AuditStep.run(
                desk.storage(),
                () -> {
                    SampledCase sampled = work.sampled(plan, caseId);
                    if (work.workers(caseId).contains(operator.name())) {
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
                    work.audits().add(review);
                    Map<String, String> details = new TreeMap<>();
                    details.put("case", CaseNumber.format(caseId));
                    details.put("score", Integer.toString(review.score()));
                    details.put("passed", Boolean.toString(review.passed()));
                    details.putAll(
                            ContentProofs.detail(
                                    ContentNames.of(review), ContentNames.sha256(review)));
                    work.audit(operator, "review", plan, details);
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
            AuditWork.within(mark.note(), AuditWork.REMARK);
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
}
