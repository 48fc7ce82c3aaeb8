package vn.capbu.renewal.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.custody.ReceivedToken.KnownBy;
import vn.capbu.renewal.fixture.Desk;
import vn.capbu.renewal.fixture.FaultPoint;
import vn.capbu.renewal.fixture.MemoryStorage.Crash;
import vn.capbu.renewal.fixture.RenewalBench;

class ReceiveTokensTest {

    @TempDir Path folder;
    private RenewalBench bench;
    private Desk desk;

    @BeforeEach
    void open() {
        bench = new RenewalBench(folder, KeyPolicy.REKEY);
        desk = new Desk(bench);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private DropOff receive(String... serials) throws CustodyException {
        return desk.custody()
                .receiveTokens()
                .run(
                        Desk.CLERK,
                        Desk.request(
                                List.of(serials).stream()
                                        .map(Desk::token)
                                        .toArray(ReceivedToken[]::new)));
    }

    private List<Kind> problems(ReceiveTokens.Request request) {
        return desk.custody().receiveTokens().check(request).stream()
                .map(CustodyProblem::kind)
                .toList();
    }

    @Test
    void eachBadLineIsNamed() throws CustodyException {
        receive("held0001");

        EnterTokens.Entry entry =
                desk.custody()
                        .enterTokens()
                        .fromLines(
                                List.of(
                                        "\uFEFFA1",
                                        "",
                                        " TOKEN0001 ",
                                        "a1",
                                        "HELD0001",
                                        "x".repeat(33)));

        assertThat(entry.tokens())
                .extracting(it -> it.token().value(), ReceivedToken::knownBy)
                .containsExactly(
                        tuple("A1", KnownBy.NOBODY), tuple("TOKEN0001", KnownBy.TOKEN_SERIAL));
        assertThat(entry.problems())
                .extracting(CustodyProblem::line, CustodyProblem::kind, CustodyProblem::subject)
                .containsExactly(
                        tuple(4, Kind.DUPLICATE, "a1"),
                        tuple(5, Kind.IN_CUSTODY, "HELD0001"),
                        tuple(6, Kind.MALFORMED_SERIAL, "x".repeat(33)));
    }

    @Test
    void aPluggedInTokenIsKnownByItsCertificate() {
        ReceivedToken token =
                desk.custody()
                        .enterTokens()
                        .fromSnapshots(desk.custody().pluggedIn(new Cancellation()))
                        .tokens()
                        .get(0);

        assertThat(token.knownBy()).isEqualTo(KnownBy.CERTIFICATE);
        assertThat(token.taxCode()).isEqualTo(RenewalBench.TAX_CODE);
        assertThat(token.module()).isEqualTo(RenewalBench.MODULE);
    }

    @Test
    void withoutTheRegistryTheSubjectSaysWhose() {
        bench.storage().tables().registry().clear();

        ReceivedToken token =
                desk.custody()
                        .enterTokens()
                        .fromSnapshots(desk.custody().pluggedIn(new Cancellation()))
                        .tokens()
                        .get(0);

        assertThat(token.knownBy()).isEqualTo(KnownBy.SUBJECT);
        assertThat(token.taxCode()).isEqualTo(RenewalBench.TAX_CODE);
        assertThat(token.subscriberName()).isEqualTo("CÔNG TY HÒA BÌNH");
    }

    @Test
    void theRegistrysWordIsKeptOverWhatIsTyped() {
        ReceivedToken known =
                desk.custody().enterTokens().fromLines(List.of("TOKEN0001")).tokens().get(0);

        assertThat(known.typed(null, "Ai đó", "v2").subscriberName()).isEqualTo("Công ty Hòa Bình");
        ReceivedToken typed = Desk.token("A1").typed(RenewalBench.TAX_CODE, "Công ty  B", "v2");
        assertThat(typed.knownBy()).isEqualTo(KnownBy.TYPED);
        assertThat(typed.subscriberName()).isEqualTo("Công ty B");
    }

    @Test
    void slipsAreNumberedWithoutGapsPerYear() throws CustodyException {
        assertThat(receive("A1", "A2").number()).isEqualTo("TN2020-000001");
        bench.storage()
                .faults()
                .arm(new FaultPoint.Plan<>(1, FaultPoint.Moment.BEFORE, Crash.DISK_FULL));
        assertThatThrownBy(() -> receive("A3")).isNotNull();
        assertThat(desk.custody().findTokens().inCustody(new TokenSerial("A3"))).isEmpty();
        assertThat(receive("A3").number()).isEqualTo("TN2020-000002");
    }

    @Test
    void aDeskHasItsOwnNumbers() throws CustodyException {
        ReceiveTokens.Request here = Desk.request(Desk.token("A1"));
        DropOff dropOff =
                desk.custody()
                        .receiveTokens()
                        .run(
                                Desk.CLERK,
                                new ReceiveTokens.Request(
                                        "q1",
                                        here.bearer(),
                                        here.mandate(),
                                        true,
                                        here.pin(),
                                        Set.of("tax"),
                                        "",
                                        here.tokens()));

        assertThat(dropOff.number()).isEqualTo("TN2020-Q1-000001");
        assertThat(receive("A2").number()).isEqualTo("TN2020-000001");
    }

    @Test
    void aTokenIsInCustodyOnce() throws CustodyException {
        receive("A1");

        assertThatThrownBy(() -> receive("A2", "a1"))
                .isInstanceOfSatisfying(
                        CustodyException.class,
                        e ->
                                assertThat(e.problems())
                                        .containsExactly(
                                                CustodyProblem.atLine(Kind.IN_CUSTODY, 2, "a1")));
        assertThat(desk.custody().findTokens().inCustody(new TokenSerial("A2"))).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsSaid() {
        ReceiveTokens.Request request =
                new ReceiveTokens.Request(
                        "quầy",
                        new Bearer("A", Desk.bearer().document(), "", "", ""),
                        new Mandate(
                                Mandate.Kind.AUTHORISATION,
                                "",
                                LocalDate.of(2020, 3, 11),
                                "",
                                null),
                        true,
                        new PinAgreement(PinAgreement.Handling.SEALED_ENVELOPE, " "),
                        Set.of("nowhere"),
                        "x".repeat(2001),
                        List.of(
                                Desk.token("A1"),
                                Desk.token("a1")
                                        .noted(
                                                new TokenCondition(Set.of("burnt"), ""),
                                                "",
                                                "x".repeat(101))));

        assertThat(problems(request))
                .containsExactly(
                        Kind.BAD_DESK,
                        Kind.CONTACT_MISSING,
                        Kind.MANDATE_INCOMPLETE,
                        Kind.MANDATE_IN_FUTURE,
                        Kind.ENVELOPE_MISSING,
                        Kind.UNKNOWN_SYSTEM,
                        Kind.TOO_LONG,
                        Kind.UNKNOWN_CONDITION,
                        Kind.TOO_LONG,
                        Kind.DUPLICATE);
        assertThat(problems(Desk.request())).containsExactly(Kind.NO_TOKENS);
        assertThat(problems(Desk.request(Desk.token("A1")))).isEmpty();
    }

    @Test
    void theAuditTrailHoldsNothingOfThePerson() throws CustodyException {
        DropOff dropOff = receive("A1");

        assertThat(bench.storage().tables().audit().toString())
                .contains("custody.receive", dropOff.number())
                .doesNotContain("Nguyễn", "001199000001", "0912");
        assertThat(dropOff.toString()).doesNotContain("Nguyễn", "001199000001", "0912");
    }

    @Test
    void consentCanBeGivenLater() throws CustodyException {
        desk.receive(false);

        assertThat(
                        desk.custody()
                                .receiveTokens()
                                .recordConsent(Desk.CLERK, "tn2020-000001")
                                .keyGenerationConsent())
                .isTrue();
        assertThatThrownBy(() -> desk.custody().receiveTokens().recordConsent(Desk.CLERK, "TN1-1"))
                .isInstanceOf(CustodyException.class);
    }
}
