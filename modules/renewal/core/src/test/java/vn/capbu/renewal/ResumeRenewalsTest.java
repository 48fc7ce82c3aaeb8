package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.FaultyToken;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.fixture.ScriptedAuthority.State;
import vn.capbu.renewal.fixture.TestCa;
import vn.capbu.renewal.fixture.TestKeys;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.TokenException;

class ResumeRenewalsTest {

    /** prepare, send. */
    private static final int SEND = 2;

    @TempDir Path folder;

    @Test
    void withoutADirectoryALostAnswerStopsForASupervisor() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().adopt(Habit.NO_DIRECTORY);
            loseTheAnswer(bench);
            RenewalResult result = bench.resume().get(0);

            assertThat(result.problem().cause()).isEqualTo(FailureCause.ANSWER_UNKNOWN);
            assertThat(result.problem().continues()).isTrue();
            assertThat(bench.authority().faults().calls()).containsExactly("lookup");
            assertThat(bench.authority().issued().all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(KeyPolicy.class)
    void aDirectoryThatIsBehindNeverMakesASecondCertificate(KeyPolicy policy) {
        try (RenewalBench bench = new RenewalBench(folder, policy)) {
            bench.authority().lagDirectory(3);
            loseTheAnswer(bench);
            RenewalResult stopped = bench.resume().get(0);
            assertThat(stopped.problem().cause()).isEqualTo(FailureCause.ANSWER_UNKNOWN);

            bench.restart();
            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.authority().issued().all()).hasSize(1);
            assertThat(bench.authority().faults().calls())
                    .as("what the directory has isn't asked for again")
                    .doesNotContain("send");
        }
    }

    @Test
    void twoCertificatesForOneKeyStopForASupervisor() throws Exception {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().lagDirectory(1);
            loseTheAnswer(bench);
            Bytes first = bench.authority().issued().all().get(0);
            X509Certificate known = Certificates.parse(first);
            bench.authority()
                    .issued()
                    .add(
                            TestCa.NEW.issue(
                                    new TestCa.Order(
                                            RenewalBench.SUBJECT,
                                            known.getPublicKey(),
                                            known.getNotBefore().toInstant().plusSeconds(1),
                                            known.getNotAfter().toInstant())),
                            first);
            RenewalResult result = bench.resume().get(0);

            assertThat(result.problem().cause()).isEqualTo(FailureCause.ANSWER_UNKNOWN);
            assertThat(bench.token().isUsable(bench.oldCertificate())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(KeyPolicy.class)
    void aCertificateThatWasRevokedMeanwhileEndsTheRenewal(KeyPolicy policy) {
        try (RenewalBench bench = new RenewalBench(folder, policy)) {
            bench.authority().lagDirectory(1);
            loseTheAnswer(bench);
            revoke(bench);
            RenewalResult result = bench.resume().get(0);

            assertThat(result.problem().cause()).isEqualTo(FailureCause.CERTIFICATE_REVOKED);
            assertThat(result.problem().continues()).isFalse();
            assertThat(bench.token().keys()).hasSize(1);
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    @Test
    void theOldCertificateComesBackWhenTheNewOneIsRevokedAfterItsRemoval() {
        int removal = callOf("removeCertificate");
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.SAME_KEY)) {
            bench.token()
                    .faults()
                    .arm(new Plan<>(removal, Moment.AFTER, TokenException.Fault.WORKER_DIED));
            bench.renew();
            assertThat(bench.token().isUsable(bench.oldCertificate())).isFalse();
            bench.restart();
            revoke(bench);
            RenewalResult result = bench.resume().get(0);

            assertThat(result.problem().cause()).isEqualTo(FailureCause.CERTIFICATE_REVOKED);
            assertThat(bench.token().isUsable(bench.oldCertificate())).isTrue();
            assertThat(bench.token().certificates()).hasSize(1);
        }
    }

    @Test
    void theOldCertificateComesBackWhenNoApplicationSeesTheNewOneAlone() {
        int lastLook = Collections.max(callsOf("verifyAsRelyingApplication"));
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.SAME_KEY)) {
            bench.token()
                    .faults()
                    .arm(
                            new Plan<>(
                                    lastLook,
                                    Moment.BEFORE,
                                    TokenException.Fault.RELYING_APPLICATION_FAILED));
            RenewalResult result = bench.renew().get(0);

            assertThat(result.problem().continues()).isTrue();
            assertThat(bench.token().isUsable(bench.oldCertificate())).isTrue();
            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    @Test
    void aCertificateThatVanishedIsWrittenAgainBeforeItIsConfirmed() {
        int confirm = 3;
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.SAME_KEY)) {
            bench.authority()
                    .faults()
                    .arm(new Plan<>(confirm, Moment.BEFORE, AuthorityException.Fault.UNREACHABLE));
            bench.renew();
            bench.restart();
            Bytes fresh = bench.authority().issued().all().get(0);
            bench.token().certificates().removeIf(it -> it.der().equals(fresh));

            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.token().violations()).isEmpty();
        }
    }

    @Test
    void anAcceptedPinServesForTenMinutesAndNotAcrossARestart() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().adopt(Habit.NO_DIRECTORY);
            loseTheAnswer(bench);
            assertThat(resumeWithoutPin(bench).outcome()).isEqualTo(RenewalOutcome.PIN_MISSING);
            bench.resume();
            bench.clock().advance(Duration.ofMinutes(9));
            assertThat(resumeWithoutPin(bench).problem().cause())
                    .isEqualTo(FailureCause.ANSWER_UNKNOWN);
            bench.clock().advance(Duration.ofMinutes(2));
            RenewalResult asked = resumeWithoutPin(bench);

            assertThat(asked.outcome()).isEqualTo(RenewalOutcome.PIN_MISSING);
            assertThat(asked.problem().cause()).isEqualTo(FailureCause.PIN_NEEDED);
            assertThat(asked.problem().continues()).isTrue();
        }
    }

    @Test
    void anotherTokenWithTheSameSerialIsNotTakenForIt() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().lagDirectory(1);
            loseTheAnswer(bench);
            FaultyToken other = new FaultyToken(bench.token().serial().value(), "00000000", 5);
            bench.personalize(other, TestKeys.pooled());
            bench.tokens().pull(bench.token());
            bench.tokens().plug(RenewalBench.MODULE, other);
            assertThat(bench.resume().get(0).problem().cause()).isEqualTo(FailureCause.TOKEN_GONE);
            bench.tokens().plug("v5", bench.token());

            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(other.wrongTriesEver()).isZero();
        }
    }

    private static RenewalResult resumeWithoutPin(RenewalBench bench) {
        return bench.resume(RenewalBench.noPins(), new Cancellation()).get(0);
    }

    private static void revoke(RenewalBench bench) {
        bench.authority().issued().set(bench.authority().issued().all().get(0), State.REVOKED);
    }

    /** The authority issues, its answer doesn't arrive, and the console starts anew. */
    private static void loseTheAnswer(RenewalBench bench) {
        bench.authority()
                .faults()
                .arm(new Plan<>(SEND, Moment.AFTER, AuthorityException.Fault.NO_ANSWER));
        bench.renew();
        bench.restart();
    }

    private int callOf(String name) {
        return callsOf(name).get(0);
    }

    private List<Integer> callsOf(String name) {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.SAME_KEY)) {
            bench.renew();
            List<String> calls = bench.token().faults().calls();
            return java.util.stream.IntStream.range(0, calls.size())
                    .filter(i -> calls.get(i).equals(name))
                    .mapToObj(i -> i + 1)
                    .toList();
        }
    }
}
