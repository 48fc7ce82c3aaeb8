package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.capbu.adapters.persistence.ComplaintBench.AGENT;
import static vn.capbu.adapters.persistence.ComplaintBench.EVERYWHERE;
import static vn.capbu.adapters.persistence.ComplaintBench.SUPERVISOR;
import static vn.capbu.adapters.persistence.ComplaintBench.instant;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.CaseSlice;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.PeriodFigures;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Outcome;

/** Rules of handling a case that are easily broken, on both databases. Monday is 2 March 2020. */
class ComplaintRulesTest {

    @TempDir Path folder;

    private ComplaintBench bench;

    private ComplaintDesk open(TestDatabase database) {
        bench = new ComplaintBench(database, folder);
        return bench.desk;
    }

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    /** A step that is refused. */
    private interface Step {
        void run() throws Exception;
    }

    private static void refused(Reason reason, Step step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        ComplaintException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private List<ComplaintCase> queue(Queue queue) {
        return bench.desk
                .listCases()
                .run(new QueueQuery(queue, AGENT.name(), null, null, bench.now(), 100));
    }

    private List<Long> ids(Queue queue) {
        return queue(queue).stream().map(ComplaintCase::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anotherClassLeavesTheCaseWithWhoeverHasAShareInIt(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long id = bench.open(ComplaintDesk.REQUESTS, "incident-3").id();
        desk.handleCase().handOver(EVERYWHERE, id, "cntt", "");

        assertThat(desk.handleCase().classify(EVERYWHERE, id, "incident-4").owner().unit())
                .isEqualTo("cntt");
        assertThat(desk.handleCase().classify(EVERYWHERE, id, "integration-3").owner().unit())
                .isEqualTo("cntt");
        long complaint = bench.open(null, "service").id();
        desk.handleCase().handOver(EVERYWHERE, complaint, "sales", "");
        assertThat(desk.handleCase().classify(EVERYWHERE, complaint, "other").owner().unit())
                .as("both classes are the same unit's")
                .isEqualTo("sales");
        assertThat(desk.handleCase().classify(EVERYWHERE, complaint, "dossier").owner().unit())
                .isEqualTo("dossier");
    }

    @ParameterizedTest
    @EnumSource
    void whatASupervisorHasOnlyASupervisorLetsGo(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long id = bench.open(null, "technical").id();
        for (int round = 0; round < 3; round++) {
            desk.answerCase().answer(AGENT, id, "xong");
            desk.answerCase().disagree(AGENT, id, "chưa được");
        }
        assertThat(desk.showCase().run(AGENT, id).summary().state())
                .as("after three rounds")
                .isEqualTo(CaseState.SUPERVISOR);

        refused(Reason.NOT_A_SUPERVISOR, () -> desk.answerCase().answer(AGENT, id, "xong"));
        refused(Reason.NOT_A_SUPERVISOR, () -> desk.answerCase().close(AGENT, id, ""));
        refused(Reason.NOT_A_SUPERVISOR, () -> desk.handleCase().handOver(AGENT, id, "sales", ""));
        refused(Reason.NOT_A_SUPERVISOR, () -> desk.handleCase().classify(AGENT, id, "dossier"));
        desk.handleCase().postProgress(AGENT, id, "đang xem");
        assertThat(desk.answerCase().answer(SUPERVISOR, id, "xong").state())
                .isEqualTo(CaseState.ANSWERED);
        assertThat(desk.answerCase().agree(AGENT, id, "").state()).isEqualTo(CaseState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void theRegulatorMayAskUntilACaseIsClosed(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long received = bench.open(null, null).id();
        long waiting = bench.open(null, "technical").id();
        desk.handleCase().pause(AGENT, waiting, "papers", instant("2020-03-04T08:00"), "phiếu");
        long answered = bench.open(null, "technical").id();
        desk.answerCase().answer(AGENT, answered, "xong");
        long closed = bench.open(null, "technical").id();
        desk.answerCase().answer(AGENT, closed, "xong");
        desk.answerCase().agree(AGENT, closed, "");
        bench.at("2020-03-03T08:00");

        refused(Reason.NOT_ALLOWED, () -> letter(closed, "2020-03-02T15:00", "2020-03-06T17:00"));
        desk.answerCase().reopen(SUPERVISOR, closed, "CV 12");
        refused(Reason.AHEAD, () -> letter(received, "2020-03-03T08:01", "2020-03-06T17:00"));
        refused(
                Reason.BEFORE_INTAKE,
                () -> letter(received, "2020-03-01T23:59", "2020-03-06T17:00"));
        for (long id : List.of(received, waiting, answered, closed)) {
            ComplaintCase one = letter(id, "2020-03-02T15:00", "2020-03-06T17:00");
            assertThat(one.state()).isEqualTo(CaseState.REGULATOR);
            assertThat(one.time().endedAt()).as("the work goes on").isNull();
            assertThat(desk.showCase().run(SUPERVISOR, id).clocks().dues())
                    .last()
                    .matches(due -> due.from().equals(instant("2020-03-02T15:00")));
        }
        refused(Reason.NOT_A_SUPERVISOR, () -> desk.answerCase().answer(AGENT, waiting, "xong"));
        assertThat(desk.superviseCase().regulatorAnswered(SUPERVISOR, waiting, "đã giải trình"))
                .matches(one -> one.state() == CaseState.HANDLING)
                .matches(one -> one.time().nextDue() == null);
        letter(waiting, "2020-03-02T00:00", "2020-03-06T17:00");
        assertThat(desk.showCase().run(SUPERVISOR, waiting).clocks())
                .satisfies(
                        clocks ->
                                assertThat(clocks.dues().get(1).from())
                                        .as("a letter of the day of the intake")
                                        .isEqualTo(clocks.total().start()));
        long paused = bench.open(null, "technical").id();
        desk.handleCase().pause(AGENT, paused, "papers", instant("2020-03-04T08:00"), "phiếu");
        assertThat(desk.superviseCase().takeOver(SUPERVISOR, paused, "gấp").state())
                .isEqualTo(CaseState.SUPERVISOR);
        assertThat(desk.showCase().run(SUPERVISOR, paused).clocks().stillUntil()).isNull();
    }

    private ComplaintCase letter(long id, String received, String due) throws Exception {
        return bench.desk
                .superviseCase()
                .toRegulator(SUPERVISOR, id, instant(received), instant(due), "CV 12");
    }

    @ParameterizedTest
    @EnumSource
    void mergingAgainKeepsTheStrictestLimitOfAll(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long strict = bench.open(null, "dossier").id();
        long middle = bench.open(null, "service").id();
        long last = bench.open(null, "technical").id();

        desk.superviseCase().merge(SUPERVISOR, strict, middle);
        ComplaintCase merged = desk.superviseCase().merge(SUPERVISOR, middle, last);

        assertThat(merged.time().deadline()).isEqualTo(instant("2020-03-02T09:00"));
    }

    @ParameterizedTest
    @EnumSource
    void explainingAndClosingIsBothOrNeither(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long id = bench.open(null, "technical").id();
        bench.at("2020-03-02T11:00");
        int lines = desk.showCase().run(AGENT, id).log().size();

        refused(
                Reason.NOT_ALLOWED,
                () -> desk.answerCase().explainAndClose(AGENT, id, "no-staff", "software", "xong"));
        assertThat(desk.showCase().run(AGENT, id).log()).hasSize(lines);
        desk.answerCase().answer(AGENT, id, "xong");
        assertThat(
                        desk.answerCase()
                                .explainAndClose(AGENT, id, "no-staff", "software", "xong")
                                .state())
                .isEqualTo(CaseState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void aPauseThatHasRunOutIsAboutToBreachLikeOthers(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long id = bench.open(null, "technical").id();
        desk.handleCase().pause(AGENT, id, "customer", instant("2020-03-31T08:00"), "ghi âm");
        bench.at("2020-03-09T09:30");

        assertThat(queue(Queue.WAITING).get(0).time().isStill(bench.now()))
                .as("seven days are over")
                .isFalse();
        assertThat(ids(Queue.WARNING)).containsExactly(id);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDueBesideTheDeadlineIsInTheQueues(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long share = bench.open(ComplaintDesk.REQUESTS, "incident-3").id();
        long pause = bench.open(null, "service").id();
        desk.handleCase().pause(AGENT, pause, "papers", instant("2020-03-02T11:55"), "phiếu");
        bench.at("2020-03-02T11:50");

        assertThat(ids(Queue.WARNING)).containsExactlyInAnyOrder(share, pause);
        assertThat(queue(Queue.OPEN))
                .extracting(one -> one.time().dueKind())
                .containsExactly(DueClock.Kind.PAUSE_END, DueClock.Kind.SHARE);
        bench.at("2020-03-02T12:01");
        assertThat(ids(Queue.OVERDUE)).containsExactlyInAnyOrder(share, pause);
        bench.at("2020-03-04T09:00");
        assertThat(queue(Queue.OVERDUE))
                .filteredOn(one -> one.id() == share)
                .allMatch(one -> one.time().told().rung().percent() == 100)
                .allMatch(one -> one.time().warned() == 90)
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aMonthThatIsOverStaysAsItWas(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long kept = bench.open(null, "technical").id();
        long open = bench.open(null, "service").id();
        bench.at("2020-03-02T09:00");
        desk.answerCase().answer(AGENT, kept, "xong");
        desk.answerCase().agree(AGENT, kept, "");
        bench.at("2020-04-01T08:00");
        PeriodFigures before = desk.reportPeriod().run(SUPERVISOR, YearMonth.of(2020, 3));

        desk.answerCase().reopen(AGENT, kept, "lại lỗi");
        desk.handleCase().classify(AGENT, open, "technical");
        PeriodFigures reopened = desk.reportPeriod().run(SUPERVISOR, YearMonth.of(2020, 3));
        bench.at("2020-04-08T08:00");
        desk.answerCase().answer(AGENT, kept, "xong lại");
        desk.answerCase().explainAndClose(AGENT, kept, "no-staff", "software", "");
        PeriodFigures after = desk.reportPeriod().run(SUPERVISOR, YearMonth.of(2020, 3));
        PeriodFigures april = desk.reportPeriod().run(SUPERVISOR, YearMonth.of(2020, 4));

        assertThat(before.attainment().get(By.GROUP).total().kept()).isEqualTo(1);
        assertThat(reopened).isEqualTo(before);
        assertThat(after).isEqualTo(before);
        assertThat(april.attainment().get(By.GROUP).total().breached()).isEqualTo(1);
        assertThat(
                        desk.reportPeriod()
                                .cases(
                                        after,
                                        new CaseSlice.Closed(By.GROUP, null, CaseSlice.Part.KEPT),
                                        10))
                .extracting(ComplaintCase::id)
                .containsExactly(kept);
        CaseView view = desk.showCase().run(SUPERVISOR, kept);
        assertThat(view.closings())
                .extracting(one -> one.verdict().outcome())
                .containsExactly(Outcome.KEPT, Outcome.BREACHED);
        assertThat(view.log()).extracting(line -> line.kind()).contains(EventKind.REOPENED);
    }
}
