package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.tokens.softhsm.SoftHsm;
import vn.capbu.adapters.tokens.softhsm.SoftHsmToken;
import vn.capbu.renewal.spi.TokenAccess.Watch;
import vn.capbu.renewal.spi.TokenSession;

/** Processes that wait for tokens: one for each that is plugged in while the slots are watched, and gone with the watch. */
class SpareWorkersTest {

    @TempDir Path directory;

    @Test
    void aTokenTakesAProcessThatWasStartedAhead() throws Exception {
        SoftHsm module = SoftHsm.create(directory, "v4");
        SoftHsmToken first = module.newToken("USB-1", "12345678");
        module.newToken("USB-2", "12345678");
        Workers workers = new Workers(CallLimits.DEFAULT, true, null);
        try (WorkerTokenAccess access =
                new WorkerTokenAccess(List.of(module.module()), workers, Clock.systemUTC())) {
            Watch watch = access.watch(scan -> {});
            TestSupport.await(() -> workers.waiting() == 2);
            Set<Long> before = TestSupport.workers();

            try (TokenSession session = access.open("v4", first.serial())) {
                assertThat(session.identify().serial()).isEqualTo(first.serial());
                assertThat(access.processes())
                        .extracting(WorkerProcess::pid)
                        .anyMatch(before::contains);
                TestSupport.await(() -> workers.waiting() == 2);
            }
            watch.close();
            TestSupport.await(() -> workers.waiting() == 0);
        }
        TestSupport.await(() -> TestSupport.workers().isEmpty());
    }

    @Test
    void aSpareThatDiedIsNotUsed() throws Exception {
        SoftHsm module = SoftHsm.create(directory, "v4");
        SoftHsmToken token = module.newToken("USB-1", "12345678");
        Workers workers = new Workers(CallLimits.DEFAULT, true, null);
        try (WorkerTokenAccess access =
                new WorkerTokenAccess(List.of(module.module()), workers, Clock.systemUTC())) {
            workers.expect(module.module(), 1);
            TestSupport.await(() -> workers.waiting() == 1);
            for (long pid : TestSupport.workers()) {
                TestSupport.signal("KILL", pid);
            }
            TestSupport.await(() -> TestSupport.workers().isEmpty());

            try (TokenSession session = access.open("v4", token.serial())) {
                assertThat(session.identify().label()).isEqualTo("USB-1");
            }
        }
        TestSupport.await(() -> TestSupport.workers().isEmpty());
    }
}
