package vn.capbu.renewal.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TaxCode;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.custody.HandOver.SlipProof;
import vn.capbu.renewal.fixture.Desk;
import vn.capbu.renewal.fixture.FaultPoint;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.spi.AuthorityException.Fault;

class ReturnTokensTest {

    private static final Bearer SOMEBODY_ELSE = Desk.person("Lê Văn Tám", "001099000002");
    private static final Mandate FOREIGN =
            new Mandate(
                    Mandate.Kind.AUTHORISATION,
                    "1/UQ",
                    Desk.LETTER_DATE,
                    "Công ty Khác",
                    new TaxCode("0300588569"));

    @TempDir Path folder;
    private RenewalBench bench;
    private Desk desk;

    @BeforeEach
    void open() {
        bench = new RenewalBench(folder, KeyPolicy.SAME_KEY);
        desk = new Desk(bench);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void ready() throws CustodyException {
        desk.receive();
        bench.renew();
        assertThat(desk.ready(Desk.CLERK, "", null).isReady()).isTrue();
    }

    private List<Kind> problems(Operator operator, ReturnTokens.Request request) {
        return desk.custody().returnTokens().check(operator, request).stream()
                .map(CustodyProblem::kind)
                .toList();
    }

    private List<Kind> problems(Bearer recipient, Mandate mandate) {
        return problems(Desk.CLERK, desk.returnOf(recipient, mandate, null));
    }

    private static Mandate authorisation(LocalDate date) {
        return new Mandate(Mandate.Kind.AUTHORISATION, "3/UQ", date, "CONG TY HOA BINH", null);
    }

    @Test
    void theSamePersonWithTheSameLetterGetsTheToken() throws CustodyException {
        ready();

        HandOver minutes =
                desk.custody()
                        .returnTokens()
                        .run(
                                Desk.CLERK,
                                desk.returnOf(
                                        Desk.person("NGUYEN THI HOA", "0011 9900 0001"),
                                        Desk.letter(),
                                        null));

        assertThat(minutes.number()).isEqualTo("BB2020-000001");
        assertThat(minutes.systems()).containsExactly("customs", "social-insurance", "tax");
        assertThat(minutes.items())
                .extracting(CustodyItem::state)
                .containsOnly(CustodyState.RETURNED);
        assertThat(desk.item().minutes()).isEqualTo(minutes.number());
        assertThat(desk.custody().findTokens().handOversOf("tn2020-000001"))
                .containsExactly(minutes);
    }

    @Test
    void aNewerPaperOfTheSameCustomerIsGood() throws CustodyException {
        ready();

        assertThat(problems(Desk.bearer(), Desk.letter("16/GGT", Desk.LETTER_DATE.plusDays(1))))
                .isEmpty();
        assertThat(problems(SOMEBODY_ELSE, authorisation(Desk.LETTER_DATE))).isEmpty();
        assertThat(
                        problems(
                                SOMEBODY_ELSE,
                                Mandate.ofLegalRepresentative(
                                        "Công ty Hòa Bình", RenewalBench.TAX_CODE)))
                .isEmpty();
    }

    @Test
    void whatDiffersIsRefused() throws CustodyException {
        ready();

        assertThat(problems(SOMEBODY_ELSE, Desk.letter())).containsExactly(Kind.OTHER_PERSON);
        assertThat(problems(Desk.person("Nguyễn Thị Hòa", "9"), Desk.letter()))
                .containsExactly(Kind.DOCUMENT_DIFFERS);
        assertThat(problems(Desk.bearer(), Desk.letter("9/GGT", Desk.LETTER_DATE.minusDays(1))))
                .containsExactly(Kind.MANDATE_DIFFERS);
        assertThat(problems(SOMEBODY_ELSE, authorisation(Desk.LETTER_DATE.minusDays(1))))
                .containsExactly(Kind.OTHER_PERSON);
        assertThat(problems(Desk.bearer(), FOREIGN)).containsExactly(Kind.OTHER_CUSTOMER);
        assertThat(desk.item().state()).isEqualTo(CustodyState.READY);
    }

    @Test
    void aSupervisorSetsAMismatchAsideWithASecondPerson() throws CustodyException {
        ready();
        ReturnTokens.Request request = desk.returnOf(SOMEBODY_ELSE, FOREIGN, Desk.DECISION);

        assertThat(problems(Desk.CLERK, request))
                .containsExactlyInAnyOrder(Kind.OTHER_CUSTOMER, Kind.SUPERVISOR_NEEDED);
        assertThat(
                        problems(
                                Desk.SUPERVISOR,
                                desk.returnOf(
                                        SOMEBODY_ELSE,
                                        FOREIGN,
                                        new SupervisorDecision("", "MINH"))))
                .containsExactlyInAnyOrder(
                        Kind.OTHER_CUSTOMER, Kind.SECOND_PERSON_MISSING, Kind.REASON_MISSING);

        HandOver minutes = desk.custody().returnTokens().run(Desk.SUPERVISOR, request);

        assertThat(minutes.setAside()).containsExactly(Kind.OTHER_CUSTOMER);
        assertThat(minutes.decision()).isEqualTo(Desk.DECISION);
        assertThat(desk.history().get(desk.history().size() - 1).secondPerson())
                .isEqualTo(Desk.DECISION.secondPerson());
        assertThat(bench.storage().tables().audit())
                .anySatisfy(
                        event -> {
                            assertThat(event.action()).isEqualTo("custody.return");
                            assertThat(event.details())
                                    .containsEntry("setAside", "OTHER_CUSTOMER")
                                    .containsEntry("secondPerson", "Trần Thị Hoa");
                        });
    }

    @Test
    void aDecisionThatNothingNeededIsntKept() throws CustodyException {
        ready();

        HandOver minutes =
                desk.custody()
                        .returnTokens()
                        .run(
                                Desk.SUPERVISOR,
                                desk.returnOf(Desk.bearer(), Desk.letter(), Desk.DECISION));

        assertThat(minutes.decision()).isNull();
    }

    @Test
    void theSlipOrADeclarationIsNeededAndTheAdviceAlways() throws CustodyException {
        ready();

        assertThat(problems(Desk.CLERK, with(new SlipProof(SlipProof.Kind.NONE, ""), true)))
                .containsExactly(Kind.SLIP_MISSING);
        assertThat(
                        problems(
                                Desk.CLERK,
                                with(new SlipProof(SlipProof.Kind.DECLARED_LOST, " "), true)))
                .containsExactly(Kind.SLIP_MISSING);
        assertThat(
                        problems(
                                Desk.CLERK,
                                with(
                                        new SlipProof(SlipProof.Kind.DECLARED_LOST, "mất ngày 9/3"),
                                        true)))
                .isEmpty();
        assertThat(problems(Desk.SUPERVISOR, with(Desk.SLIP, false)))
                .containsExactly(Kind.PIN_ADVICE_MISSING);
    }

    private ReturnTokens.Request with(SlipProof proof, boolean advised) {
        return new ReturnTokens.Request(
                "",
                List.of(bench.token().serial()),
                Desk.bearer(),
                Desk.letter(),
                proof,
                Set.of("tax"),
                advised,
                advised ? null : Desk.DECISION,
                "");
    }

    @Test
    void aTokenAtWorkLeavesByASupervisorOnly() throws CustodyException {
        desk.receive();
        bench.authority().adopt(Habit.NO_DIRECTORY);
        bench.authority()
                .faults()
                .arm(new FaultPoint.Plan<>(2, FaultPoint.Moment.AFTER, Fault.NO_ANSWER));
        bench.renew();

        assertThat(problems(Desk.bearer(), Desk.letter())).containsExactly(Kind.RENEWAL_OPEN);
        HandOver minutes =
                desk.custody()
                        .returnTokens()
                        .run(
                                Desk.SUPERVISOR,
                                desk.returnOf(Desk.bearer(), Desk.letter(), Desk.DECISION));
        assertThat(minutes.setAside()).containsExactly(Kind.RENEWAL_OPEN);
        assertThat(desk.item().state()).isEqualTo(CustodyState.RETURNED);
    }

    @Test
    void aTokenThatIsntReadyStays() throws CustodyException {
        desk.receive();

        assertThatThrownBy(
                        () ->
                                desk.custody()
                                        .returnTokens()
                                        .run(
                                                Desk.CLERK,
                                                desk.returnOf(Desk.bearer(), Desk.letter(), null)))
                .isInstanceOfSatisfying(
                        CustodyException.class,
                        e ->
                                assertThat(e.problems())
                                        .containsExactly(
                                                CustodyProblem.of(
                                                        Kind.NOT_READY, bench.token().serial())));
        assertThat(desk.item().state()).isEqualTo(CustodyState.RECEIVED);
    }

    @Test
    void aDropOffCanBeReturnedInParts() throws CustodyException {
        desk.custody()
                .receiveTokens()
                .run(Desk.CLERK, Desk.request(Desk.token("TOKEN0001"), Desk.token("A2")));
        bench.renew();
        desk.ready(Desk.CLERK, "", null);

        desk.custody()
                .returnTokens()
                .run(Desk.CLERK, desk.returnOf(Desk.bearer(), Desk.letter(), null));

        assertThat(desk.custody().findTokens().dropOff("TN2020-000001").orElseThrow().items())
                .extracting(CustodyItem::state)
                .containsExactly(CustodyState.RETURNED, CustodyState.RECEIVED);
        assertThat(desk.receive().number()).isEqualTo("TN2020-000002");
    }

    @Test
    void thePaperSaysWhatBecameOfTheToken() throws CustodyException {
        ready();
        HandOver minutes =
                desk.custody()
                        .returnTokens()
                        .run(Desk.CLERK, desk.returnOf(Desk.bearer(), Desk.letter(), null));

        MinutesPaper paper = new Papers(desk.custody()).minutes(minutes);

        assertThat(paper.slips()).containsExactly("TN2020-000001");
        assertThat(paper.systems()).hasSize(3);
        MinutesPaper.Line line = paper.lines().get(0);
        assertThat(line.outcome()).isEqualTo(CustodyState.RENEWED);
        assertThat(line.change().newNotAfter()).isEqualTo(desk.item().change().newNotAfter());
        ReceiptPaper receipt =
                new Papers(desk.custody())
                        .receipt(
                                desk.custody().findTokens().dropOff("TN2020-000001").orElseThrow());
        assertThat(receipt.lines()).extracting(ReceiptPaper.Line::place).containsExactly(1);
    }
}
