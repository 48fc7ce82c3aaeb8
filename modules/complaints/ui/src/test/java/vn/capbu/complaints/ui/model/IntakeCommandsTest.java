package vn.capbu.complaints.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.desktop.ComplaintIntake;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SubscriberFinder;
import vn.capbu.desktop.SubscriberFinder.Found;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/** Taking cases in, and the figures of closed ones, on a real database. */
class IntakeCommandsTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);
    private static final Found BINH_MINH =
            new Found(
                    new SubscriberId(7),
                    TaxCode.parse("0100109106"),
                    "Công ty TNHH Bình Minh",
                    "Hà Nội");

    @TempDir Path folder;

    private TestCare care;

    @BeforeEach
    void open() throws Exception {
        care = new TestCare(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        care.close();
    }

    /** Fills the form in as it is told. */
    private static class Answers implements IntakePrompts {

        private final BiFunction<IntakeModel, IntakeCommands, Optional<Intake>> filling;
        private final List<ComplaintCase> opened = new ArrayList<>();
        private final List<Intake> before = new ArrayList<>();
        private Optional<Found> chosen = Optional.empty();
        private boolean accepts;

        Answers(BiFunction<IntakeModel, IntakeCommands, Optional<Intake>> filling) {
            this.filling = filling;
        }

        @Override
        public String preparing() {
            return "";
        }

        @Override
        public String opening() {
            return "";
        }

        @Override
        public ErrorText explain(Exception cause) {
            return ComplaintErrors.explain(cause);
        }

        @Override
        public Optional<Intake> ask(
                IntakeModel model, IntakeCommands commands, @Nullable Intake typed) {
            if (typed != null) {
                before.add(typed);
                chosen = model.subscriber();
                return accepts ? Optional.of(typed) : Optional.empty();
            }
            return filling.apply(model, commands);
        }

        @Override
        public void opened(ComplaintCase one) {
            opened.add(one);
        }
    }

    private IntakeCommands commands(Answers answers) {
        SubscriberFinder finder =
                (typed, limit) -> typed.startsWith("01001") ? List.of(BINH_MINH) : List.of();
        TestCare.AtOnce atOnce = new TestCare.AtOnce();
        return new IntakeCommands(
                care.care(TestCare.LAN), atOnce, atOnce, Optional.of(finder), answers);
    }

    @Test
    void aRenewalThatFailedOpensACaseWithItsDiagnosisAndItsLinks() throws Exception {
        Answers answers = new Answers((model, commands) -> Optional.empty());
        answers.accepts = true;
        commands(answers)
                .takeIn(
                        new ComplaintIntake.Finding(
                                BINH_MINH.taxCode(),
                                "Bình Minh",
                                "Token không còn chỗ",
                                List.of(
                                        new ComplaintIntake.Reference(
                                                ComplaintIntake.Kind.TOKEN, "0A1B"),
                                        new ComplaintIntake.Reference(
                                                ComplaintIntake.Kind.CERTIFICATE, "54AB"))));

        Intake before = answers.before.get(0);
        assertThat(before.complaint()).isEqualTo("Token không còn chỗ");
        assertThat(before.customer().taxCode()).isEqualTo("0100109106");
        assertThat(answers.chosen).isEqualTo(Optional.of(BINH_MINH));
        ComplaintCase one = answers.opened.get(0);
        assertThat(care.desk().showCase().run(TestCare.LAN, one.id()).log())
                .filteredOn(line -> line.kind() == EventKind.LINKED)
                .extracting(line -> line.required(Fact.LINK) + " " + line.required(Fact.NEW))
                .containsExactly("TOKEN 0A1B", "CERTIFICATE 54AB");
    }

    private static Intake intake(Intake.Customer customer, String text) {
        return new Intake(
                Channel.HOTLINE, "1", null, "complaints", "technical", null, customer, text);
    }

    @Test
    void aSubscriberIsFoundAndSimilarCasesAreShown() {
        Intake.Customer customer =
                new Intake.Customer(
                        BINH_MINH.id(), "0100109106", BINH_MINH.name(), "0912345678", "");
        Answers answers =
                new Answers(
                        (model, commands) -> {
                            assertThat(model.choices()).hasSize(16);
                            commands.find(model, "01001");
                            assertThat(model.hits()).containsExactly(BINH_MINH);
                            commands.choose(model, model.hits().get(0));
                            assertThat(model.subscriber()).contains(BINH_MINH);
                            assertThat(model.hits()).isEmpty();
                            commands.lookForSimilar(model, customer);
                            return Optional.of(
                                    intake(customer, "Không ký được, " + model.similar().size()));
                        });
        IntakeCommands commands = commands(answers);
        commands.takeIn();
        commands.takeIn();
        assertThat(answers.opened)
                .extracting(one -> one.origin().complaint())
                .containsExactly("Không ký được, 0", "Không ký được, 1");
        assertThat(answers.opened.get(0).origin().subscriber()).isEqualTo(BINH_MINH.id());
    }

    @Test
    void whatWasTypedComesBackWhenItIsRefused() {
        Intake refused = intake(new Intake.Customer(null, "", "  ", "", ""), "Hỏi giá");
        Answers answers = new Answers((model, commands) -> Optional.of(refused));
        commands(answers).takeIn();
        assertThat(answers.opened).isEmpty();
        assertThat(answers.before).containsExactly(refused);
    }

    @Test
    void theSubscriberOfACardIsFilledIn() {
        SubscriberRef card =
                new SubscriberRef(BINH_MINH.id(), BINH_MINH.taxCode(), "as the card has it");
        List<Integer> similar = new ArrayList<>();
        Answers answers =
                new Answers(
                        (model, commands) -> {
                            assertThat(model.subscriber()).contains(BINH_MINH);
                            similar.add(model.similar().size());
                            return Optional.of(
                                    intake(
                                            new Intake.Customer(
                                                    BINH_MINH.id(), "0100109106", "x", "", "01"),
                                            "Token báo lỗi"));
                        });
        List<String> changed = new ArrayList<>();
        IntakeCommands commands = commands(answers);
        commands.takeIn(card, () -> changed.add("changed"));
        commands.takeIn(card, () -> changed.add("again"));
        assertThat(changed).containsExactly("changed", "again");
        assertThat(similar).as("open cases of the subscriber").containsExactly(0, 1);
        assertThat(answers.opened).hasSize(2);
    }

    @Test
    void aSubscriberThatTheSearchDoesNotFindIsFilledInAsTheCardHasIt() {
        Found asOnCard =
                new Found(new SubscriberId(9), TaxCode.parse("0312345679"), "Hợp tác xã Ỷ Lan", "");
        Answers answers =
                new Answers(
                        (model, commands) -> {
                            assertThat(model.subscriber()).contains(asOnCard);
                            return Optional.empty();
                        });
        commands(answers)
                .takeIn(
                        new SubscriberRef(asOnCard.id(), asOnCard.taxCode(), asOnCard.name()),
                        () -> {
                            throw new AssertionError("nothing changed");
                        });
        assertThat(answers.opened).isEmpty();
    }

    @Test
    void theSubscriberComesBackWithWhatWasRefused() {
        List<Optional<Found>> shown = new ArrayList<>();
        Intake refused = intake(new Intake.Customer(BINH_MINH.id(), "", "  ", "", ""), "Hỏi giá");
        Answers answers =
                new Answers((model, commands) -> Optional.of(refused)) {
                    @Override
                    public Optional<Intake> ask(
                            IntakeModel model, IntakeCommands commands, @Nullable Intake typed) {
                        shown.add(model.subscriber());
                        return super.ask(model, commands, typed);
                    }
                };
        commands(answers)
                .takeIn(
                        new SubscriberRef(BINH_MINH.id(), BINH_MINH.taxCode(), "x"),
                        () -> {
                            throw new AssertionError("nothing changed");
                        });
        assertThat(answers.before).containsExactly(refused);
        assertThat(shown).containsExactly(Optional.of(BINH_MINH), Optional.of(BINH_MINH));
    }

    @Test
    void closedCasesAreAddedUpByWhatIsAsked() throws Exception {
        for (int i = 0; i < 4; i++) {
            care.at(MONDAY, "08:00:00");
            long id = care.open("complaints", i < 2 ? "dossier" : "technical", i).id();
            care.at(MONDAY, i == 0 ? "10:00:00" : "08:30:00");
            care.desk().answerCase().answer(TestCare.EVERYWHERE, id, "Xong");
            if (i == 0) {
                care.desk()
                        .answerCase()
                        .explain(TestCare.EVERYWHERE, id, "no-staff", "dossier", "");
            }
            care.desk().answerCase().agree(TestCare.EVERYWHERE, id, "");
        }
        CareDesk desk = care.care(TestCare.HOA);
        AttainmentModel model =
                new AttainmentModel(
                        desk.noNames(),
                        Formats.ofConsole(),
                        MONDAY.minusDays(1),
                        MONDAY.plusDays(1));
        AttainmentCommands commands =
                new AttainmentCommands(
                        model,
                        desk,
                        new TestCare.AtOnce(),
                        new TestCare.AttainmentAnswers(),
                        (report, target) -> {});
        commands.again();
        assertThat(model.figure().orElseThrow().bars().rows())
                .extracting(
                        row ->
                                row.group().key()
                                        + " "
                                        + row.amounts().get(0).value()
                                        + " "
                                        + row.amounts().get(1).value())
                .as("the worst first")
                .containsExactly("complaints/dossier 1.0 1.0", "complaints/technical 2.0 0.0");
        commands.look(AuditView.BREACH_REASON);
        assertThat(model.figure().orElseThrow().bars().rows())
                .as("cases that weren't late have no reason")
                .extracting(row -> row.group().text())
                .containsExactly(desk.names(care.desk()).breachReason("no-staff"));
        commands.showDays(MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(model.figure().orElseThrow().behindRows()).isEmpty();
        commands.showDays(MONDAY, MONDAY.minusDays(1));
        assertThat(model.from()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void classesAreSuggestedAndACaseIsTakenInForSomebodyElse() throws Exception {
        List<String> suggested = new ArrayList<>();
        Answers answers =
                new Answers(
                        (model, commands) -> {
                            model.suggest("token khong ky duoc, hoi bang gia")
                                    .forEach(
                                            one ->
                                                    suggested.add(
                                                            Objects.requireNonNull(
                                                                            one.choice()
                                                                                    .caseClass())
                                                                    .code()));
                            model.takeInFor("Chi nhánh Hà Nội");
                            return Optional.of(
                                    new Intake(
                                            Channel.FAX,
                                            "",
                                            null,
                                            "complaints",
                                            null,
                                            null,
                                            new Intake.Customer(null, "", "Ỷ Lan", "", ""),
                                            "Không ký được"));
                        });
        commands(answers).takeIn();
        assertThat(suggested).containsExactly("technical", "service");
        assertThat(
                        care.desk()
                                .showCase()
                                .run(TestCare.LAN, answers.opened.get(0).id())
                                .log()
                                .get(0)
                                .actor()
                                .forWhom())
                .isEqualTo("Chi nhánh Hà Nội");
    }
}
