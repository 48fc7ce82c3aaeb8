package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.fixture.FaultyToken;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.TestKeys;

class BatchControlTest {

    private static final TokenSerial FIRST = new TokenSerial("TOKEN0001");
    private static final TokenSerial SECOND = new TokenSerial("TOKEN0002");

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @TempDir private Path folder;
    private RenewalBench bench;

    @BeforeEach
    void plugTwoTokensIn() {
        bench = new RenewalBench(folder, KeyPolicy.REKEY);
        FaultyToken second = new FaultyToken(SECOND.value(), RenewalBench.PIN, 5);
        bench.personalize(second, TestKeys.pooled());
        second.trust(bench.authority().issued()::isInForce);
        bench.tokens().plug(RenewalBench.MODULE, second);
    }

    @AfterEach
    void end() {
        bench.close();
        thread.shutdownNow();
    }

    @Test
    void aTokenThatIsSkippedIsLeftAloneAndTheOthersGoOn() {
        BatchControl control = new BatchControl();
        assertThat(control.skip(SECOND)).isTrue();

        assertThat(outcomes(run(control, RenewalListener.NONE)))
                .containsEntry(FIRST, RenewalOutcome.RENEWED)
                .containsEntry(SECOND, RenewalOutcome.SKIPPED);
        assertThat(bench.journal().list(false)).hasSize(1);
    }

    @Test
    void aPausedQueueStartsNothingUntilItGoesOn() throws Exception {
        BatchControl control = new BatchControl();
        control.pause();
        Steps steps = new Steps(2);
        Future<List<RenewalResult>> run = thread.submit(() -> run(control, steps));
        steps.awaitQueued();
        // A token that is left out ends at once, also while the queue stands still: nobody may be
        // faster.
        synchronized (control) {
            control.skip(SECOND);
            assertThat(control.putBack(SECOND)).isTrue();
        }
        assertThat(bench.journal().list(false)).isEmpty();
        control.goOn();

        assertThat(outcomes(run.get(60, TimeUnit.SECONDS)).values())
                .containsOnly(RenewalOutcome.RENEWED);
    }

    @Test
    void aTokenAtWorkComesToItsEndWhileTheQueueIsPaused() {
        BatchControl control = new BatchControl();
        RenewalListener pausing =
                new RenewalListener() {
                    @Override
                    public void activity(
                            TokenSerial token, RenewalActivity activity, Instant since) {
                        if (activity == RenewalActivity.OPENING) {
                            control.pause();
                            control.skip(token.equals(FIRST) ? SECOND : FIRST);
                        }
                    }

                    @Override
                    public void finished(RenewalResult result) {}
                };

        assertThat(outcomes(run(control, pausing)).values()).contains(RenewalOutcome.RENEWED);
    }

    @Test
    void aTokenWhoseTurnHasComeIsNotSkipped() {
        BatchControl control = new BatchControl();
        run(control, RenewalListener.NONE);

        assertThat(control.skip(FIRST)).isFalse();
        assertThat(control.putBack(FIRST)).isFalse();
    }

    @Test
    void oneTokenIsStoppedBeforeAnythingIsSentAndTheOtherGoesOn() {
        BatchControl control = new BatchControl();
        RenewalListener stopping =
                new RenewalListener() {
                    @Override
                    public void activity(
                            TokenSerial token, RenewalActivity activity, Instant since) {
                        if (activity == RenewalActivity.LOGGING_IN && token.equals(SECOND)) {
                            control.stop(SECOND);
                        }
                    }

                    @Override
                    public void finished(RenewalResult result) {}
                };

        Map<TokenSerial, RenewalResult> results =
                run(control, stopping).stream()
                        .collect(Collectors.toMap(RenewalResult::token, it -> it));
        assertThat(results.get(FIRST).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        assertThat(results.get(SECOND).problem().cause()).isEqualTo(FailureCause.CANCELLED);
        assertThat(results.get(SECOND).problem().continues()).isFalse();
        assertThat(bench.authority().issued().all()).hasSize(1);
    }

    @Test
    void stoppingAPausedQueueLeavesAllThatWaitAlone() throws Exception {
        Cancellation wider = new Cancellation();
        BatchControl control = new BatchControl(wider);
        control.pause();
        Steps steps = new Steps(2);
        Future<List<RenewalResult>> run = thread.submit(() -> run(control, steps));
        steps.awaitQueued();
        wider.request();

        assertThat(run.get(60, TimeUnit.SECONDS))
                .allSatisfy(
                        result ->
                                assertThat(result.problem().cause())
                                        .isEqualTo(FailureCause.CANCELLED));
        assertThat(bench.journal().list(false)).isEmpty();
    }

    private List<RenewalResult> run(BatchControl control, RenewalListener listener) {
        try {
            return bench.desk()
                    .renewTokens()
                    .run(
                            RenewalBench.OPERATOR,
                            bench.campaign(),
                            List.of(),
                            bench.pins(RenewalBench.PIN),
                            listener,
                            control);
        } catch (vn.capbu.renewal.spi.AuthorityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<TokenSerial, RenewalOutcome> outcomes(List<RenewalResult> results) {
        return results.stream()
                .collect(Collectors.toMap(RenewalResult::token, RenewalResult::outcome));
    }

    /** Waits until tokens stand in the queue. */
    private static final class Steps implements RenewalListener {

        private final Map<TokenSerial, RenewalActivity> last = new ConcurrentHashMap<>();
        private final CountDownLatch queued;

        Steps(int tokens) {
            queued = new CountDownLatch(tokens);
        }

        void awaitQueued() throws InterruptedException {
            assertThat(queued.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(last.values()).containsOnly(RenewalActivity.QUEUED);
        }

        @Override
        public void activity(TokenSerial token, RenewalActivity activity, Instant since) {
            last.put(token, activity);
            if (activity == RenewalActivity.QUEUED) {
                queued.countDown();
            }
        }

        @Override
        public void finished(RenewalResult result) {}
    }
}
