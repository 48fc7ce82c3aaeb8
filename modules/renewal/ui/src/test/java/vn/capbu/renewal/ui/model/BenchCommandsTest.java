package vn.capbu.renewal.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.spi.AuthorityException;

/** Renewing tokens with PINs that are typed or pasted. */
class BenchCommandsTest {

    private final TestClock clock = new TestClock();
    private final BenchModel model = new BenchModel(clock);
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
    void renewAllAsksForMissingPinsOnlyAndLeavesOutWhatHasNone() {
        TokenSerial held = bench.plug(1, "Một");
        TokenSerial typed = bench.plug(2, "Hai");
        TokenSerial left = bench.plug(3, "Ba");
        bench.look();
        bench.pin(held);
        prompts.typed.put(typed, "654321");
        commands.run(BenchCommand.RENEW_ALL);
        assertThat(prompts.askedFor).containsExactlyInAnyOrder(typed, left);
        assertThat(model.row(held).orElseThrow().sign()).isEqualTo(Sign.QUEUED);
        tasks.work();
        assertThat(desk.renewed).containsExactlyInAnyOrder(held, typed);
        assertThat(model.row(typed).orElseThrow().sign()).isEqualTo(Sign.DONE);
        assertThat(model.row(left).orElseThrow().sign()).isEqualTo(Sign.READY);
        assertThat(model.pins().tokens()).isEmpty();
        assertThat(prompts.told).containsExactly("ended 2 0");
    }

    @Test
    void nothingBeginsWhenTheOperatorChangesHisMind() {
        bench.plug(1, "Một");
        bench.look();
        prompts.changesHisMind = true;
        commands.run(BenchCommand.RENEW_ALL);
        tasks.work();
        assertThat(desk.renewed).isEmpty();
        assertThat(model.run()).isEmpty();
    }

    @Test
    void aPastedListIsMatchedBySerialAndTheRestReported() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        prompts.clipboard = token + "\t123456\nVANG01\t654321\n";
        commands.run(BenchCommand.PASTE_PINS);
        assertThat(prompts.told)
                .containsExactly(
                        "1 " + token + " ON_THE_BENCH", "2 VANG01 ABSENT", "taken 1 [VANG01]");
        assertThat(prompts.clipboard).isEmpty();
        assertThat(model.pins().isAskedFor(token)).as("a list is no wish to try again").isFalse();
        assertThat(model.row(token).orElseThrow().needsPin()).isFalse();

        bench.pull(token);
        prompts.clipboard = "no tab";
        commands.run(BenchCommand.PASTE_PINS);
        assertThat(prompts.told.get(3)).isEqualTo("1 null MALFORMED");
    }

    @Test
    void aCommandThatMakesNoSenseSaysWhy() {
        commands.run(BenchCommand.RENEW_SELECTED);
        assertThat(prompts.told).containsExactly("refused " + Obstacle.NO_MODULE);
    }

    @Test
    void aRunThatCannotBeginLeavesTheTokensAndThePinsAsTheyWere() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.pin(token);
        desk.failure =
                new AuthorityException(AuthorityException.Fault.MISCONFIGURED, "no such file");
        commands.run(BenchCommand.RENEW_ALL);
        tasks.work();
        assertThat(model.row(token).orElseThrow().sign()).isEqualTo(Sign.READY);
        assertThat(model.isRunning()).isFalse();
        assertThat(model.pins().tokens()).containsExactly(token);
        assertThat(prompts.told).singleElement().asString().contains("no such file");
    }

    @Test
    void aDataDirectoryThatCannotBeOpenedIsShownAndTriedAgain() {
        desk.openFailure = new IOException("in use");
        commands.open();
        tasks.work();
        assertThat(model.state()).isInstanceOf(DeskState.Failed.class);
        desk.openFailure = null;
        commands.open();
        assertThat(model.state()).isInstanceOf(DeskState.Opening.class);
        tasks.work();
        assertThat(model.state()).isInstanceOf(DeskState.Open.class);
    }

    @Test
    void theSummaryTellsOfTheLastBatchAlone() {
        TokenSerial first = bench.plug(1, "Một");
        TokenSerial second = bench.plug(2, "Hai");
        bench.look();
        bench.pin(first);
        prompts.typed.clear();
        model.select(List.of(first));
        commands.run(BenchCommand.RENEW_SELECTED);
        tasks.work();
        clock.pass(Duration.ofMinutes(1));
        bench.pin(second);
        desk.outcomes.put(second, RenewalOutcome.FAILED);
        model.select(List.of(second));
        commands.run(BenchCommand.RENEW_SELECTED);
        tasks.work();
        commands.run(BenchCommand.SHOW_SUMMARY);
        assertThat(prompts.told).contains("summary {FAILED=1}");
        commands.run(BenchCommand.EXPORT_SUPPORT);
        tasks.work();
        assertThat(desk.exported).hasSize(1);
    }
}
