package vn.capbu.complaints.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.AuditCases.PlanDraft;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.complaints.audit.SamplePlan.Method;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.kernel.Operator;

/** The window of the audit of cases, from plan to action. */
class CaseAuditCommandsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 31);

    @TempDir Path folder;

    private final TestCare.CaseAuditAnswers answers = new TestCare.CaseAuditAnswers();
    private TestCare care;

    @BeforeEach
    void fill() throws Exception {
        care = new TestCare(folder.resolve("home"));
        care.many(20);
    }

    @AfterEach
    void close() throws Exception {
        care.close();
    }

    private CaseAuditCommands commands(CaseAuditModel model, Operator operator) {
        return new CaseAuditCommands(model, care.care(operator), new TestCare.AtOnce(), answers);
    }

    private CaseAuditModel model() {
        return new CaseAuditModel(care.care(TestCare.DUNG).noNames());
    }

    @Test
    void aPlanIsMadeReviewedRepliedToAndActedOn() {
        CaseAuditModel model = model();
        CaseAuditCommands chief = commands(model, TestCare.DUNG);
        chief.again();
        assertThat(model.plans()).isEmpty();
        answers.plan =
                Optional.of(
                        new PlanDraft(
                                "Tháng 3",
                                DAY.withDayOfMonth(1),
                                DAY,
                                Method.RANDOM,
                                By.GROUP,
                                3,
                                7,
                                "care"));
        chief.plan();

        assertThat(model.sample()).hasSize(3);
        assertThat(model.selected()).contains(model.sample().get(0));
        chief.openCase();
        assertThat(answers.opened).containsExactly(model.sample().get(0).caseId());
        answers.points = Optional.of(50);
        chief.review();
        assertThat(reviewed(model).reviews()).hasSize(1);
        chief.review();
        assertThat(answers.failure)
                .as("nobody reviews a case twice")
                .containsInstanceOf(CaseAuditException.class);

        answers.points = Optional.of(100);
        commands(model, TestCare.MINH).review();
        assertThat(model.auditors()).containsExactly("dung", "minh");
        assertThat(model.calibration())
                .hasValueSatisfying(
                        found -> {
                            assertThat(found.cases()).isEqualTo(1);
                            assertThat(found.meanGap()).isEqualTo(50);
                        });
        answers.reply = Optional.of(new CaseAuditPrompts.Reply(false, "không đúng"));
        commands(model, TestCare.LAN).reply();
        assertThat(reviewed(model).replies()).hasSize(1);
        answers.task = Optional.of(new CaseAuditPrompts.Task("Đào tạo lại", "Tổ CSKH", DAY));
        chief.act();
        assertThat(model.actions())
                .singleElement()
                .satisfies(one -> assertThat(model.isOverdue(one)).isFalse());
        answers.note = Optional.of("đã đào tạo");
        chief.done();
        assertThat(model.actions()).isEmpty();
        assertThat(model.news()).startsWith("DONE");
    }

    private static SampledCase reviewed(CaseAuditModel model) {
        return model.sample().get(0);
    }

    @Test
    void whoIsNoSupervisorOnlyReadsAndReplies() throws Exception {
        care.audited();
        CaseAuditModel model = model();
        CaseAuditCommands agent = commands(model, TestCare.LAN);
        agent.again();
        int actions = model.actions().size();
        answers.plan =
                Optional.of(new PlanDraft("x", DAY, DAY, Method.RANDOM, By.GROUP, 1, 1, "care"));
        answers.points = Optional.of(10);
        answers.note = Optional.of("xong");
        agent.plan();
        agent.review();
        agent.act();
        agent.done();

        assertThat(agent.isSupervisor()).isFalse();
        assertThat(model.plans()).hasSize(1);
        assertThat(model.actions()).hasSize(actions);
        assertThat(answers.failure).isEmpty();
    }
}
