package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.capbu.renewal.fixture.RenewalBench.OPERATOR;
import static vn.capbu.renewal.fixture.RenewalBench.PIN;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.MemoryLeases;
import vn.capbu.renewal.fixture.MemoryStorage;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.spi.TokenLeases;

/** One token and two desks that share the database. */
class TwoDesksTest {

    private static final Desk OTHER = new Desk("other", "Bàn 2");
    private static final int ROUNDS = 12;

    @TempDir Path folder;

    private static MemoryLeases leases(RenewalBench bench) {
        return (MemoryLeases) bench.storage().port(TokenLeases.class);
    }

    private static TokenLease takeThere(RenewalBench bench) {
        return leases(bench).take(bench.token().serial(), OTHER, OPERATOR);
    }

    @Test
    void aTokenThatAnotherDeskWorksOnIsLeftAlone() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            TokenLease there = takeThere(bench);

            RenewalResult held = bench.renew().get(0);

            assertThat(held.outcome()).isEqualTo(RenewalOutcome.HELD_ELSEWHERE);
            assertThat(held.isFailure()).isTrue();
            assertThat(held.problem().heldBy()).isEqualTo(there);
            assertThat(held.problem().continues()).isFalse();
            assertThat(bench.authority().faults().calls()).isEmpty();
            assertThat(bench.token().faults().calls()).isEmpty();
            assertThat(bench.unwipedPins()).isZero();

            leases(bench).release(there);
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(leases(bench).list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GENERATING_KEY", "REQUESTING", "WRITING", "VERIFYING"})
    void aDeskThatWasOvertakenStopsBeforeItsNextStep(RenewalActivity when) {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            RenewalListener overtaking =
                    new RenewalListener() {
                        @Override
                        public void activity(
                                TokenSerial token,
                                RenewalActivity activity,
                                java.time.Instant since) {
                            if (activity == when) {
                                leases(bench).runOut();
                                takeThere(bench);
                            }
                        }

                        @Override
                        public void finished(RenewalResult ended) {
                            // the answer tells
                        }
                    };

            RenewalResult result =
                    bench.renew(bench.pins(PIN), overtaking, new Cancellation()).get(0);

            assertThat(result.problem().cause()).isEqualTo(FailureCause.OVERTAKEN);
            assertThat(result.problem().continues()).isTrue();
            assertThat(bench.authority().faults().calls()).doesNotContain("confirm", "revoke");
            if (when == RenewalActivity.GENERATING_KEY || when == RenewalActivity.REQUESTING) {
                assertThat(bench.authority().issued().all()).isEmpty();
            }
            assertThat(leases(bench).list()).extracting(TokenLease::desk).containsExactly(OTHER);
        }
    }

    @Test
    void aConsoleThatDiedTakesItsTokenBackAtOnce() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.storage().faults().arm(new Plan<>(4, Moment.AFTER, MemoryStorage.Crash.DEATH));
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.FAILED);
            bench.restart();
            assertThat(leases(bench).list()).hasSize(1);

            assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.authority().issued().all()).hasSize(1);
        }
    }

    @Test
    void aSupervisorAtAnotherDeskDecidesNothingMeanwhile() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            takeThere(bench);

            SupervisorDecision decision =
                    new SupervisorDecision(
                            SupervisorDecision.Kind.NONE_ISSUED, "vì sao", "người khác");
            assertThatThrownBy(
                            () ->
                                    bench.desk()
                                            .decideRenewal()
                                            .run(OPERATOR, bench.token().serial(), decision, null))
                    .isInstanceOfSatisfying(
                            DecisionException.class,
                            e ->
                                    assertThat(e.refusal())
                                            .isEqualTo(DecisionException.Refusal.HELD_ELSEWHERE));
        }
    }

    @Test
    void twoDesksThatRenewTheSameTokenGetOneCertificate() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Path mine = folder.resolve("a" + round);
            Path other = folder.resolve("b" + round);
            ExecutorService desks = Executors.newFixedThreadPool(2);
            try (RenewalBench bench = new RenewalBench(mine, KeyPolicy.SAME_KEY);
                    Workspace beside =
                            Workspace.open(bench.workspace().services(), other, bench.clock());
                    RenewalDesk second = new RenewalDesk(beside)) {
                CyclicBarrier together = new CyclicBarrier(2);
                List<Callable<RenewalOutcome>> both =
                        List.of(
                                () -> {
                                    together.await();
                                    return bench.renew().get(0).outcome();
                                },
                                () -> {
                                    together.await();
                                    return second.renewTokens()
                                            .run(
                                                    OPERATOR,
                                                    bench.campaign(),
                                                    List.of(),
                                                    bench.pins(PIN),
                                                    RenewalListener.NONE,
                                                    new Cancellation())
                                            .get(0)
                                            .outcome();
                                });
                List<RenewalOutcome> ends =
                        desks.invokeAll(both).stream()
                                .map(
                                        future -> {
                                            try {
                                                return future.get();
                                            } catch (Exception e) {
                                                throw new IllegalStateException(e);
                                            }
                                        })
                                .toList();

                assertThat(ends).containsOnlyOnce(RenewalOutcome.RENEWED);
                assertThat(ends)
                        .containsAnyOf(
                                RenewalOutcome.HELD_ELSEWHERE, RenewalOutcome.ALREADY_RENEWED);
                assertThat(bench.authority().issued().all()).hasSize(1);
            } finally {
                desks.shutdownNow();
            }
        }
    }
}
