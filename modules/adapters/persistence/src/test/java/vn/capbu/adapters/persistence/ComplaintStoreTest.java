package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.capbu.adapters.persistence.ComplaintBench.AGENT;
import static vn.capbu.adapters.persistence.ComplaintBench.EVERYWHERE;
import static vn.capbu.adapters.persistence.ComplaintBench.SUPERVISOR;
import static vn.capbu.adapters.persistence.ComplaintBench.instant;
import static vn.capbu.adapters.persistence.ComplaintBench.intake;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;
import vn.capbu.kernel.spi.BusinessCalendars;

/** Cases from intake to closing on both databases. Monday is 2 March 2020. */
class ComplaintStoreTest {

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

    @ParameterizedTest
    @EnumSource
    void bothPoliciesAreSeededAsTheDocumentsSay(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        Policy complaints = desk.policy(ComplaintDesk.COMPLAINTS, LocalDate.of(2020, 3, 2));
        Policy requests = desk.policy(ComplaintDesk.REQUESTS, LocalDate.of(2020, 3, 2));

        assertThat(limits(complaints))
                .isEqualTo(
                        Map.of(
                                "technical", Limit.seconds(7200, TimeKind.BUSINESS),
                                "dossier", Limit.seconds(3600, TimeKind.BUSINESS),
                                "service", Limit.workingDays(7),
                                "other",
                                        new Limit(
                                                7,
                                                Limit.Measure.WORKING_DAYS,
                                                TimeKind.BUSINESS,
                                                true)));
        Limit four = Limit.seconds(4 * 3600, TimeKind.CLOCK);
        Limit fortyEight = Limit.seconds(48 * 3600, TimeKind.CLOCK);
        assertThat(limits(requests))
                .containsEntry("question-1", four)
                .containsEntry("activate-2", four)
                .containsEntry("configure-2", four)
                .containsEntry("incident-3", fortyEight)
                .containsEntry("integration-4", fortyEight)
                .containsEntry("other-3", fortyEight)
                .hasSize(10);
        assertThat(requests.caseClass("incident-4").orElseThrow().shares())
                .containsExactly(
                        new CaseClass.Share("ctkv", 4 * 3600),
                        new CaseClass.Share("cntt", 44 * 3600));
        assertThat(requests.caseClass("configure-2").orElseThrow().shares())
                .containsExactly(new CaseClass.Share("ctkv", 4 * 3600));
        assertThat(requests.responses())
                .isEqualTo(Map.of(Channel.PORTAL, Limit.seconds(3600, TimeKind.BUSINESS)));
        assertThat(requests.duty()).isNotNull();
        assertThat(complaints.duty()).isNull();
    }

    private static Map<String, Limit> limits(Policy policy) {
        return policy.classes().stream()
                .collect(Collectors.toMap(CaseClass::code, CaseClass::limit));
    }

    @ParameterizedTest
    @EnumSource
    void aCaseGoesFromIntakeToItsVerdict(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long id = bench.open(null, null).id();
        refused(Reason.UNKNOWN_CLASS, () -> bench.open(null, "nothing"));
        Intake tooLong = ComplaintBench.intake(Channel.HOTLINE, null, null, "1".repeat(10_001));
        refused(Reason.TOO_LONG, () -> desk.openCase().run(EVERYWHERE, tooLong));
        assertThat(bench.open(null, "technical"))
                .as("what was refused leaves no gap")
                .matches(one -> one.id() == id + 1)
                .matches(one -> one.owner().unit().equals("cskh"));
        bench.at("2020-03-02T08:10");
        assertThat(desk.handleCase().classify(EVERYWHERE, id, "dossier"))
                .matches(one -> one.owner().unit().equals("dossier"))
                .matches(one -> instant("2020-03-02T09:00").equals(one.time().deadline()));
        desk.handleCase("anh Nam").take(EVERYWHERE, id);
        bench.at("2020-03-02T08:30");
        desk.handleCase()
                .pause(EVERYWHERE, id, "papers", instant("2020-03-03T08:00"), "Phiếu thiếu 12");
        bench.at("2020-03-02T14:00");
        assertThat(desk.handleCase().resume(EVERYWHERE, id, null, "đủ giấy tờ").time().deadline())
                .isEqualTo(instant("2020-03-02T14:30"));
        bench.at("2020-03-02T14:10");
        desk.answerCase().answer(EVERYWHERE, id, "Đã cập nhật");
        bench.at("2020-03-02T16:00");
        assertThat(desk.answerCase().disagree(EVERYWHERE, id, "vẫn sai tên").state())
                .isEqualTo(CaseState.HANDLING);
        bench.at("2020-03-02T16:30");
        desk.answerCase().answer(EVERYWHERE, id, "Đã sửa tên");

        ComplaintCase agreed = desk.answerCase().agree(EVERYWHERE, id, "");
        assertThat(agreed.state()).isEqualTo(CaseState.AGREED);
        assertThat(agreed.time().seconds()).isEqualTo(30 * 60 + 10 * 60 + 30 * 60);
        assertThatThrownBy(() -> desk.answerCase().close(EVERYWHERE, id, ""))
                .isInstanceOfSatisfying(
                        ComplaintException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_EXPLAINED));
        desk.answerCase().explain(EVERYWHERE, id, "customer", "dossier", "");
        ComplaintCase closed = desk.answerCase().close(EVERYWHERE, id, "");

        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.closing().rootCause()).isEqualTo("dossier");
        bench.at("2020-04-02T08:00");
        CaseView view = desk.showCase().run(SUPERVISOR, id);
        assertThat(view.verdict()).isEqualTo(view.today());
        assertThat(view.verdict().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(view.verdict().rounds()).isEqualTo(2);
        assertThat(view.log().get(0).fact(Fact.TEXT)).contains("lỗi \\ không", "chữ ký\nđã");
        assertThat(view.log())
                .filteredOn(line -> line.kind() == EventKind.TAKEN)
                .extracting(line -> line.actor().forWhom())
                .containsExactly("anh Nam");
        assertThat(view.summary())
                .isEqualTo(
                        desk.listCases().run(all()).stream()
                                .filter(one -> one.id() == id)
                                .findFirst()
                                .orElseThrow());
    }

    private QueueQuery all() {
        return query(Queue.ALL);
    }

    private QueueQuery query(Queue queue) {
        return new QueueQuery(queue, AGENT.name(), null, null, bench.now(), 100);
    }

    @ParameterizedTest
    @EnumSource
    void queuesShowWhatIsUrgent(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long late = bench.open(null, "dossier").id();
        long waiting = bench.open(null, "dossier").id();
        long soon = bench.open(null, "technical").id();
        long calm = bench.open(null, "service").id();
        long promised = bench.open(null, "service").id();
        long answered = bench.open(null, "dossier").id();
        bench.at("2020-03-02T08:30");
        desk.answerCase().answer(EVERYWHERE, answered, "xong");
        desk.handleCase().take(EVERYWHERE, calm);
        desk.handleCase().pause(EVERYWHERE, waiting, "papers", instant("2020-03-03T08:00"), "x");
        desk.handleCase().promiseCall(EVERYWHERE, promised, instant("2020-03-02T09:00"), "");
        bench.at("2020-03-02T09:30");

        assertThat(ids(Queue.MINE)).containsExactly(calm);
        assertThat(ids(Queue.WAITING)).containsExactly(waiting);
        assertThat(ids(Queue.OVERDUE)).containsExactlyInAnyOrder(late, promised);
        assertThat(ids(Queue.WARNING)).containsExactly(soon);
        assertThat(ids(Queue.OPEN))
                .as("by deadline or promise, those that are answered last")
                .containsExactly(late, promised, waiting, soon, calm, answered);
        assertThat(desk.openCase().similar(intake(Channel.FAX, null, null, "").customer()))
                .as("same telephone")
                .hasSize(6);
        bench.at("2020-03-18T09:30");
        assertThat(ids(Queue.OVERDUE)).as("the pause has run out").contains(waiting);
    }

    private List<Long> ids(Queue queue) {
        return bench.desk.listCases().run(query(queue)).stream().map(ComplaintCase::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void onlySupervisorsMoveMergeAndPauseForOthers(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long first = bench.open(null, "technical").id();
        bench.at("2020-03-02T08:20");
        long second = bench.open(null, "dossier").id();

        refused(Reason.NOT_A_SUPERVISOR, () -> desk.superviseCase().merge(AGENT, first, second));
        refused(
                Reason.NOT_A_SUPERVISOR,
                () ->
                        desk.handleCase()
                                .pause(AGENT, first, "force", instant("2020-03-09T08:00"), "bão"));
        refused(Reason.NOT_ALLOWED, () -> desk.answerCase().agree(AGENT, first, ""));
        refused(
                Reason.NO_EVIDENCE,
                () ->
                        desk.handleCase()
                                .pause(AGENT, first, "papers", instant("2020-03-09T08:00"), " "));
        refused(Reason.UNKNOWN_CASE, () -> desk.handleCase().take(AGENT, 999));
        assertThat(desk.showCase().run(AGENT, first).log()).as("nothing was stored").hasSize(2);

        ComplaintCase merged = desk.superviseCase().merge(SUPERVISOR, second, first);
        assertThat(merged.time().deadline()).isEqualTo(instant("2020-03-02T09:00"));
        assertThat(desk.showCase().run(AGENT, second).summary().state())
                .isEqualTo(CaseState.MERGED);
        long request = bench.open(ComplaintDesk.REQUESTS, "incident-3").id();
        ComplaintCase moved =
                desk.superviseCase()
                        .movePolicy(
                                SUPERVISOR,
                                request,
                                ComplaintDesk.COMPLAINTS,
                                1,
                                "technical",
                                "là khiếu nại");
        assertThat(moved.time().deadline()).isEqualTo(instant("2020-03-02T10:20"));
        assertThat(last(request).facts())
                .containsEntry(Fact.OLD, instant("2020-03-04T08:20").toString())
                .containsEntry(Fact.NEW, instant("2020-03-02T10:20").toString());
    }

    private CaseEvent last(long id) throws ComplaintException {
        List<CaseEvent> log = bench.desk.showCase().run(SUPERVISOR, id).log();
        return log.get(log.size() - 1);
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

    @ParameterizedTest
    @EnumSource
    void anotherCalendarMovesOpenCasesAndNoClosedOne(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long closed = bench.open(null, "technical").id();
        desk.answerCase().answer(AGENT, closed, "xong");
        desk.answerCase().agree(AGENT, closed, "");
        bench.at("2020-03-02T17:00");
        long open = bench.open(null, "technical").id();
        BusinessCalendars calendars = bench.workspace.storage().port(BusinessCalendars.class);
        CalendarEdition now = calendars.inForce("vietnam", LocalDate.of(2020, 3, 2));
        desk.changeRules()
                .addCalendar(
                        SUPERVISOR,
                        new CalendarEdition(
                                now.code(),
                                2,
                                LocalDate.of(2020, 3, 3),
                                now.vietnamese(),
                                now.english(),
                                now.zone(),
                                Map.of(DayOfWeek.TUESDAY, List.of(OpenHours.of("07:00", "12:00"))),
                                now.days().stream().filter(day -> day.hoursAs() == null).toList(),
                                now.knownTo()));

        refused(
                Reason.NOT_AN_ADMINISTRATOR,
                () -> desk.changeRules().recompute(AGENT, "vietnam", new Cancellation()));
        assertThat(desk.changeRules().recompute(SUPERVISOR, "vietnam", new Cancellation()))
                .isEqualTo(1);
        assertThat(desk.changeRules().recompute(SUPERVISOR, "vietnam", new Cancellation()))
                .isZero();

        assertThat(last(open).facts())
                .containsEntry(Fact.OLD, instant("2020-03-03T09:30").toString())
                .containsEntry(Fact.NEW, instant("2020-03-03T08:30").toString());
        assertThat(last(closed).kind()).isEqualTo(EventKind.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void anAddedPolicyIsReadAsItWasAdded(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        Policy seeded = desk.policy(ComplaintDesk.REQUESTS, LocalDate.of(2020, 3, 2));
        List<CaseClass> classes = new ArrayList<>(seeded.classes());
        classes.add(
                new CaseClass("free", "free", 0, "Không hạn", "No limit", "ttsp", null, List.of()));
        Policy next =
                new Policy(
                        seeded.code(),
                        2,
                        LocalDate.of(2020, 4, 1),
                        seeded.vietnamese(),
                        seeded.english(),
                        seeded.calendar(),
                        seeded.intakeUnit(),
                        classes,
                        seeded.responses(),
                        null,
                        List.of(80),
                        seeded.ladder(),
                        seeded.pauses(),
                        2,
                        seeded.files());

        desk.changeRules().addPolicy(SUPERVISOR, next);

        assertThat(desk.policy(ComplaintDesk.REQUESTS, LocalDate.of(2020, 4, 1))).isEqualTo(next);
        assertThat(desk.policy(ComplaintDesk.REQUESTS, LocalDate.of(2020, 3, 31)))
                .isEqualTo(seeded);
        refused(Reason.NOT_AN_ADMINISTRATOR, () -> desk.changeRules().addPolicy(AGENT, next));
    }

    @ParameterizedTest
    @EnumSource
    void filesAreKeptAsTheyAreWithinTheirLimits(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long id = bench.open(null, "technical").id();
        byte[] large = new byte[1_500_000];
        new Random(7).nextBytes(large);

        ComplaintCase attached =
                desk.completeCase().attach(AGENT, id, "ảnh lỗi.exe", Bytes.of(large), "");

        int line = attached.lines();
        assertThat(desk.completeCase().file(SUPERVISOR, id, line)).contains(Bytes.of(large));
        assertThat(last(id).facts()).containsEntry(Fact.SIZE, "1500000").containsKey(Fact.SHA256);
        refused(
                Reason.FILE_TOO_LARGE,
                () ->
                        desk.completeCase()
                                .attach(AGENT, id, "x", Bytes.of(new byte[21_000_000]), ""));
    }

    /** Each round that ends late is explained by itself, after it was late. */
    @ParameterizedTest
    @EnumSource
    void whatExplainedAnEarlierRoundDoesntExplainALaterOne(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        long id = bench.open(null, "technical").id();
        desk.answerCase().explain(AGENT, id, "no-staff", "software", "chưa quá hạn");
        bench.at(bench.now().plusSeconds(3 * 3600));
        desk.answerCase().answer(AGENT, id, "xong");
        refused(Reason.NOT_EXPLAINED, () -> desk.answerCase().close(AGENT, id, ""));
        desk.answerCase().explain(AGENT, id, "no-staff", "software", "");
        desk.answerCase().disagree(AGENT, id, "vẫn lỗi");
        bench.at(bench.now().plusSeconds(600));
        desk.answerCase().answer(AGENT, id, "xong");

        assertThat(desk.answerCase().agree(AGENT, id, "").state()).isNotEqualTo(CaseState.CLOSED);
        refused(Reason.NOT_EXPLAINED, () -> desk.answerCase().close(AGENT, id, ""));
        desk.answerCase().explain(AGENT, id, "customer", "dossier", "");
        assertThat(desk.answerCase().close(AGENT, id, "").closing().breachReason())
                .isEqualTo("customer");
        assertThat(last(id).facts()).containsEntry(Fact.REASON, "customer");
    }

    @ParameterizedTest
    @EnumSource
    void attainmentCountsFrozenVerdicts(TestDatabase database) throws Exception {
        ComplaintDesk desk = open(database);
        for (int i = 0; i < 3; i++) {
            long id = bench.open(null, i == 0 ? "dossier" : "technical").id();
            bench.at(bench.now().plusSeconds(i == 2 ? 3 * 3600 : 600));
            desk.answerCase().answer(EVERYWHERE, id, "xong");
            desk.answerCase().explain(EVERYWHERE, id, "no-staff", "software", "");
            desk.answerCase().agree(EVERYWHERE, id, "");
        }
        LocalDate day = LocalDate.of(2020, 3, 2);

        AttainmentTable table = desk.reportAttainment().run(day, day, AttainmentTable.By.GROUP);

        assertThat(table.rows())
                .extracting(
                        AttainmentTable.Row::key, AttainmentTable.Row::kept, row -> row.breached())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("complaints/dossier", 1L, 0L),
                        org.assertj.core.groups.Tuple.tuple("complaints/technical", 1L, 1L));
        assertThat(table.total().percent()).isBetween(66.6, 66.7);
        assertThat(desk.reportAttainment().run(day, day, AttainmentTable.By.WEEK).rows())
                .extracting(AttainmentTable.Row::key)
                .containsExactly("2020-W10");
        assertThat(desk.reportAttainment().run(day, day, AttainmentTable.By.PROVINCE_34).rows())
                .hasSize(1);
        assertThat(
                        desk.reportAttainment()
                                .run(day.plusDays(1), day.plusDays(2), AttainmentTable.By.UNIT)
                                .rows())
                .isEmpty();
    }
}
