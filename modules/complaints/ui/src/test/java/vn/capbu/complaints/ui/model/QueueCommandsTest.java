package vn.capbu.complaints.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ListCases;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.TableReport;

/** The window of queues on a real database. */
class QueueCommandsTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);

    @TempDir Path folder;

    private TestCare care;
    private @Nullable TableReport written;
    private QueueModel model;
    private QueueCommands commands;
    private final TestCare.QueueAnswers answers = new TestCare.QueueAnswers();

    @BeforeEach
    void open() throws Exception {
        care = new TestCare(folder.resolve("home"));
        CareDesk desk = care.care(TestCare.LAN);
        model = new QueueModel(desk.noNames());
        commands =
                new QueueCommands(
                        model,
                        desk,
                        new TestCare.AtOnce(),
                        answers,
                        (report, target) -> written = report);
    }

    @AfterEach
    void close() throws Exception {
        care.close();
    }

    @Test
    void eachQueueShowsItsCases() throws Exception {
        care.at(MONDAY, "08:00:00");
        long mine = care.open("complaints", "technical", 0).id();
        care.desk().handleCase().take(TestCare.LAN, mine);
        long dossier = care.open("complaints", "dossier", 1).id();
        long waiting = care.open("complaints", "service", 2).id();
        care.desk()
                .handleCase()
                .pause(
                        TestCare.LAN,
                        waiting,
                        "papers",
                        care.clock().instant().plusSeconds(90_000),
                        "Phiếu 7");
        care.at(MONDAY, "09:10:00");

        assertThat(ids(Queue.OPEN)).containsExactlyInAnyOrder(mine, dossier, waiting);
        assertThat(ids(Queue.MINE)).containsExactly(mine);
        assertThat(ids(Queue.WARNING)).containsExactly(mine);
        assertThat(ids(Queue.WAITING)).containsExactly(waiting);
        assertThat(ids(Queue.OVERDUE)).containsExactly(dossier);
        commands.showUnit("dossier");
        assertThat(model.queue()).isEqualTo(Queue.UNIT);
        assertThat(model.shown()).extracting(ComplaintCase::id).containsExactly(dossier);
        assertThat(model.names().unit("dossier")).isNotEqualTo("dossier");
    }

    private java.util.List<Long> ids(Queue queue) {
        commands.show(queue);
        assertThat(model.failure()).isEmpty();
        return model.shown().stream().map(ComplaintCase::id).toList();
    }

    @Test
    void countdownsTickWithoutReadingAnew() throws Exception {
        care.at(MONDAY, "08:00:00");
        care.open("complaints", "dossier", 1);
        commands.show(Queue.OPEN);
        ComplaintCase one = model.shown().get(0);
        assertThat(commands.countdown(one))
                .isEqualTo(new Countdown(Countdown.Kind.FINE, 3_600, true, null));
        care.after(1);
        assertThat(commands.countdown(one))
                .isEqualTo(new Countdown(Countdown.Kind.FINE, 3_599, true, null));
        care.at(MONDAY, "08:30:00");
        assertThat(commands.countdown(one))
                .isEqualTo(new Countdown(Countdown.Kind.WARNING, 1_800, true, null));
        care.at(MONDAY, "09:00:05");
        assertThat(commands.countdown(one))
                .isEqualTo(new Countdown(Countdown.Kind.OVERDUE, 5, true, null));
    }

    @Test
    void aPausedCaseStandsStill() throws Exception {
        care.at(MONDAY, "08:00:00");
        long id = care.open("complaints", "dossier", 1).id();
        care.after(600);
        care.desk()
                .handleCase()
                .pause(
                        TestCare.EVERYWHERE,
                        id,
                        "papers",
                        care.clock().instant().plusSeconds(9_000),
                        "x");
        commands.show(Queue.WAITING);
        ComplaintCase one = model.shown().get(0);
        care.after(1_200);
        assertThat(commands.countdown(one))
                .isEqualTo(new Countdown(Countdown.Kind.PAUSED, 3_000, true, null));
        commands.again();
        assertThat(commands.countdown(model.shown().get(0)))
                .isEqualTo(new Countdown(Countdown.Kind.PAUSED, 3_000, true, null));
    }

    @Test
    void aPromiseThatWasNotKeptIsOverdue() throws Exception {
        care.at(MONDAY, "08:00:00");
        long id = care.open("complaints", "service", 2).id();
        care.desk()
                .handleCase()
                .promiseCall(TestCare.LAN, id, care.clock().instant().plusSeconds(60), "");
        care.after(90);
        commands.show(Queue.OVERDUE);
        assertThat(commands.countdown(model.shown().get(0)))
                .isEqualTo(new Countdown(Countdown.Kind.OVERDUE, 30, false, DueClock.Kind.CALL));
    }

    @Test
    void aPauseThatHasRunOutStandsStillNoLonger() throws Exception {
        care.at(MONDAY, "08:00:00");
        long id = care.open("complaints", "dossier", 1).id();
        care.desk()
                .handleCase()
                .pause(
                        TestCare.EVERYWHERE,
                        id,
                        "customer",
                        care.clock().instant().plus(Duration.ofDays(20)),
                        "x");
        care.after(7 * 86_400 + 600);
        commands.show(Queue.WAITING);
        ComplaintCase one = model.shown().get(0);
        assertThat(commands.countdown(one))
                .isEqualTo(new Countdown(Countdown.Kind.FINE, 3_000, true, null));
        care.after(3_600);
        assertThat(commands.countdown(one))
                .isEqualTo(new Countdown(Countdown.Kind.OVERDUE, 600, true, null));
    }

    @Test
    void anAnsweredCaseWithAnOverdueTaskIsOverdue() throws Exception {
        care.at(MONDAY, "08:00:00");
        long id = care.open("complaints", "dossier", 1).id();
        Instant due = care.clock().instant().plusSeconds(600);
        care.desk().handleCase().giveTask(TestCare.EVERYWHERE, id, "đại lý", due, "gọi khách");
        care.desk().answerCase().answer(TestCare.EVERYWHERE, id, "xong");
        care.after(660);
        commands.show(Queue.OVERDUE);
        assertThat(commands.countdown(model.shown().get(0)))
                .isEqualTo(new Countdown(Countdown.Kind.OVERDUE, 60, false, DueClock.Kind.TASK));
    }

    @Test
    void aUnitsShareThatIsAboutToEndWarns() throws Exception {
        care.at(MONDAY, "08:00:00");
        care.open("requests", "incident-3", 1);
        care.after(4 * 3_600 - 300);
        commands.show(Queue.WARNING);
        assertThat(commands.countdown(model.shown().get(0)))
                .isEqualTo(new Countdown(Countdown.Kind.WARNING, 300, false, DueClock.Kind.SHARE));
    }

    @Test
    void findsWithoutDiacriticsAndOpensTheOnlyOne() throws Exception {
        care.at(MONDAY, "08:00:00");
        care.open("complaints", "technical", 0);
        long wanted = care.open("complaints", "dossier", 1).id();
        commands.show(Queue.OPEN);
        commands.find("phuoc THINH thieu");
        assertThat(model.shown()).extracting(ComplaintCase::id).containsExactly(wanted);
        assertThat(model.size()).isEqualTo(2);
        commands.open();
        assertThat(answers.opened).extracting(ComplaintCase::id).containsExactly(wanted);
        commands.find("");
        commands.open();
        assertThat(answers.opened).hasSize(1);
    }

    @Test
    void readingAnewKeepsRowsAndSelection() throws Exception {
        care.at(MONDAY, "08:00:00");
        care.open("complaints", "technical", 0);
        long chosen = care.open("complaints", "dossier", 1).id();
        commands.show(Queue.OPEN);
        commands.select(model.shown().stream().filter(one -> one.id() == chosen).toList());
        int edition = model.rows().edition();
        care.after(60);
        commands.again();
        assertThat(model.rows().edition()).isEqualTo(edition);
        care.open("complaints", "other", 3);
        commands.again();
        assertThat(model.rows().edition()).isGreaterThan(edition);
        assertThat(model.selected()).map(ComplaintCase::id).contains(chosen);
    }

    @Test
    void aDeedOnSeveralCasesIsALineInEachLog() throws Exception {
        care.at(MONDAY, "08:00:00");
        long one = care.open("complaints", "technical", 0).id();
        long other = care.open("complaints", "service", 2).id();
        long closed = care.open("complaints", "other", 3).id();
        care.desk().answerCase().answer(TestCare.LAN, closed, "Đã xử lý");
        care.desk().answerCase().agree(TestCare.LAN, closed, "");
        commands.show(Queue.ALL);
        commands.select(model.shown());
        answers.next =
                Optional.of(
                        new Filled(
                                Map.of(
                                        CaseDeed.Field.UNIT,
                                        "ttsp",
                                        CaseDeed.Field.REMARK,
                                        "Lỗi phần mềm chung"),
                                null,
                                null));
        commands.run(CaseDeed.HAND_OVER);
        for (long id : List.of(one, other)) {
            CaseView view = care.desk().showCase().run(TestCare.LAN, id);
            assertThat(view.summary().owner().unit()).isEqualTo("ttsp");
            CaseEvent last = view.log().get(view.log().size() - 1);
            assertThat(last.kind()).isEqualTo(EventKind.HANDED_OVER);
            assertThat(last.fact(Fact.TEXT)).isEqualTo("Lỗi phần mềm chung");
        }
        BulkResult result = answers.result.orElseThrow();
        assertThat(result.done()).isEqualTo(2);
        assertThat(result.refused())
                .extracting(BulkResult.Refusal::number)
                .containsExactly(CaseNumber.format(closed));
        assertThat(model.isBusy()).isFalse();
        assertThat(model.selection()).hasSize(3);
        commands.run(CaseDeed.CLOSE);
        assertThat(answers.result).contains(result);
    }

    @Test
    void aWrittenListHasClockAndWorkingTime() throws Exception {
        care.at(MONDAY, "11:00:00");
        care.open("complaints", "technical", 0);
        care.at(MONDAY, "14:00:00");
        commands.show(Queue.OPEN);
        answers.target = Optional.of(Path.of("vu-viec.xlsx"));
        commands.export();
        assertThat(answers.spans).containsExactly(new ListCases.Span(10_800, 5_400));
        assertThat(Objects.requireNonNull(written).rows()).hasSize(1);
        assertThat(model.news()).isEqualTo("vu-viec.xlsx 1");
    }

    @Test
    void aWrittenListTellsWhatIsUsedNow() throws Exception {
        care.at(MONDAY, "09:00:00");
        care.open("complaints", "dossier", 1);
        commands.show(Queue.OPEN);
        care.at(MONDAY, "10:30:00");
        answers.target = Optional.of(Path.of("vu-viec.xlsx"));
        commands.export();
        assertThat(answers.asOf).isEqualTo(care.clock().instant());
        assertThat(answers.written.get(0).time().seconds()).isEqualTo(5_400);
        assertThat(answers.written.get(0).time().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(answers.spans).containsExactly(new ListCases.Span(5_400, 5_400));
    }

    @Test
    void anAnsweredCaseWithABrokenPromiseIsOverdue() throws Exception {
        care.at(MONDAY, "08:00:00");
        long id = care.open("complaints", "service", 2).id();
        care.desk()
                .handleCase()
                .giveTask(
                        TestCare.LAN,
                        id,
                        "Đại lý 3",
                        care.clock().instant().plusSeconds(600),
                        "Đổi thiết bị");
        care.after(300);
        care.desk().answerCase().answer(TestCare.LAN, id, "Đã chuyển đại lý đổi thiết bị");
        commands.show(Queue.OPEN);
        ComplaintCase one = model.shown().get(0);
        assertThat(commands.countdown(one).kind()).isEqualTo(Countdown.Kind.ANSWERED);
        care.after(360);
        assertThat(ids(Queue.OVERDUE)).containsExactly(id);
        assertThat(commands.countdown(model.shown().get(0)))
                .isEqualTo(new Countdown(Countdown.Kind.OVERDUE, 60, false, DueClock.Kind.TASK));
    }

    @Test
    void aCountdownOfWorkingTimeStandsStillOutOfHours() throws Exception {
        care.at(MONDAY, "11:30:00");
        care.open("complaints", "dossier", 1);
        care.open("requests", "question-1", 2);
        care.at(MONDAY, "12:15:00");
        commands.show(Queue.OPEN);
        ComplaintCase dossier = one("dossier");
        ComplaintCase question = one("question-1");
        assertThat(commands.countdown(dossier))
                .isEqualTo(new Countdown(Countdown.Kind.WARNING, 1_800, true, null));
        assertThat(commands.countdown(question))
                .isEqualTo(new Countdown(Countdown.Kind.FINE, 11_700));
        care.at(MONDAY, "13:00:00");
        assertThat(commands.countdown(dossier).seconds()).isEqualTo(1_800);
        care.at(MONDAY, "13:45:00");
        assertThat(commands.countdown(dossier).seconds()).isEqualTo(900);
        assertThat(model.names().timeKind(dossier.kind())).contains(TimeKind.BUSINESS);
        assertThat(model.names().timeKind(question.kind())).contains(TimeKind.CLOCK);
    }

    private ComplaintCase one(String caseClass) {
        return model.shown().stream()
                .filter(it -> it.kind().caseClass().equals(caseClass))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void myUnitIsTheUnitOfWhoActsUntilAnotherIsChosen() throws Exception {
        care.at(MONDAY, "08:00:00");
        long dossier = care.open("complaints", "dossier", 1).id();
        long care1 = care.open("complaints", "technical", 2).id();
        CareDesk desk =
                care.care(new Operator("mai", Set.of(Role.DESK_OPERATOR), "Mai", "dossier", null));
        commands =
                new QueueCommands(
                        model, desk, new TestCare.AtOnce(), answers, (report, target) -> {});
        assertThat(ids(Queue.UNIT)).containsExactly(dossier);
        assertThat(model.unit()).isEqualTo("dossier");
        commands.showUnit("cskh");
        assertThat(model.shown()).extracting(ComplaintCase::id).containsExactly(care1);
        assertThat(ids(Queue.UNIT)).containsExactly(care1);
    }
}
