package vn.capbu.complaints.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.AuditCases.PlanDraft;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SamplePlan.Method;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.ui.text.CaseAuditText;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.VietnamTime;

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

    @Test
    void aCardGetsAVersionThatPlansMadeLaterHave() throws Exception {
        SamplePlan before = care.audited();
        CaseAuditModel model = model();
        CaseAuditCommands chief = commands(model, TestCare.DUNG);
        chief.again();
        LocalDate today = VietnamTime.dateOf(care.clock().instant());
        answers.card =
                Optional.of(
                        old ->
                                new Scorecard(
                                        old.code(),
                                        old.version() + 1,
                                        today,
                                        "Phiếu chấm mới",
                                        "New card",
                                        70,
                                        List.of(
                                                new Scorecard.Criterion(
                                                        "answer", "Trả lời", "Answer", 60, true),
                                                new Scorecard.Criterion(
                                                        "tone", "Thái độ", "Tone", 40, false))));
        chief.writeCard();
        assertThat(answers.failure).isEmpty();
        assertThat(model.news()).isEqualTo("CARD care v2");
        assertThat(care.desk().auditCases().scorecard(before).version()).isEqualTo(1);
        assertThat(model.cards())
                .filteredOn(one -> one.version() == 2)
                .singleElement()
                .satisfies(one -> assertThat(one.criteria()).hasSize(2));

        answers.card = Optional.of(old -> old);
        chief.writeCard();
        assertThat(answers.failure)
                .as("somebody else stored that version")
                .get()
                .isInstanceOfSatisfying(
                        CaseAuditException.class,
                        refusal ->
                                assertThat(refusal.reason())
                                        .isEqualTo(CaseAuditException.Reason.BAD_CARD));
        answers.failure = Optional.empty();
        answers.card = Optional.of(UnaryOperator.identity());
        commands(model, TestCare.LAN).writeCard();
        assertThat(answers.failure).as("not asked").isEmpty();
    }

    @Test
    void tablesAreWritten() throws Exception {
        care.audited();
        CaseAuditModel model = model();
        CaseAuditCommands chief = commands(model, TestCare.DUNG);
        chief.again();
        Path file = folder.resolve("mau.xlsx");
        answers.target = Optional.of(file);
        chief.export(
                new TableReport(
                        "",
                        List.of(),
                        List.of(new TableReport.Column("", 1)),
                        List.of(),
                        List.of()));
        assertThat(file).as("nothing to write").doesNotExist();
        chief.export(new CaseAuditText(model, new Formats(Locale.forLanguageTag("vi"))).sample());
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        assertThat(model.news()).contains("mau.xlsx");
    }
}
