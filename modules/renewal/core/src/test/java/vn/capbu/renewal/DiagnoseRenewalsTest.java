package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.RenewalDiagnosis.NextStep;
import vn.capbu.renewal.RenewalDiagnosis.Presence;
import vn.capbu.renewal.RenewalDiagnosis.Safe;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.fixture.ScriptedAuthority.State;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.PinLedger;

class DiagnoseRenewalsTest {

    private static final int PREPARE = 1;
    private static final int SEND = 2;
    private static final int CONFIRM = 3;

    @TempDir Path folder;

    @Test
    void nothingOpenAsksNobody() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().faults().arm(new Plan<>(1, Moment.BEFORE, Fault.UNREACHABLE));

            assertThat(bench.desk().diagnoseRenewals().run(true, new Cancellation())).isEmpty();
            assertThat(bench.authority().faults().calls()).isEmpty();
        }
    }

    @Test
    void whereNothingWasSentTheAuthorityIsNotAsked() {
        try (RenewalBench bench = stopped(PREPARE, Moment.BEFORE, Fault.MISCONFIGURED)) {
            RenewalDiagnosis diagnosis = diagnose(bench);

            assertThat(diagnosis.authority().kind()).isEqualTo(AtAuthority.Kind.NOTHING_SENT);
            assertThat(bench.authority().faults().calls()).isEmpty();
            assertThat(diagnosis.safe()).isEqualTo(Safe.OLD_PAIR);
            assertThat(diagnosis.next()).isEqualTo(NextStep.CHECK_AUTHORITY);
            assertThat(diagnosis.history())
                    .extracting(JournalEntry::operator)
                    .containsOnly("tester");
        }
    }

    @Test
    void aLostAnswerIsLookedUpAndContinued() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().lagDirectory(1);
            lose(bench, SEND, Moment.AFTER, Fault.NO_ANSWER);
            RenewalDiagnosis diagnosis = diagnose(bench);

            assertThat(diagnosis.authority().kind()).isEqualTo(AtAuthority.Kind.ISSUED);
            assertThat(diagnosis.authority().serial()).isNotNull();
            assertThat(diagnosis.token().module()).isEqualTo(RenewalBench.MODULE);
            assertThat(diagnosis.token().oldCertificate()).isEqualTo(Presence.THERE);
            assertThat(diagnosis.token().newCertificate()).isEqualTo(Presence.NOT_SEEN);
            assertThat(diagnosis.next()).isEqualTo(NextStep.ENTER_PIN);
        }
    }

    @Test
    void aRequestThatNeverArrivedIsNowhere() {
        try (RenewalBench bench = stopped(SEND, Moment.BEFORE, Fault.NO_ANSWER)) {
            assertThat(diagnose(bench).authority().kind()).isEqualTo(AtAuthority.Kind.NONE);
        }
    }

    @Test
    void withoutADirectoryTheSupervisorIsTheNextStep() {
        try (RenewalBench bench = stopped(SEND, Moment.AFTER, Fault.NO_ANSWER)) {
            bench.authority().adopt(Habit.NO_DIRECTORY);
            RenewalDiagnosis diagnosis = diagnose(bench);

            assertThat(diagnosis.authority().kind()).isEqualTo(AtAuthority.Kind.NO_DIRECTORY);
            assertThat(diagnosis.next()).isEqualTo(NextStep.ASK_SUPERVISOR);
        }
    }

    @Test
    void anAuthorityOutOfReachIsTheFirstThingToMend() {
        try (RenewalBench bench = stopped(SEND, Moment.AFTER, Fault.NO_ANSWER)) {
            bench.tokens().pull(bench.token());
            bench.authority().faults().arm(new Plan<>(1, Moment.BEFORE, Fault.UNREACHABLE));
            RenewalDiagnosis diagnosis = diagnose(bench);

            assertThat(diagnosis.authority().kind()).isEqualTo(AtAuthority.Kind.UNREACHABLE);
            assertThat(diagnosis.next()).isEqualTo(NextStep.CHECK_NETWORK);
        }
    }

    @Test
    void offlineNobodyIsAsked() {
        try (RenewalBench bench = stopped(SEND, Moment.AFTER, Fault.NO_ANSWER)) {
            RenewalDiagnosis diagnosis =
                    bench.desk().diagnoseRenewals().run(false, new Cancellation()).get(0);

            assertThat(diagnosis.authority().kind()).isEqualTo(AtAuthority.Kind.NOT_ASKED);
            assertThat(bench.authority().faults().calls()).isEmpty();
        }
    }

    @Test
    void aLedgerThatAllowsNoTryNeedsASupervisorFirst() throws SupervisionException {
        try (RenewalBench bench = stopped(CONFIRM, Moment.BEFORE, Fault.UNREACHABLE)) {
            TokenSerial token = bench.token().serial();
            PinLedgerEntry spent =
                    new PinLedgerEntry(
                            token, PinKind.USER, 4, RenewalBench.NOW, "CKR_GENERAL_ERROR", 0);
            bench.storage().port(PinLedger.class).save(spent);

            assertThat(bench.token().flags()).doesNotContain(TokenFlag.PIN_FINAL_TRY);
            assertThat(diagnose(bench).next()).isEqualTo(NextStep.UNLOCK_PIN);
            bench.desk()
                    .unlockPinLedger()
                    .run(RenewalBench.OPERATOR, token, PinKind.USER, 1, "khách gọi lại", "Lan");
            assertThat(diagnose(bench).next()).isEqualTo(NextStep.ENTER_PIN);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, ENTER_PIN", "4, UNLOCK_PIN", "5, UNBLOCK_PIN"})
    void whatTheTokenSaysOfItsPinDecidesTheNextStep(int wrongTries, NextStep expected) {
        try (RenewalBench bench = stopped(CONFIRM, Moment.BEFORE, Fault.UNREACHABLE)) {
            for (int i = 0; i < wrongTries; i++) {
                bench.token().tryPin("999999");
            }

            assertThat(diagnose(bench).next()).isEqualTo(expected);
        }
    }

    @Test
    void aTokenThatIsAwayHasToBePluggedIn() {
        try (RenewalBench bench = stopped(CONFIRM, Moment.BEFORE, Fault.UNREACHABLE)) {
            bench.tokens().pull(bench.token());
            RenewalDiagnosis diagnosis = diagnose(bench);

            assertThat(diagnosis.token().isPluggedIn()).isFalse();
            assertThat(diagnosis.next()).isEqualTo(NextStep.PLUG_IN);
            assertThat(diagnosis.safe()).isEqualTo(Safe.BOTH_PAIRS);
        }
    }

    @Test
    void aWrittenCertificateIsSeenAndBothPairsWork() {
        try (RenewalBench bench = stopped(CONFIRM, Moment.BEFORE, Fault.UNREACHABLE)) {
            RenewalDiagnosis diagnosis = diagnose(bench);

            assertThat(diagnosis.token().newCertificate()).isEqualTo(Presence.THERE);
            assertThat(diagnosis.safe()).isEqualTo(Safe.BOTH_PAIRS);
            assertThat(diagnosis.authority().kind()).isEqualTo(AtAuthority.Kind.ISSUED);
            bench.authority().issued().set(bench.authority().issued().all().get(0), State.REVOKED);
            assertThat(diagnose(bench).authority().kind()).isEqualTo(AtAuthority.Kind.REVOKED);
        }
    }

    @Test
    void anAcceptedPinThatIsKeptNeedsNoQuestion() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().faults().arm(new Plan<>(CONFIRM, Moment.BEFORE, Fault.UNREACHABLE));
            bench.renew();
            bench.authority().faults().disarm();
            assertThat(diagnose(bench).next()).isEqualTo(NextStep.CONTINUE);
            bench.clock().advance(Duration.ofMinutes(11));
            assertThat(diagnose(bench).next()).isEqualTo(NextStep.ENTER_PIN);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, ABANDON", "2, ENTER_PIN"})
    void aTokenThatFailsAgainAndAgainIsGivenUp(int failures, NextStep expected) {
        try (RenewalBench bench = stopped(PREPARE, Moment.BEFORE, Fault.MISCONFIGURED)) {
            Renewal open = bench.journal().list(true).get(0);
            for (int i = 0; i < failures; i++) {
                open =
                        bench.journal()
                                .update(
                                        new Renewal(
                                                open.id(),
                                                open.version(),
                                                open.plan(),
                                                open.state(),
                                                open.evidence(),
                                                FailureCause.TOKEN_ERROR,
                                                "CKR_DEVICE_ERROR",
                                                open.startedAt(),
                                                open.updatedAt()),
                                        RenewalBench.OPERATOR);
            }

            assertThat(diagnose(bench).next()).isEqualTo(expected);
        }
    }

    private RenewalBench stopped(int exchange, Moment moment, Fault fault) {
        RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY);
        bench.authority().lagDirectory(moment == Moment.AFTER ? 1 : 0);
        lose(bench, exchange, moment, fault);
        return bench;
    }

    private static void lose(RenewalBench bench, int exchange, Moment moment, Fault fault) {
        bench.authority().faults().arm(new Plan<>(exchange, moment, fault));
        assertThat(bench.renew().get(0).problem().continues()).isTrue();
        bench.restart();
    }

    private static RenewalDiagnosis diagnose(RenewalBench bench) {
        return bench.desk().diagnoseRenewals().run(true, new Cancellation()).get(0);
    }
}
