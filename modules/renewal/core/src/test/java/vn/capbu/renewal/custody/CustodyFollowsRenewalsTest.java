package vn.capbu.renewal.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.renewal.AbandonRenewal;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.custody.CustodyMove.Origin;
import vn.capbu.renewal.fixture.Desk;
import vn.capbu.renewal.fixture.FaultPoint;
import vn.capbu.renewal.fixture.MemoryStorage.Crash;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.fixture.ScriptedAuthority.State;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** Renewals move the tokens that are in custody. */
class CustodyFollowsRenewalsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(KeyPolicy.class)
    void aRenewalMovesItsToken(KeyPolicy policy) throws CustodyException {
        try (RenewalBench bench = new RenewalBench(folder, policy)) {
            Desk desk = new Desk(bench);
            desk.receive();

            RenewalResult result = bench.renew().get(0);

            assertThat(desk.history())
                    .extracting(
                            CustodyMove::from,
                            CustodyMove::to,
                            CustodyMove::origin,
                            CustodyMove::operator)
                    .containsExactly(
                            tuple(null, CustodyState.RECEIVED, Origin.DROP_OFF, "lan"),
                            tuple(
                                    CustodyState.RECEIVED,
                                    CustodyState.ON_BENCH,
                                    Origin.RENEWAL,
                                    "tester"),
                            tuple(
                                    CustodyState.ON_BENCH,
                                    CustodyState.RENEWED,
                                    Origin.RENEWAL,
                                    "tester"));
            CertificateChange change = desk.item().change();
            assertThat(change).isNotNull();
            assertThat(change.oldSerial()).isEqualTo(result.oldSerial());
            assertThat(change.newSerial()).isEqualTo(result.newSerial());
            assertThat(change.newNotAfter()).isEqualTo(result.newNotAfter());
            assertThat(change.newCertificate())
                    .isEqualTo(bench.authority().issued().in(State.CONFIRMED).get(0));
            assertThat(desk.item().renewal()).isEqualTo(bench.journal().list(false).get(0).id());
        }
    }

    @Test
    void aTokenThatIsntInCustodyIsntTouched() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(new Desk(bench).history()).isEmpty();
        }
    }

    @Test
    void whatWasRenewedBeforeIsRenewedWithItsCertificates() throws CustodyException {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.renew();
            Desk desk = new Desk(bench);
            desk.receive();

            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.ALREADY_RENEWED);

            assertThat(desk.item().state()).isEqualTo(CustodyState.RENEWED);
            assertThat(desk.item().change()).isNotNull();
            assertThat(desk.item().change().newCertificate())
                    .isEqualTo(bench.authority().issued().all().get(0));
        }
    }

    @Test
    void aTokenThatIsUnknownIsAProblem() throws CustodyException {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.storage().tables().registry().clear();
            Desk desk = new Desk(bench);
            desk.receive();

            bench.renew();

            assertThat(desk.item().state()).isEqualTo(CustodyState.PROBLEM);
            assertThat(desk.history().get(1).reason()).isEqualTo("UNKNOWN_SUBSCRIBER");
        }
    }

    @Test
    void aTokenThatIsNotEligibleSaysWhy() throws CustodyException {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.storage().tables().registry().clear();
            bench.register(
                    bench.oldCertificate(),
                    bench.token().serial(),
                    java.time.LocalDate.of(2020, 9, 1));
            Desk desk = new Desk(bench);
            desk.receive();

            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.NOT_ELIGIBLE);

            assertThat(desk.item().state()).isEqualTo(CustodyState.NOT_ELIGIBLE);
            assertThat(desk.history().get(1).reason()).isEqualTo("NOT_ELIGIBLE [E4]");
        }
    }

    @Test
    void aRenewalThatFailsForGoodIsAProblem() throws CustodyException {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().adopt(Habit.REFUSES_REQUESTS);
            Desk desk = new Desk(bench);
            desk.receive();

            assertThat(bench.renew().get(0).problem().cause())
                    .isEqualTo(FailureCause.AUTHORITY_REFUSED);

            assertThat(desk.item().state()).isEqualTo(CustodyState.PROBLEM);
            assertThat(desk.history().get(2).reason()).isEqualTo("AUTHORITY_REFUSED");

            bench.authority().behave();
            bench.renew();
            assertThat(desk.item().state()).isEqualTo(CustodyState.RENEWED);
        }
    }

    @Test
    void aRenewalThatGoesOnStaysOnTheBench() throws CustodyException {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            Desk desk = new Desk(bench);
            desk.receive();
            bench.authority()
                    .faults()
                    .arm(new FaultPoint.Plan<>(1, FaultPoint.Moment.BEFORE, Fault.MISCONFIGURED));

            assertThat(bench.renew().get(0).problem().continues()).isTrue();
            assertThat(desk.item().state()).isEqualTo(CustodyState.ON_BENCH);

            bench.restart();
            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(new Desk(bench).item().state()).isEqualTo(CustodyState.RENEWED);
        }
    }

    @Test
    void whatIsAbandonedBeforeAnythingWasSentGoesBackToTheShelf() throws Exception {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            Desk desk = new Desk(bench);
            desk.receive(true);
            bench.authority()
                    .faults()
                    .arm(new FaultPoint.Plan<>(1, FaultPoint.Moment.BEFORE, Fault.MISCONFIGURED));
            bench.renew();
            assertThat(desk.item().state()).isEqualTo(CustodyState.ON_BENCH);
            bench.desk()
                    .abandonRenewal()
                    .run(
                            RenewalBench.OPERATOR,
                            bench.token().serial(),
                            AbandonRenewal.Token.UNREACHABLE,
                            RenewalBench.noPins(),
                            RenewalListener.NONE);

            assertThat(desk.item().state()).isEqualTo(CustodyState.RECEIVED);
        }
    }

    @Test
    void withoutConsentNoKeyIsGenerated() throws CustodyException {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            Desk desk = new Desk(bench);
            DropOff dropOff = desk.receive(false);

            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.CONSENT_MISSING);
            assertThat(desk.item().state()).isEqualTo(CustodyState.PROBLEM);
            assertThat(desk.history().get(1).reason()).isEqualTo("CONSENT_MISSING");
            assertThat(bench.token().keys()).hasSize(1);

            desk.custody().receiveTokens().recordConsent(Desk.CLERK, dropOff.number());
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    @Test
    void theSameKeyNeedsNoConsent() throws CustodyException {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.SAME_KEY)) {
            new Desk(bench).receive(false);

            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    /** Whatever transaction dies: journal and shelf tell the same story, and both go on. */
    @Test
    void journalAndShelfAgreeWhereverTheProcessDies() throws CustodyException {
        int transactions = 0;
        boolean died = true;
        while (died) {
            transactions++;
            Path here = folder.resolve("n" + transactions);
            try (RenewalBench bench = new RenewalBench(here, KeyPolicy.SAME_KEY)) {
                new Desk(bench).receive();
                bench.storage()
                        .faults()
                        .arm(
                                new FaultPoint.Plan<>(
                                        transactions, FaultPoint.Moment.BEFORE, Crash.DEATH));
                died = bench.renew().get(0).outcome() != RenewalOutcome.RENEWED;
                bench.restart();
                assertAgreement(bench);
                bench.resume();
                bench.renew();
                assertThat(new Desk(bench).item().state()).isEqualTo(CustodyState.RENEWED);
            }
        }
        assertThat(transactions).isGreaterThan(5);
    }

    private static void assertAgreement(RenewalBench bench) {
        CustodyState state = new Desk(bench).item().state();
        boolean open = !bench.journal().list(true).isEmpty();
        boolean any = !bench.journal().list(false).isEmpty();
        CustodyState expected =
                open ? CustodyState.ON_BENCH : any ? CustodyState.RENEWED : CustodyState.RECEIVED;
        assertThat(state).isEqualTo(expected);
        assertThat(bench.storage().port(AuditTrail.class).latest(100))
                .filteredOn(it -> it.action().equals("custody.move"))
                .hasSize(new Desk(bench).history().size() - 1);
    }

    @Test
    void aReturnedTokenIsLeftAlone() throws CustodyException {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            Desk desk = new Desk(bench);
            desk.receive();
            bench.renew();
            assertThat(desk.ready(Desk.CLERK, "", null).isReady()).isTrue();
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.ALREADY_RENEWED);
            assertThat(desk.item().state()).isEqualTo(CustodyState.READY);
            desk.custody()
                    .returnTokens()
                    .run(Desk.CLERK, desk.returnOf(Desk.bearer(), Desk.letter(), null));
            int moves = desk.history().size();

            bench.renew();

            assertThat(desk.history()).hasSize(moves);
            assertThat(desk.custody().findTokens().inCustody(new TokenSerial("TOKEN0001")))
                    .isEmpty();
        }
    }
}
