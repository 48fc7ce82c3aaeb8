package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.fixture.FaultyToken.KeyObject;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.State;
import vn.capbu.renewal.fixture.TestKeys;

class RenewTokensTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"REKEY,RSA_2048", "SAME_KEY,RSA_2048", "REKEY,EC_P256", "SAME_KEY,EC_P384"})
    void renewsOnce(KeyPolicy policy, KeySpec keys) {
        try (RenewalBench bench = new RenewalBench(folder, policy, keys)) {
            RenewalResult result = bench.renew().get(0);

            assertThat(result.outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.authority().issued().in(State.CONFIRMED)).hasSize(1);
            assertThat(bench.token().orphans()).isEmpty();
            assertThat(bench.token().violations()).isEmpty();
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.ALREADY_RENEWED);
            assertThat(bench.unwipedPins()).isZero();
        }
    }

    @Test
    void aCertificateThatTheTokenCanNotTakeIsNotAskedFor() throws Exception {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            TokenModule module = RenewalBench.module(RenewalBench.MODULE);
            TokenModule narrow =
                    new TokenModule(
                            module.name(),
                            module.library(),
                            module.deviceVersion(),
                            module.environment(),
                            module.pinTryLimit(),
                            null,
                            module.isolation(),
                            true,
                            new ModuleQuirks(null, 300, 0, false, false, false, ""));
            new ConfigureModules(bench.workspace()).save(RenewalBench.OPERATOR, List.of(narrow));

            RenewalResult result = bench.renew().get(0);

            assertThat(result.outcome()).isEqualTo(RenewalOutcome.FAILED);
            assertThat(result.problem().cause()).isEqualTo(FailureCause.CERTIFICATE_TOO_LONG);
            assertThat(bench.authority().issued().all()).isEmpty();
            assertThat(bench.journal().list(false)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"REKEY", "SAME_KEY"})
    void twoRunsAtOnceRenewOnce(KeyPolicy policy) throws Exception {
        ExecutorService runs = Executors.newFixedThreadPool(2);
        try (RenewalBench bench = new RenewalBench(folder, policy)) {
            CountDownLatch bothPlanned = new CountDownLatch(2);
            RenewalListener meeting = at(RenewalActivity.QUEUED, () -> meet(bothPlanned));
            Future<List<RenewalResult>> one = runs.submit(() -> renew(bench, meeting));
            Future<List<RenewalResult>> other = runs.submit(() -> renew(bench, meeting));

            assertThat(List.of(one.get().get(0).outcome(), other.get().get(0).outcome()))
                    .containsExactlyInAnyOrder(
                            RenewalOutcome.RENEWED, RenewalOutcome.ALREADY_RENEWED);
            assertThat(bench.authority().issued().all()).hasSize(1);
        } finally {
            runs.shutdown();
        }
    }

    private static List<RenewalResult> renew(RenewalBench bench, RenewalListener listener) {
        return bench.renew(bench.pins(RenewalBench.PIN), listener, new Cancellation());
    }

    private static void meet(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPENING,FAILED",
        "LOGGING_IN,FAILED",
        "GENERATING_KEY,FAILED",
        "REQUESTING,RENEWED",
        "WRITING,RENEWED",
        "CONFIRMING,RENEWED"
    })
    void cancellationStopsOnlyBeforeTheRequest(RenewalActivity during, RenewalOutcome outcome) {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            Cancellation cancellation = new Cancellation();
            RenewalResult result =
                    bench.renew(
                                    bench.pins(RenewalBench.PIN),
                                    at(during, cancellation::request),
                                    cancellation)
                            .get(0);

            assertThat(result.outcome()).isEqualTo(outcome);
            if (outcome == RenewalOutcome.FAILED) {
                assertThat(result.problem().cause()).isEqualTo(FailureCause.CANCELLED);
                assertThat(result.problem().continues()).isFalse();
                assertThat(bench.token().keys()).hasSize(1);
            }
        }
    }

    @Test
    void aCertificateWithoutItsKeyIsLeftAlone() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.SAME_KEY)) {
            KeyObject own = bench.token().keys().remove(0);
            assertOldKeyMissing(bench);
            bench.token().keys().add(new KeyObject(own.ckaId(), "another", TestKeys.pooled()));
            assertOldKeyMissing(bench);
            assertThat(bench.renew(RenewalBench.noPins(), new Cancellation()).get(0).outcome())
                    .as("no PIN is kept where no renewal is open")
                    .isEqualTo(RenewalOutcome.PIN_MISSING);
        }
    }

    private static void assertOldKeyMissing(RenewalBench bench) {
        RenewalResult result = bench.renew().get(0);
        assertThat(result.problem().cause()).isEqualTo(FailureCause.OLD_KEY_MISSING);
        assertThat(result.problem().continues()).isFalse();
        assertThat(bench.journal().list(false)).isEmpty();
    }

    @Test
    void aWrongPinCostsOneTryAndNothingIsTriedAgainUnlessAskedFor() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            RenewalResult wrong = bench.renew(bench.pins("87654321"), new Cancellation()).get(0);
            assertThat(wrong.outcome()).isEqualTo(RenewalOutcome.PIN_REFUSED);
            assertThat(wrong.problem().pinTry()).isEqualTo(PinTry.WRONG);
            assertThat(bench.token().wrongTriesEver()).isEqualTo(1);

            bench.restart();
            RenewalResult again = bench.renew(bench.pins("87654321"), new Cancellation()).get(0);
            assertThat(again.problem().pinTry()).isEqualTo(PinTry.NOT_TRIED_AGAIN);
            assertThat(bench.token().wrongTriesEver()).isEqualTo(1);
            assertThat(bench.unwipedPins()).isZero();

            assertThat(bench.renew(askedFor(bench), new Cancellation()).get(0).outcome())
                    .isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    @Test
    void theLastTryIsASupervisors() throws SupervisionException {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            for (String wrong : List.of("11111111", "22222222", "33333333", "44444444")) {
                bench.token().tryPin(wrong);
            }
            assertThat(bench.renew(askedFor(bench), new Cancellation()).get(0).problem().pinTry())
                    .isEqualTo(PinTry.NOT_TRIED_FINAL);

            bench.desk()
                    .unlockPinLedger()
                    .run(
                            RenewalBench.OPERATOR,
                            bench.token().serial(),
                            PinKind.USER,
                            1,
                            "khách hàng gõ PIN trước mặt",
                            "Trần Thị Bình");
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    private static PinSource askedFor(RenewalBench bench) {
        PinSource right = bench.pins(RenewalBench.PIN);
        return new PinSource() {
            @Override
            public Optional<Pin> pinFor(TokenSerial token) {
                return right.pinFor(token);
            }

            @Override
            public boolean isAskedFor(TokenSerial token) {
                return true;
            }
        };
    }

    @Test
    void closingWaitsForATokenAtWork() throws Exception {
        ExecutorService runs = Executors.newFixedThreadPool(1);
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            CountDownLatch writing = new CountDownLatch(1);
            Future<List<RenewalResult>> run =
                    runs.submit(
                            () -> renew(bench, at(RenewalActivity.WRITING, writing::countDown)));
            writing.await();
            bench.desk().close();

            assertThat(bench.journal().list(true)).isEmpty();
            assertThat(run.get().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        } finally {
            runs.shutdown();
        }
    }

    private static RenewalListener at(RenewalActivity wanted, Runnable action) {
        return new RenewalListener() {
            @Override
            public void activity(TokenSerial token, RenewalActivity activity, Instant since) {
                if (activity == wanted) {
                    action.run();
                }
            }

            @Override
            public void finished(RenewalResult result) {}
        };
    }
}
