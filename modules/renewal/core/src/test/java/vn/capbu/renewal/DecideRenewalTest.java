package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.renewal.DecisionException.Refusal;
import vn.capbu.renewal.SupervisorDecision.Kind;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.spi.Authority.Mismatch;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

class DecideRenewalTest {

    private static final int SEND = 2;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(KeyPolicy.class)
    void aRequestThatNeverArrivedIsSentAgainInItsTransaction(KeyPolicy policy) throws Exception {
        try (RenewalBench bench = lost(policy, Moment.BEFORE)) {
            Renewal before = open(bench);
            Renewal decided = decide(bench, Kind.NONE_ISSUED, null);

            assertThat(decided.state()).isEqualTo(RenewalState.KEY_GENERATED);
            assertThat(decided.evidence().transactionId())
                    .isEqualTo(before.evidence().transactionId());
            assertThat(bench.authority().issued().all()).isEmpty();
            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.authority().issued().all()).hasSize(1);
        }
    }

    @Test
    void whoDecidedWithWhomAndWhyIsInTheHistoryAndTheAuditTrail() throws Exception {
        try (RenewalBench bench = lost(KeyPolicy.REKEY, Moment.BEFORE)) {
            Renewal decided = decide(bench, Kind.NONE_ISSUED, null);

            JournalEntry last = last(bench, decided);
            assertThat(last.operator()).isEqualTo("tester");
            assertThat(last.decision())
                    .isEqualTo(new SupervisorDecision(Kind.NONE_ISSUED, "the CA says so", "Lan"));
            assertThat(
                            bench.workspace()
                                    .storage()
                                    .port(vn.capbu.kernel.spi.AuditTrail.class)
                                    .latest(1)
                                    .get(0))
                    .satisfies(
                            event -> {
                                assertThat(event.action()).isEqualTo("renewal.decide");
                                assertThat(event.details())
                                        .containsEntry("secondPerson", "Lan")
                                        .containsEntry("reason", "the CA says so");
                            });
        }
    }

    @Test
    void aDecisionHoldsWhileTheAuthorityIsOutOfReach() throws Exception {
        try (RenewalBench bench = lost(KeyPolicy.REKEY, Moment.BEFORE)) {
            decide(bench, Kind.NONE_ISSUED, null);
            bench.authority().faults().arm(new Plan<>(SEND, Moment.BEFORE, Fault.UNREACHABLE));
            RenewalResult stopped = bench.resume().get(0);

            assertThat(stopped.problem().cause()).isEqualTo(FailureCause.AUTHORITY_UNREACHABLE);
            assertThat(open(bench).isRuledOut()).isTrue();
            bench.restart();
            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    @Test
    void whatWasRuledOutIsStillNotAbandonedAsIfNothingWasSent() throws Exception {
        try (RenewalBench bench = lost(KeyPolicy.REKEY, Moment.AFTER)) {
            decide(bench, Kind.NONE_ISSUED, null);

            assertThat(AbandonRenewal.isAllowed(open(bench))).isFalse();
        }
    }

    @Test
    void aSupervisorWhoIsWrongMakesNoSecondCertificate() throws Exception {
        try (RenewalBench bench = lost(KeyPolicy.REKEY, Moment.AFTER)) {
            decide(bench, Kind.NONE_ISSUED, null);
            RenewalResult result = bench.resume().get(0);

            assertThat(result.problem().cause()).isEqualTo(FailureCause.ANSWER_UNKNOWN);
            assertThat(result.problem().continues()).isTrue();
            assertThat(bench.authority().issued().all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(KeyPolicy.class)
    void theCertificateThatTheAuthorityHandsOverIsAdopted(KeyPolicy policy) throws Exception {
        try (RenewalBench bench = lost(policy, Moment.AFTER)) {
            Bytes issued = bench.authority().issued().all().get(0);
            Renewal decided = decide(bench, Kind.ADOPT, new SourceFile("new.crt", issued));

            assertThat(decided.state()).isEqualTo(RenewalState.ISSUED);
            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.token().isUsable(issued)).isTrue();
        }
    }

    @Test
    void anotherCertificateIsNotAdopted() throws Exception {
        try (RenewalBench bench = lost(KeyPolicy.REKEY, Moment.AFTER)) {
            SourceFile old = new SourceFile("old.crt", bench.oldCertificate());
            DecisionException refused = refusal(bench, Kind.ADOPT, old);

            assertThat(refused.refusal()).isEqualTo(Refusal.NOT_AS_ORDERED);
            assertThat(refused.mismatches())
                    .contains(Mismatch.PUBLIC_KEY, Mismatch.ISSUER, Mismatch.NOT_AFTER);
            SourceFile text = new SourceFile("a.txt", Bytes.of(new byte[] {1, 2, 3}));
            assertThat(refusal(bench, Kind.ADOPT, text).refusal())
                    .isEqualTo(Refusal.NOT_A_CERTIFICATE);
            assertThat(open(bench).state()).isEqualTo(RenewalState.SENT);
        }
    }

    @Test
    void anEndedRenewalSaysWhatMayBeLeft() throws Exception {
        try (RenewalBench bench = lost(KeyPolicy.REKEY, Moment.BEFORE)) {
            Renewal ended = decide(bench, Kind.END, null);

            assertThat(ended.state()).isEqualTo(RenewalState.FAILED);
            assertThat(ended.cause()).isEqualTo(FailureCause.ENDED_BY_SUPERVISOR);
            assertThat(ended.detail()).contains(ended.plan().newCkaId().hex());
            assertThat(bench.journal().list(true)).isEmpty();
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    @Test
    void whatTheDirectoryKnowsIsNotDecidedAgainstIt() throws Exception {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().lagDirectory(1);
            loseTheAnswer(bench, Moment.AFTER);

            assertThat(refusal(bench, Kind.NONE_ISSUED, null).refusal())
                    .isEqualTo(Refusal.FOUND_IN_DIRECTORY);
            assertThat(refusal(bench, Kind.END, null).refusal())
                    .isEqualTo(Refusal.FOUND_IN_DIRECTORY);
            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    @Test
    void onlyASupervisorWithSomebodyElseDecides() {
        try (RenewalBench bench = lost(KeyPolicy.REKEY, Moment.BEFORE)) {
            Operator clerk = new Operator("tester", Set.of(Role.DESK_OPERATOR));
            SupervisorDecision alone = new SupervisorDecision(Kind.END, "because", "Tester");

            assertThat(refusal(bench, clerk, decision(Kind.END), null).refusal())
                    .isEqualTo(Refusal.NOT_A_SUPERVISOR);
            assertThat(refusal(bench, RenewalBench.OPERATOR, alone, null).refusal())
                    .isEqualTo(Refusal.SAME_PERSON);
        }
    }

    @Test
    void aRenewalOfWhichNothingWasSentIsNotDecidedAbout() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            assertThat(refusal(bench, Kind.END, null).refusal()).isEqualTo(Refusal.NOTHING_OPEN);
            bench.authority().faults().arm(new Plan<>(1, Moment.BEFORE, Fault.MISCONFIGURED));
            bench.renew();
            bench.restart();
            assertThat(refusal(bench, Kind.END, null).refusal())
                    .isEqualTo(Refusal.NOTHING_TO_DECIDE);
        }
    }

    private RenewalBench lost(KeyPolicy policy, Moment moment) {
        RenewalBench bench = new RenewalBench(folder, policy);
        bench.authority().adopt(Habit.NO_DIRECTORY);
        loseTheAnswer(bench, moment);
        bench.resume();
        assertThat(open(bench).cause()).isEqualTo(FailureCause.ANSWER_UNKNOWN);
        return bench;
    }

    private static void loseTheAnswer(RenewalBench bench, Moment moment) {
        bench.authority().faults().arm(new Plan<>(SEND, moment, Fault.NO_ANSWER));
        bench.renew();
        bench.restart();
    }

    private static Renewal open(RenewalBench bench) {
        return bench.journal().list(true).get(0);
    }

    private static JournalEntry last(RenewalBench bench, Renewal renewal) {
        var history = bench.journal().history(renewal.id());
        return history.get(history.size() - 1);
    }

    private static SupervisorDecision decision(Kind kind) {
        return new SupervisorDecision(kind, "the CA says so", "Lan");
    }

    private static Renewal decide(RenewalBench bench, Kind kind, SourceFile file)
            throws DecisionException, AuthorityException {
        return bench.desk()
                .decideRenewal()
                .run(RenewalBench.OPERATOR, bench.token().serial(), decision(kind), file);
    }

    private static DecisionException refusal(RenewalBench bench, Kind kind, SourceFile file) {
        return refusal(bench, RenewalBench.OPERATOR, decision(kind), file);
    }

    private static DecisionException refusal(
            RenewalBench bench, Operator by, SupervisorDecision decision, SourceFile file) {
        return catchThrowableOfType(
                DecisionException.class,
                () -> bench.desk().decideRenewal().run(by, bench.token().serial(), decision, file));
    }
}
