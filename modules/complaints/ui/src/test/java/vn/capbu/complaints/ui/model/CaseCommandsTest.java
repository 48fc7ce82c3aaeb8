package vn.capbu.complaints.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.complaints.ui.model.CaseDeed.Field;
import vn.capbu.complaints.ui.text.WhyText;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.Operator;

/** The window of a case on a real database. */
class CaseCommandsTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);
    private static final Locale BEFORE = Locale.getDefault();

    @TempDir Path folder;

    private TestCare care;
    private CaseModel model;
    private CaseCommands commands;
    private final TestCare.CaseAnswers answers = new TestCare.CaseAnswers();

    @BeforeEach
    void open() throws Exception {
        care = new TestCare(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        Locale.setDefault(BEFORE);
        care.close();
    }

    private void show(long id, Operator operator) {
        CareDesk desk = care.care(operator);
        model = new CaseModel(id, desk.noNames());
        commands = new CaseCommands(model, desk, new TestCare.AtOnce(), answers);
        commands.read();
        assertThat(model.failure()).isEmpty();
    }

    private void told(Map<Field, String> values) {
        answers.next = Optional.of(new Filled(values, null, null));
    }

    private CaseState state() {
        return model.view().orElseThrow().summary().state();
    }

    @Test
    void aCaseIsHandledFromIntakeToItsVerdict() throws Exception {
        show(care.open("complaints", null, 1).id(), TestCare.LAN);
        assertThat(state()).isEqualTo(CaseState.RECEIVED);
        assertThat(model.allows(CaseDeed.PAUSE)).isFalse();
        told(Map.of(Field.CLASS, "technical"));
        commands.run(CaseDeed.CLASSIFY);
        commands.run(CaseDeed.TAKE);
        assertThat(model.view().orElseThrow().summary().owner().agent()).isEqualTo("lan");

        Instant end = care.clock().instant().plusSeconds(7_200);
        answers.next =
                Optional.of(
                        new Filled(
                                Map.of(Field.PAUSE_REASON, "papers", Field.EVIDENCE, "Phiếu 3"),
                                end,
                                null));
        commands.run(CaseDeed.PAUSE);
        assertThat(state()).isEqualTo(CaseState.WAITING);
        care.after(600);
        told(Map.of());
        commands.run(CaseDeed.RESUME);
        told(Map.of(Field.TEXT, "Đã cài lại trình điều khiển"));
        commands.run(CaseDeed.ANSWER);
        assertThat(state()).isEqualTo(CaseState.ANSWERED);
        told(Map.of(Field.TEXT, "Vẫn lỗi"));
        commands.run(CaseDeed.DISAGREE);
        assertThat(state()).isEqualTo(CaseState.HANDLING);
        told(Map.of(Field.TEXT, "Đã thay thiết bị"));
        commands.run(CaseDeed.ANSWER);
        told(Map.of());
        commands.run(CaseDeed.AGREE);
        assertThat(state()).isEqualTo(CaseState.CLOSED);
        assertThat(model.view().orElseThrow().verdict()).isNotNull();
        assertThat(model.allows(CaseDeed.ANSWER)).isFalse();
        assertThat(model.allows(CaseDeed.REOPEN)).isTrue();
    }

    @Test
    void aLateCaseIsExplainedBeforeItIsClosed() throws Exception {
        show(care.open("complaints", "dossier", 1).id(), TestCare.LAN);
        care.at(MONDAY, "10:00:00");
        told(Map.of(Field.TEXT, "Đã bổ sung"));
        commands.run(CaseDeed.ANSWER);
        told(Map.of());
        commands.run(CaseDeed.AGREE);
        assertThat(state()).isEqualTo(CaseState.AGREED);
        commands.run(CaseDeed.CLOSE);
        assertThat(answers.failure)
                .get()
                .isInstanceOfSatisfying(
                        ComplaintException.class,
                        refusal ->
                                assertThat(refusal.reason())
                                        .isEqualTo(ComplaintException.Reason.NOT_EXPLAINED));
        assertThat(model.isBusy()).isFalse();
        told(Map.of(Field.BREACH_REASON, "no-staff", Field.ROOT_CAUSE, "dossier"));
        commands.run(CaseDeed.EXPLAIN);
        told(Map.of());
        commands.run(CaseDeed.CLOSE);
        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void onlySupervisorsAreOfferedTheirSteps() throws Exception {
        long id = care.open("complaints", "technical", 1).id();
        show(id, TestCare.LAN);
        assertThat(model.isOffered(CaseDeed.TAKE_OVER)).isFalse();
        show(id, TestCare.HOA);
        assertThat(model.isOffered(CaseDeed.TAKE_OVER)).isTrue();
    }

    @Test
    void aTaskIsDoneOnlyWhereOneIsOpen() throws Exception {
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        assertThat(model.isOffered(CaseDeed.TASK_DONE)).isFalse();
        answers.next =
                Optional.of(
                        new Filled(
                                Map.of(Field.WHO, "Đại lý 3", Field.TEXT, "Gọi khách"),
                                care.clock().instant().plusSeconds(3_600),
                                null));
        commands.run(CaseDeed.GIVE_TASK);
        assertThat(model.isOffered(CaseDeed.TASK_DONE)).isTrue();
        int line = CaseCommands.openTasks(model.view().orElseThrow()).get(0).event();
        told(Map.of(Field.TASK, Integer.toString(line)));
        commands.run(CaseDeed.TASK_DONE);
        assertThat(model.isOffered(CaseDeed.TASK_DONE)).isFalse();
    }

    @Test
    void aFileIsKeptWithItsHash() throws Exception {
        Path file = Files.writeString(folder.resolve("công văn.txt"), "nội dung");
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        answers.next = Optional.of(new Filled(Map.of(), null, file));
        commands.run(CaseDeed.ATTACH);
        List<vn.capbu.complaints.sla.CaseEvent> log = model.view().orElseThrow().log();
        assertThat(log.get(log.size() - 1).kind()).isEqualTo(EventKind.ATTACHED);
        assertThat(log.get(log.size() - 1).fact(Fact.FILE)).isEqualTo("công văn.txt");
        assertThat(log.get(log.size() - 1).fact(Fact.SHA256)).hasSize(64);
    }

    @Test
    void cancelledDeedsChangeNothing() throws Exception {
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        int lines = model.view().orElseThrow().log().size();
        commands.run(CaseDeed.ANSWER);
        assertThat(model.view().orElseThrow().log()).hasSize(lines);
    }

    @Test
    void theTimeLineHasEverySecondOfEveryClock() throws Exception {
        show(care.eventful(), TestCare.HOA);
        Timeline timeline = model.timeline().orElseThrow();
        Timeline.Lane total = timeline.lanes().get(0);
        assertThat(total.kind()).isEqualTo(Timeline.Kind.TOTAL);
        Instant at = timeline.from();
        long running = 0;
        for (Timeline.Bar bar : total.bars()) {
            assertThat(bar.from()).isEqualTo(at);
            at = bar.to();
            running +=
                    bar.run() == Segment.Run.RUNNING
                            ? bar.to().getEpochSecond() - bar.from().getEpochSecond()
                            : 0;
        }
        assertThat(running).isEqualTo(total.seconds());
        assertThat(total.bars())
                .extracting(Timeline.Bar::run)
                .contains(Segment.Run.PAUSED, Segment.Run.ANSWERED);
        assertThat(timeline.lanes())
                .filteredOn(lane -> lane.kind() == Timeline.Kind.UNIT)
                .extracting(Timeline.Lane::unit)
                .containsExactly("ctkv", "cntt");
        Timeline.Lane regional = timeline.lanes().get(1);
        long over =
                regional.bars().stream()
                        .filter(bar -> bar.over() && bar.run() == Segment.Run.RUNNING)
                        .mapToLong(bar -> bar.to().getEpochSecond() - bar.from().getEpochSecond())
                        .sum();
        assertThat(over).isEqualTo(9_000);
        assertThat(timeline.lanes()).extracting(Timeline.Lane::kind).contains(Timeline.Kind.CALL);
        assertThat(timeline.marks())
                .extracting(Timeline.Mark::kind)
                .doesNotContain(EventKind.TAKEN)
                .contains(EventKind.PAUSED, EventKind.RESUMED, EventKind.DISAGREED);
    }

    @ParameterizedTest
    @CsvSource({
        "vi, tạm dừng 15 giờ, vượt 2 giờ 30 phút",
        "en, paused for 15 h, 2 h 30 min too much"
    })
    void whySaysEachStretchInPlainWords(String language, String pause, String share)
            throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        show(care.eventful(), TestCare.HOA);
        List<String> steps =
                new WhyText(model.names(), Formats.ofConsole()).steps(model.view().orElseThrow());
        assertThat(steps).anyMatch(step -> step.contains(pause));
        assertThat(steps).anyMatch(step -> step.contains(share));
        assertThat(steps).hasSizeGreaterThan(8).noneMatch(step -> step.contains("{"));
    }

    @ParameterizedTest
    @CsvSource({
        "05/03/2020 14:30, 2020-03-05T07:30:00Z",
        "14:30, 2020-03-02T07:30:00Z",
        "7:30, 2020-03-03T00:30:00Z",
        "+2h, 2020-03-02T03:00:00Z",
        "+30p, 2020-03-02T01:30:00Z",
        "+3n, 2020-03-05T01:00:00Z"
    })
    void timesAheadAreTypedAsPeopleSayThem(String typed, Instant meant) {
        Instant now = Instant.parse("2020-03-02T01:00:00Z");
        assertThat(TimeEntry.parse(typed, now)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"05/03/2019 14:30", "25:00", "31/02/2021 10:00", "mai"})
    void whatIsNoTimeAheadIsRefused(String typed) {
        assertThat(TimeEntry.parse(typed, Instant.parse("2020-03-02T01:00:00Z"))).isEmpty();
    }
}
