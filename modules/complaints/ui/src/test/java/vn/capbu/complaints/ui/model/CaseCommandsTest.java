package vn.capbu.complaints.ui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
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
import vn.capbu.complaints.Article;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.PolicyMove;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.complaints.ui.model.CaseDeed.Field;
import vn.capbu.complaints.ui.text.ArticleText;
import vn.capbu.complaints.ui.text.WhyText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Merge;
import vn.capbu.desktop.SubscriberOutline;
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
    void whereSomebodyElseWasFasterBothAreShownAndTheOperatorChooses() throws Exception {
        long id = care.open("complaints", null, 1).id();
        show(id, TestCare.LAN);
        care.desk().completeCase().note(TestCare.HOA, id, "Khách gọi lại");
        told(Map.of(Field.CLASS, "technical"));
        commands.run(CaseDeed.CLASSIFY);
        assertThat(answers.failure).as("a note is in nobody's way").isEmpty();

        care.desk().handleCase().take(TestCare.HOA, id);
        commands.run(CaseDeed.TAKE);
        assertThat(answers.failure).isEmpty();
        assertThat(answers.theirs)
                .extracting(line -> line.kind() + " " + line.actor().operator())
                .containsExactly("TAKEN hoa");
        assertThat(model.view().orElseThrow().summary().owner().agent()).isEqualTo("hoa");

        told(Map.of(Field.TEXT, "Đã báo"));
        commands.run(CaseDeed.NOTE);
        care.desk().handleCase().take(TestCare.HOA, id);
        answers.choice = Optional.of(Merge.Choice.MINE);
        commands.run(CaseDeed.TAKE);
        assertThat(answers.failure).isEmpty();
        assertThat(model.view().orElseThrow().summary().owner().agent()).isEqualTo("lan");
    }

    @Test
    void aLateCaseIsExplainedBeforeItIsClosed() throws Exception {
        show(care.open("complaints", "dossier", 1).id(), TestCare.HOA);
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
    void theCaseIsWrittenAsAPaper() throws Exception {
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        commands.writePaper();
        assertThat(model.news()).isEmpty();
        Path file = folder.resolve("vu-viec.pdf");
        answers.target = Optional.of(file);
        commands.writePaper();
        assertThat(answers.failure).isEmpty();
        assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
        assertThat(model.news()).contains("vu-viec.pdf");
        answers.target = Optional.of(folder.resolve("nowhere/vu-viec.pdf"));
        commands.writePaper();
        assertThat(answers.failure).isPresent();
    }

    @Test
    void whatTheRegistryKnowsOfTheSubscriberIsShown() throws Exception {
        show(care.open("complaints", "technical", 2).id(), TestCare.LAN);
        assertThat(model.outline().contracts())
                .extracting(SubscriberOutline.Contract::number)
                .containsExactly("HĐ-0315/2017");
        assertThat(model.outline().certificates())
                .extracting(SubscriberOutline.Certificate::token)
                .containsExactly("VTCA00112233");
        show(care.open("complaints", "technical", 3).id(), TestCare.LAN);
        assertThat(model.outline()).isEqualTo(SubscriberOutline.Outline.NONE);
        commands.openSubscriber();
        assertThat(answers.opened).containsExactly("card 0100001003");
    }

    @Test
    void aCaseInTimeIsClosedWithItsRootCauseWhereThePolicyAsks() throws Exception {
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        told(Map.of(Field.TEXT, "Đã cài lại"));
        commands.run(CaseDeed.ANSWER);
        told(Map.of(Field.ROOT_CAUSE, "software"));
        commands.run(CaseDeed.AGREE);
        assertThat(answers.help.asksCause()).isTrue();
        assertThat(state()).isEqualTo(CaseState.CLOSED);
        assertThat(model.view().orElseThrow().summary().closing().rootCause())
                .isEqualTo("software");
        assertThat(model.view().orElseThrow().verdict()).isNotNull();

        show(care.open("complaints", "dossier", 2).id(), TestCare.HOA);
        care.after(7_200);
        told(Map.of(Field.TEXT, "Đã bổ sung"));
        commands.run(CaseDeed.ANSWER);
        told(Map.of(Field.BREACH_REASON, "no-staff", Field.ROOT_CAUSE, "dossier"));
        commands.run(CaseDeed.EXPLAIN);
        told(Map.of());
        commands.run(CaseDeed.AGREE);
        assertThat(answers.help.asksCause()).as("was said with the reason").isFalse();
        assertThat(model.view().orElseThrow().summary().closing().rootCause()).isEqualTo("dossier");
    }

    @Test
    void theClassThatTheComplaintSpeaksForIsProposed() throws Exception {
        show(care.open("complaints", null, 3).id(), TestCare.LAN);
        told(Map.of(Field.CLASS, "technical"));
        commands.run(CaseDeed.CLASSIFY);
        assertThat(answers.help.suggestions().get(0).caseClass()).isEqualTo("technical");
        assertThat(answers.help.suggestions().get(0).words()).contains("cắm token");
    }

    @Test
    void onePauseOfSeveralIsEnded() throws Exception {
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        for (String reason : List.of("papers", "device")) {
            answers.next =
                    Optional.of(
                            new Filled(
                                    Map.of(Field.PAUSE_REASON, reason, Field.EVIDENCE, "Phiếu"),
                                    care.clock().instant().plusSeconds(7_200),
                                    null));
            commands.run(CaseDeed.PAUSE);
            care.after(60);
        }
        List<CaseEvent> open = CaseCommands.openPauses(model.view().orElseThrow());
        assertThat(open)
                .extracting(line -> line.required(Fact.REASON))
                .containsExactly("papers", "device");
        told(Map.of(Field.PAUSE, Integer.toString(open.get(0).no())));
        commands.run(CaseDeed.RESUME);
        assertThat(CaseCommands.openPauses(model.view().orElseThrow()))
                .extracting(line -> line.required(Fact.REASON))
                .containsExactly("device");
        told(Map.of());
        commands.run(CaseDeed.RESUME);
        assertThat(CaseCommands.openPauses(model.view().orElseThrow())).isEmpty();
        assertThat(state()).isEqualTo(CaseState.HANDLING);
    }

    @Test
    void aDeedForSomebodyElseSaysForWhom() throws Exception {
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        for (CaseDeed deed : List.of(CaseDeed.NOTE, CaseDeed.ANSWER)) {
            told(Map.of(Field.TEXT, "Đã gọi khách", Field.FOR_WHOM, "Trưởng phòng Hòa "));
            commands.run(deed);
            List<CaseEvent> log = model.view().orElseThrow().log();
            assertThat(log.get(log.size() - 1).actor().forWhom()).isEqualTo("Trưởng phòng Hòa");
            assertThat(log.get(log.size() - 1).actor().operator()).isEqualTo("lan");
        }
        told(Map.of(Field.TEXT, "Vẫn lỗi", Field.FOR_WHOM, "x".repeat(256)));
        commands.run(CaseDeed.DISAGREE);
        assertThat(answers.failure)
                .get()
                .isInstanceOfSatisfying(
                        ComplaintException.class,
                        refusal ->
                                assertThat(refusal.reason())
                                        .isEqualTo(ComplaintException.Reason.TOO_LONG));
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

    /** Longer than the memory: it is refused before it is read. */
    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws Exception {
        Path file = folder.resolve("dài.iso");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 33);
        }
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        int before = model.view().orElseThrow().log().size();
        answers.next = Optional.of(new Filled(Map.of(), null, file));
        commands.run(CaseDeed.ATTACH);
        assertThat(answers.failure.orElseThrow())
                .isInstanceOfSatisfying(
                        ComplaintException.class,
                        refusal ->
                                assertThat(refusal.reason())
                                        .isEqualTo(ComplaintException.Reason.FILE_TOO_LARGE));
        assertThat(model.view().orElseThrow().log()).hasSize(before);
    }

    @Test
    void aFileIsSavedAsItWasAddedAndNowhereElse() throws Exception {
        Path file = Files.writeString(folder.resolve("ghi âm.exe"), "nội dung");
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        answers.next = Optional.of(new Filled(Map.of(), null, file));
        commands.run(CaseDeed.ATTACH);
        CaseEvent added = last();
        commands.openLine(added.no());
        assertThat(answers.offered).isEqualTo("ghi âm.exe " + added.required(Fact.SHA256) + " 10");
        Path target = folder.resolve("lưu.bin");
        answers.target = Optional.of(target);
        commands.openLine(added.no());
        assertThat(target).hasSameBinaryContentAs(file);
        assertThat(model.news()).contains(added.required(Fact.SHA256));
    }

    @Test
    void whatIsLinkedIsOpenedFromItsLine() throws Exception {
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        told(Map.of(Field.LINK, "TOKEN", Field.NUMBER, "54VT2004717290"));
        commands.run(CaseDeed.LINK);
        commands.openLine(last().no());
        told(Map.of(Field.LINK, "CASE", Field.NUMBER, "KN000007"));
        commands.run(CaseDeed.LINK);
        commands.openLine(last().no());
        assertThat(answers.opened).containsExactly("TOKEN 54VT2004717290", "KN000007");
    }

    @Test
    void aCorrectionIsALineOfItsOwn() throws Exception {
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        CaseEvent wrong = model.view().orElseThrow().log().get(0);
        told(Map.of(Field.LINE, "1", Field.TEXT, "Số điện thoại đúng là 0987654321"));
        commands.run(CaseDeed.CORRECT);
        assertThat(last().kind()).isEqualTo(EventKind.CORRECTED);
        assertThat(last().fact(Fact.REF)).isEqualTo("1");
        assertThat(model.view().orElseThrow().log().get(0)).isEqualTo(wrong);
    }

    @Test
    void aMoveShowsBothDeadlinesBeforeItIsDone() throws Exception {
        show(care.open("complaints", "technical", 1).id(), TestCare.HOA);
        Instant before = model.view().orElseThrow().clocks().total().deadline();
        commands.run(CaseDeed.MOVE_POLICY);
        PolicyMove move =
                answers.help.moves().stream()
                        .filter(one -> one.policy().code().equals("requests"))
                        .filter(one -> one.caseClass() != null)
                        .filter(one -> one.caseClass().code().equals("incident-3"))
                        .findFirst()
                        .orElseThrow();
        assertThat(move.before()).isEqualTo(before);
        assertThat(move.after()).isEqualTo(care.clock().instant().plusSeconds(172_800));
        assertThat(answers.help.moves())
                .noneMatch(
                        one ->
                                one.caseClass() != null
                                        && one.caseClass().code().equals("technical"));
        told(
                Map.of(
                        Field.POLICY,
                        "requests",
                        Field.VERSION,
                        "1",
                        Field.CLASS,
                        "incident-3",
                        Field.TEXT,
                        "Tiếp nhận nhầm chính sách"));
        commands.run(CaseDeed.MOVE_POLICY);
        assertThat(model.view().orElseThrow().clocks().total().deadline()).isEqualTo(move.after());
        assertThat(last().instant(Fact.OLD)).isEqualTo(before);
        assertThat(last().instant(Fact.NEW)).isEqualTo(move.after());
        show(model.id(), TestCare.LAN);
        assertThat(model.isOffered(CaseDeed.MOVE_POLICY)).isFalse();
    }

    @Test
    void aCaseIsMergedIntoTheOneThatIsOffered() throws Exception {
        long stays = care.open("complaints", "technical", 1).id();
        care.after(60);
        show(care.open("complaints", "service", 1).id(), TestCare.HOA);
        commands.run(CaseDeed.MERGE);
        assertThat(answers.help.similar()).extracting(ComplaintCase::id).containsExactly(stays);
        told(Map.of(Field.CASE, "KN000001"));
        commands.run(CaseDeed.MERGE);
        assertThat(state()).isEqualTo(CaseState.MERGED);
        commands.openLine(last().no());
        assertThat(answers.opened).containsExactly("KN000001");
    }

    @Test
    void templatesAreFilledInWithWhatTheCaseSays() throws Exception {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        show(care.open("complaints", "technical", 1).id(), TestCare.LAN);
        commands.run(CaseDeed.ANSWER);
        List<Article> offered = answers.help.articles();
        assertThat(offered)
                .extracting(Article::code)
                .contains("recorded", "wrong-pin")
                .doesNotContain("warranty", "new-token", "change-of-name");
        ArticleText words =
                new ArticleText(
                        model.view().orElseThrow(),
                        model.names(),
                        Formats.ofConsole(),
                        care.clock().instant());
        assertThat(words.find(offered, "sai ma pin", "technical"))
                .extracting(Article::code)
                .containsExactly("wrong-pin");
        Article recorded = words.find(offered, "ghi nhan", "").get(0);
        assertThat(words.text(recorded))
                .contains("Phước Thịnh", "KN000001", "10:00")
                .doesNotContain("{");
        for (Article one : offered) {
            assertThat(one.text().english()).doesNotContainPattern("[ạảãàáâậầấẩẫăắằặẳẵđ]");
        }
    }

    @Test
    void aCaSwitchesItsOwnPricesOn() throws Exception {
        Article off =
                new Article(
                        "warranty",
                        2,
                        LocalDate.of(2020, 3, 1),
                        22,
                        Article.Kind.ARTICLE,
                        "service",
                        true,
                        new Article.Words("Bảo hành token", "Warranty"),
                        new Article.Words("Token được bảo hành 24 tháng.", "24 months."));
        care.desk().changeRules().addArticle(Operator.ofOperatingSystem(), off);
        assertThat(care.desk().articles()).contains(off);
        assertThatThrownBy(() -> care.desk().changeRules().addArticle(TestCare.LAN, off))
                .isInstanceOf(ComplaintException.class);
    }

    private CaseEvent last() {
        List<CaseEvent> log = model.view().orElseThrow().log();
        return log.get(log.size() - 1);
    }

    @Test
    void whyItWasLateIsAskedForWhenTheWorkHasEnded() throws Exception {
        show(care.open("complaints", "dossier", 1).id(), TestCare.HOA);
        assertThat(model.isOffered(CaseDeed.EXPLAIN)).isFalse();
        care.at(MONDAY, "10:00:00");
        commands.read();
        assertThat(model.isOffered(CaseDeed.EXPLAIN)).isTrue();
        assertThat(model.isUsual(CaseDeed.EXPLAIN)).isFalse();
        told(Map.of(Field.TEXT, "Đã bổ sung"));
        commands.run(CaseDeed.ANSWER);
        assertThat(model.isUsual(CaseDeed.EXPLAIN)).isTrue();
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
