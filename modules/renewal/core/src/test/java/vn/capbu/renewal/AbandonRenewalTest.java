package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

class AbandonRenewalTest {

    private static final int PREPARE = 1;
    private static final int SEND = 2;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(KeyPolicy.class)
    void cleansTheTokenWhenNothingWasSent(KeyPolicy policy) throws AuthorityException {
        try (RenewalBench bench = stopped(policy, PREPARE, Fault.MISCONFIGURED)) {
            RenewalResult result = abandon(bench, AbandonRenewal.Token.CLEANED);

            assertThat(result.problem().cause()).isEqualTo(FailureCause.CANCELLED);
            assertThat(result.problem().continues()).isFalse();
            assertThat(bench.token().keys()).hasSize(1);
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    @Test
    void saysWhatMayBeLeftOnATokenThatIsLost() throws AuthorityException {
        try (RenewalBench bench = stopped(KeyPolicy.REKEY, PREPARE, Fault.MISCONFIGURED)) {
            Renewal open = bench.journal().list(true).get(0);
            bench.tokens().pull(bench.token());
            RenewalResult result = abandon(bench, AbandonRenewal.Token.UNREACHABLE);

            assertThat(result.problem().continues()).isFalse();
            assertThat(result.problem().technical()).contains(open.plan().newCkaId().hex());
            assertThat(bench.journal().list(true)).isEmpty();
        }
    }

    @Test
    void isRefusedOnceARequestMayHaveLeft() throws AuthorityException {
        try (RenewalBench bench = stopped(KeyPolicy.REKEY, SEND, Fault.NO_ANSWER)) {
            for (AbandonRenewal.Token how : AbandonRenewal.Token.values()) {
                assertThat(abandon(bench, how).problem().continues()).isTrue();
            }
            assertThat(bench.journal().list(true)).hasSize(1);
            assertThat(bench.token().keys()).hasSize(2);
        }
    }

    private RenewalBench stopped(KeyPolicy policy, int exchange, Fault fault) {
        RenewalBench bench = new RenewalBench(folder, policy);
        bench.authority().adopt(Habit.NO_DIRECTORY);
        Moment moment = exchange == PREPARE ? Moment.BEFORE : Moment.AFTER;
        bench.authority().faults().arm(new Plan<>(exchange, moment, fault));
        assertThat(bench.renew().get(0).problem().continues()).isTrue();
        bench.restart();
        return bench;
    }

    private static RenewalResult abandon(RenewalBench bench, AbandonRenewal.Token how)
            throws AuthorityException {
        return bench.desk()
                .abandonRenewal()
                .run(
                        RenewalBench.OPERATOR,
                        bench.token().serial(),
                        how,
                        bench.pins(RenewalBench.PIN),
                        RenewalListener.NONE);
    }
}
