package vn.capbu.renewal.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.RenewalOutcome;

/** Working a batch: stop, skip, pause and retry. */
class BenchQueueTest {

    private final BenchModel model = new BenchModel(new TestClock());
    private final TestBench bench = new TestBench(model);
    private final RecordingPrompts prompts = new RecordingPrompts();
    private final TestDesk desk = new TestDesk();
    private final LaterTasks tasks = new LaterTasks(prompts);
    private final BenchCommands commands =
            new BenchCommands(model, desk, tasks, prompts, Runnable::run);

    @BeforeEach
    void open() {
        commands.open();
        tasks.work();
    }

    @Test
    void stopReachesTheRunThatGoesOn() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.pin(token);
        commands.run(BenchCommand.RENEW_ALL);
        commands.run(BenchCommand.STOP);
        assertThat(model.obstacle(BenchCommand.STOP)).contains(Obstacle.STOPPING);
        tasks.work();
        assertThat(desk.cancelled).isTrue();
        assertThat(prompts.told.get(0)).isEqualTo("stop 1 0");
        assertThat(model.pins().tokens()).as("its turn never came").containsExactly(token);
    }

    @Test
    void aTokenThatIsSkippedKeepsItsPinAndComesBack() {
        TokenSerial first = bench.plug(1, "Một");
        TokenSerial second = bench.plug(2, "Hai");
        bench.look();
        bench.pin(first);
        bench.pin(second);
        commands.run(BenchCommand.RENEW_ALL);
        model.select(List.of(first, second));
        commands.run(BenchCommand.SKIP);
        assertThat(model.row(first).orElseThrow().isSkipped()).isTrue();
        model.select(List.of(second));
        commands.run(BenchCommand.PUT_BACK);
        assertThat(model.row(second).orElseThrow().isWaiting()).isTrue();
        tasks.work();
        assertThat(desk.renewed).containsExactly(second);
        assertThat(model.row(first).orElseThrow().sign()).isEqualTo(Sign.READY);
        assertThat(model.pins().tokens()).containsExactly(first);

        commands.run(BenchCommand.PUT_BACK);
        tasks.work();
        assertThat(desk.renewed).containsExactly(second, first);
        assertThat(prompts.askedFor).isEmpty();
    }

    @Test
    void aPausedQueueBeginsNothingAndGoesOn() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.pin(token);
        commands.run(BenchCommand.RENEW_ALL);
        commands.run(BenchCommand.PAUSE);
        assertThat(model.isPaused()).isTrue();
        commands.run(BenchCommand.PAUSE);
        assertThat(model.isPaused()).isFalse();
        tasks.work();
        assertThat(desk.renewed).containsExactly(token);
        assertThat(prompts.sounds).containsExactly(false);
    }

    @Test
    void aRetryAsksForAPinThatWasRefusedAndNeverTriesItAgain() {
        TokenSerial refused = bench.plug(1, "Một");
        TokenSerial failed = bench.plug(2, "Hai");
        TokenSerial good = bench.plug(3, "Ba");
        bench.look();
        List.of(refused, failed, good).forEach(bench::pin);
        desk.outcomes.put(refused, RenewalOutcome.PIN_REFUSED);
        desk.outcomes.put(failed, RenewalOutcome.FAILED);
        commands.run(BenchCommand.RENEW_ALL);
        tasks.work();
        desk.outcomes.clear();
        desk.renewed.clear();
        prompts.typed.put(refused, "777777");
        commands.run(BenchCommand.RETRY);
        tasks.work();
        assertThat(prompts.askedFor).contains(refused).doesNotContain(good);
        assertThat(desk.renewed).containsExactly(refused);
    }
}
