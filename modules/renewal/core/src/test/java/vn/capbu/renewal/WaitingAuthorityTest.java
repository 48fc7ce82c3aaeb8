package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.MemoryStorage.Crash;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** An authority that doesn't decide at once. */
class WaitingAuthorityTest {

    /** prepare, send, poll. */
    private static final int FIRST_POLL = 3;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(KeyPolicy.class)
    void isAskedUntilItDecides(KeyPolicy policy) {
        try (RenewalBench bench = new RenewalBench(folder, policy)) {
            bench.authority().letWait(3);

            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.authority().faults().calls())
                    .startsWith("prepare", "send", "poll", "poll", "poll");
            assertThat(bench.authority().issued().all()).hasSize(1);
        }
    }

    @Test
    void aRestartGoesOnWithTheSameTransactionAndSendsNothing() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            waitAndStop(bench);
            Renewal waiting = bench.journal().list(true).get(0);
            assertThat(waiting.state()).isEqualTo(RenewalState.SENT);
            assertThat(waiting.evidence().response()).isNotNull();
            Bytes request = waiting.evidence().request();
            bench.restart();

            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.authority().faults().calls()).contains("lookup", "poll");
            assertThat(bench.authority().faults().calls()).doesNotContain("prepare", "send");
            assertThat(bench.journal().find(waiting.id()).orElseThrow().evidence().request())
                    .isEqualTo(request);
            assertThat(bench.authority().issued().all()).hasSize(1);
        }
    }

    @Test
    void aKilledConsoleThatWasToldToWaitAsksOn() {
        int transactions = transactionsUntilTheWaitIsStored();
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().letWait(2);
            bench.storage().faults().arm(new Plan<>(transactions, Moment.AFTER, Crash.DEATH));
            bench.renew();
            bench.restart();
            assertThat(bench.journal().list(true).get(0).evidence().response()).isNotNull();

            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.authority().faults().calls()).doesNotContain("send");
            assertThat(bench.authority().issued().all()).hasSize(1);
        }
    }

    private int transactionsUntilTheWaitIsStored() {
        return java.util.stream.IntStream.range(1, 100)
                .filter(this::waitingAfter)
                .findFirst()
                .orElseThrow();
    }

    private boolean waitingAfter(int commits) {
        Path at = folder.resolveSibling("measure-" + commits);
        try (RenewalBench bench = new RenewalBench(at, KeyPolicy.REKEY)) {
            bench.authority().letWait(2);
            bench.storage().faults().arm(new Plan<>(commits, Moment.AFTER, Crash.DEATH));
            bench.renew();
            bench.restart();
            return bench.journal().list(true).stream()
                    .anyMatch(
                            it ->
                                    it.state() == RenewalState.SENT
                                            && it.evidence().response() != null);
        }
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void aLostPollLosesNothing(Moment moment) {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().letWait(1);
            bench.authority().faults().arm(new Plan<>(FIRST_POLL, moment, Fault.NO_ANSWER));
            RenewalResult result = bench.renew().get(0);
            bench.restart();
            if (result.outcome() != RenewalOutcome.RENEWED) {
                assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            }
            assertThat(bench.authority().issued().all()).hasSize(1);
        }
    }

    @Test
    void withoutADirectoryOnlyAPollThatIsNoNewRequestGoesOn() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().adopt(Habit.NO_DIRECTORY);
            waitAndStop(bench);
            bench.restart();
            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
        try (RenewalBench bench = new RenewalBench(folder.resolveSibling("est"), KeyPolicy.REKEY)) {
            bench.authority().adopt(Habit.NO_DIRECTORY, Habit.SPEAKS_EST);
            waitAndStop(bench);
            bench.restart();
            RenewalResult result = bench.resume().get(0);
            assertThat(result.problem().cause()).isEqualTo(FailureCause.ANSWER_UNKNOWN);
            assertThat(bench.authority().issued().all()).isEmpty();
        }
    }

    /** The operator stops as soon as the authority says to wait. */
    private static void waitAndStop(RenewalBench bench) {
        bench.authority().letWait(1);
        Cancellation cancellation = new Cancellation();
        RenewalListener stop =
                new RenewalListener() {
                    @Override
                    public void activity(
                            vn.capbu.kernel.TokenSerial token,
                            RenewalActivity activity,
                            java.time.Instant at) {
                        if (activity == RenewalActivity.WAITING) {
                            cancellation.request();
                        }
                    }

                    @Override
                    public void finished(RenewalResult result) {}
                };
        RenewalResult stopped =
                bench.renew(bench.pins(RenewalBench.PIN), stop, cancellation).get(0);
        assertThat(stopped.problem().cause()).isEqualTo(FailureCause.AUTHORITY_WAITING);
        assertThat(stopped.problem().continues()).isTrue();
    }
}
