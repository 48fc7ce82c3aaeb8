package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.capbu.adapters.persistence.ComplaintBench.AGENT;
import static vn.capbu.adapters.persistence.ComplaintBench.EVERYWHERE;
import static vn.capbu.adapters.persistence.ComplaintBench.SUPERVISOR;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.AuditCases;
import vn.capbu.complaints.AuditCases.PlanDraft;
import vn.capbu.complaints.FollowUpAudits;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.Calibration;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.complaints.audit.CaseAuditException.Reason;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SamplePlan.Method;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.spi.CaseAudits;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.AuditTrail;

/** The audit of cases from plan to action, on both databases. */
class CaseAuditTest {

    private static final Operator SECOND =
            new Operator("anh.minh", Set.of(Role.SUPERVISOR, Role.DESK_OPERATOR));
    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    @TempDir Path folder;

    private ComplaintBench bench;
    private AuditCases audit;
    private FollowUpAudits followUps;

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    /** Six cases of the same agent, two of them late. */
    private void open(TestDatabase database) throws Exception {
        bench = new ComplaintBench(database, folder);
        audit = bench.desk.auditCases();
        followUps = bench.desk.followUpAudits();
        for (int i = 0; i < 6; i++) {
            bench.at("2020-03-02T08:00");
            long id = bench.open(null, i < 3 ? "technical" : "dossier").id();
            bench.at(i % 3 == 2 ? "2020-03-02T11:00" : "2020-03-02T08:30");
            bench.desk.answerCase().answer(EVERYWHERE, id, "xong");
            bench.desk.answerCase().explain(EVERYWHERE, id, "no-staff", "software", "");
            bench.desk.answerCase().agree(EVERYWHERE, id, "");
        }
    }

    private static PlanDraft draft(Method method, int size) {
        return new PlanDraft("Tuần 10", DAY, DAY, method, By.GROUP, size, 7, "care");
    }

    private static List<Review.Mark> marks(Scorecard card, int points) {
        List<Review.Mark> marks = new ArrayList<>();
        card.criteria().forEach(one -> marks.add(new Review.Mark(one.code(), points, "thiếu")));
        return marks;
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        CaseAuditException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreAsLongAsTheyAreKept(TestDatabase database) throws Exception {
        open(database);
        long plan = audit.plan(SUPERVISOR, draft(Method.RANDOM, 6)).id();
        Scorecard card = audit.scorecard(audit.plan(plan));

        assertThat(audit.review(SECOND, plan, 1, marks(card, 100), "x".repeat(10_000)).note())
                .hasSize(10_000);
        refused(
                Reason.TOO_LONG,
                () -> audit.review(SECOND, plan, 2, marks(card, 100), "x".repeat(10_001)));
        refused(
                Reason.TOO_LONG,
                () ->
                        followUps.act(
                                SUPERVISOR, plan, 1, "x".repeat(4_001), "lan", DAY.plusDays(1)));
        refused(
                Reason.TOO_LONG,
                () ->
                        audit.plan(
                                SUPERVISOR,
                                new PlanDraft(
                                        "x".repeat(501),
                                        DAY,
                                        DAY,
                                        Method.RANDOM,
                                        By.GROUP,
                                        1,
                                        7,
                                        "care")));
    }

    @ParameterizedTest
    @EnumSource
    void plansDrawTheSameSampleForTheSameSeed(TestDatabase database) throws Exception {
        open(database);

        SamplePlan random = audit.plan(SUPERVISOR, draft(Method.RANDOM, 3));
        SamplePlan again = audit.plan(SUPERVISOR, draft(Method.RANDOM, 3));
        SamplePlan strata = audit.plan(SUPERVISOR, draft(Method.STRATIFIED, 2));
        SamplePlan late = audit.plan(SUPERVISOR, draft(Method.BREACHES, 0));

        assertThat(audit.plans()).containsExactly(late, strata, again, random);
        assertThat(audit.sample(random.id())).isEqualTo(audit.sample(again.id())).hasSize(3);
        assertThat(audit.sample(strata.id()))
                .extracting(SampledCase::stratum)
                .containsExactlyInAnyOrder("complaints/dossier", "complaints/technical");
        assertThat(audit.sample(late.id())).extracting(SampledCase::caseId).containsExactly(3L, 6L);
        refused(Reason.NOT_A_SUPERVISOR, () -> audit.plan(AGENT, draft(Method.RANDOM, 3)));
        refused(Reason.EMPTY_SAMPLE, () -> audit.plan(SUPERVISOR, draft(Method.RANDOM, 0)));
        refused(
                Reason.UNKNOWN_SCORECARD,
                () ->
                        audit.plan(
                                SUPERVISOR,
                                new PlanDraft(
                                        "x", DAY, DAY, Method.RANDOM, By.GROUP, 1, 7, "none")));
        assertThat(bench.workspace.storage().port(AuditTrail.class).latest(1).get(0).details())
                .containsEntry("drawn", "2")
                .containsEntry("of", "6");
    }

    @ParameterizedTest
    @EnumSource
    void aReviewIsScoredRepliedToAndActedOn(TestDatabase database) throws Exception {
        open(database);
        SamplePlan plan = audit.plan(SUPERVISOR, draft(Method.BREACHES, 0));
        Scorecard card = audit.scorecard(plan);

        refused(
                Reason.NOT_REVIEWED,
                () -> followUps.reply(AGENT, plan.id(), 3, false, "không đúng"));
        Review review = audit.review(SUPERVISOR, plan.id(), 3, marks(card, 50), " chậm ");
        refused(Reason.REVIEWED, () -> audit.review(SUPERVISOR, plan.id(), 3, marks(card, 50), ""));
        audit.review(SECOND, plan.id(), 3, marks(card, 100), "");
        followUps.reply(AGENT, plan.id(), 3, false, "không đúng");
        ActionItem action =
                followUps.act(SUPERVISOR, plan.id(), 3, "Đào tạo lại", "Tổ CSKH", DAY.plusDays(7));
        assertThat(followUps.openActions()).containsExactly(action);
        ActionItem done = followUps.done(SECOND, action.id(), "đã đào tạo");
        refused(Reason.UNKNOWN_ACTION, () -> followUps.done(SECOND, action.id(), "lại"));
        assertThat(bench.workspace.storage().port(CaseAudits.class).done(done))
                .as("somebody else was faster")
                .isFalse();

        assertThat(review.score()).isEqualTo(50);
        assertThat(review.passed()).isFalse();
        assertThat(review.note()).isEqualTo("chậm");
        SampledCase said = audit.sample(plan.id()).get(0);
        assertThat(said.reviews())
                .extracting(Review::auditor, Review::passed)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(SUPERVISOR.name(), false),
                        org.assertj.core.api.Assertions.tuple(SECOND.name(), true));
        assertThat(said.reviews()).filteredOn(one -> one.equals(review)).hasSize(1);
        assertThat(said.replies())
                .singleElement()
                .satisfies(one -> assertThat(one.agrees()).isFalse());
        assertThat(said.actions()).containsExactly(done);
        assertThat(followUps.openActions()).isEmpty();
        Calibration calibration = followUps.calibrate(plan.id(), SUPERVISOR.name(), SECOND.name());
        assertThat(calibration.cases()).isEqualTo(1);
        assertThat(calibration.samePassed()).isZero();
        assertThat(calibration.meanGap()).isEqualTo(50);
        assertThat(new ProveAudit(bench.workspace).verify(SUPERVISOR).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatIsntRightIsRefused(TestDatabase database) throws Exception {
        open(database);
        SamplePlan plan = audit.plan(SUPERVISOR, draft(Method.BREACHES, 0));
        Scorecard card = audit.scorecard(plan);
        long own = plan.id();

        refused(Reason.NOT_A_SUPERVISOR, () -> audit.review(AGENT, own, 3, marks(card, 9), ""));
        refused(Reason.NOT_SAMPLED, () -> audit.review(SUPERVISOR, own, 1, marks(card, 9), ""));
        refused(Reason.UNKNOWN_PLAN, () -> audit.review(SUPERVISOR, 99, 3, marks(card, 9), ""));
        refused(Reason.BAD_MARKS, () -> audit.review(SUPERVISOR, own, 3, List.of(), ""));
        refused(Reason.BAD_MARKS, () -> audit.review(SUPERVISOR, own, 3, marks(card, 101), ""));
        refused(
                Reason.NO_NOTE,
                () ->
                        audit.review(
                                SUPERVISOR,
                                own,
                                3,
                                card.criteria().stream()
                                        .map(one -> new Review.Mark(one.code(), 99, " "))
                                        .toList(),
                                ""));
        Operator agentAndChief = new Operator(AGENT.name(), Set.of(Role.SUPERVISOR));
        refused(Reason.OWN_WORK, () -> audit.review(agentAndChief, own, 3, marks(card, 100), ""));
        audit.review(SUPERVISOR, own, 3, marks(card, 100), "");
        refused(Reason.NOT_THE_AGENT, () -> followUps.reply(SECOND, own, 3, true, ""));
        refused(Reason.NO_TEXT, () -> followUps.reply(AGENT, own, 3, false, " "));
        refused(
                Reason.NOT_AHEAD,
                () -> followUps.act(SUPERVISOR, own, 3, "x", "y", DAY.minusDays(1)));
    }

    @ParameterizedTest
    @EnumSource
    void scorecardsAreDataWithVersions(TestDatabase database) throws Exception {
        open(database);
        SamplePlan before = audit.plan(SUPERVISOR, draft(Method.RANDOM, 1));
        Scorecard seeded = audit.scorecards().get(0);
        Scorecard next =
                new Scorecard(
                        seeded.code(),
                        2,
                        DAY,
                        seeded.vietnamese(),
                        seeded.english(),
                        90,
                        seeded.criteria());
        bench.workspace.storage().port(CaseAudits.class).add(next);

        assertThat(audit.scorecards()).containsExactly(seeded, next);
        assertThat(audit.scorecard(before)).isEqualTo(seeded);
        assertThat(audit.plan(SUPERVISOR, draft(Method.RANDOM, 1)).scorecardVersion()).isEqualTo(2);
    }
}
