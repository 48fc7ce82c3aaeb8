package vn.capbu.renewal.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.fixture.Desk;
import vn.capbu.renewal.fixture.FaultPoint;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.MemoryStorage.Crash;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.followup.MakeFollowUps.Result;

/** Follow-ups come after a renewal, and never hold it back. */
class FollowUpsAfterRenewalTest {

    private static final Logger LOG = Logger.getLogger("vn.capbu.renewal");

    @TempDir Path folder;

    private final List<String> logged = new ArrayList<>();
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord event) {
                    logged.add(event.getLevel() + " " + new SimpleFormatter().formatMessage(event));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    private static Result make(RenewalBench bench) {
        return new FollowUpDesk(bench.workspace())
                .makeFollowUps()
                .run(RenewalBench.OPERATOR, Progress.NONE, new Cancellation());
    }

    @Test
    void aMissingCalendarLeavesTheRenewalDone() throws CustodyException {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            Desk desk = new Desk(bench);
            desk.receive();
            bench.storage().tables().setCalendar(false);

            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);

            assertThat(bench.journal().list(false).get(0).state()).isEqualTo(RenewalState.DONE);
            assertThat(bench.storage().tables().registeredRenewals()).hasSize(1);
            assertThat(desk.item().state()).isEqualTo(CustodyState.RENEWED);
            assertThat(bench.storage().tables().followUps()).isEmpty();
            assertThat(logged)
                    .singleElement()
                    .asString()
                    .startsWith("WARNING")
                    .contains("CALENDAR")
                    .doesNotContain(RenewalBench.PIN, RenewalBench.TAX_CODE.value(), "Hòa Bình");

            Result waiting = make(bench);
            assertThat(waiting.made()).isZero();
            assertThat(waiting.waiting()).isEqualTo(1);
            assertThat(waiting.examples())
                    .singleElement()
                    .satisfies(
                            it -> {
                                assertThat(it.obstacle()).isEqualTo(FollowUpObstacle.CALENDAR);
                                assertThat(it.taxCode()).isEqualTo(RenewalBench.TAX_CODE);
                            });

            bench.storage().tables().setCalendar(true);
            assertThat(make(bench).made()).isEqualTo(1);
            assertThat(bench.storage().tables().followUps().values())
                    .singleElement()
                    .satisfies(made -> assertThat(made).isNotEmpty());
            assertThat(bench.storage().tables().audit())
                    .extracting(AuditEvent::action)
                    .containsOnlyOnce("followup.make");
            assertThat(new FollowUpDesk(bench.workspace()).makeFollowUps().isNeeded()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void aProcessThatDiesBetweenTheRenewalAndItsFollowUpsLosesNeither(Moment moment) {
        int last = commits();
        try (RenewalBench bench = new RenewalBench(folder.resolve("crash"), KeyPolicy.REKEY)) {
            bench.storage().faults().arm(new FaultPoint.Plan<>(last, moment, Crash.DEATH));

            bench.renew();
            bench.restart();

            assertThat(bench.journal().list(false).get(0).state()).isEqualTo(RenewalState.DONE);
            assertThat(bench.storage().tables().registeredRenewals()).hasSize(1);
            assertThat(bench.storage().tables().followUps())
                    .hasSize(moment == Moment.BEFORE ? 0 : 1);
            assertThat(make(bench).made()).isEqualTo(moment == Moment.BEFORE ? 1 : 0);
            assertThat(bench.storage().tables().followUps()).hasSize(1);
            assertThat(make(bench)).isEqualTo(new Result(0, 0, List.of()));
        }
    }

    /** How many transactions a renewal has; the last one makes the follow-ups. */
    private int commits() {
        try (RenewalBench bench = new RenewalBench(folder.resolve("count"), KeyPolicy.REKEY)) {
            bench.storage().faults().disarm();
            bench.renew();
            return bench.storage().faults().calls().size();
        }
    }
}
