package vn.capbu.renewal.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CreateCampaign;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.PinSource;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.AuthorityException;

class BenchCommandsTest {

    private final BenchModel model = new BenchModel(new TestClock());
    private final TestBench bench = new TestBench(model);
    private final RecordingPrompts prompts = new RecordingPrompts();
    private final Desk desk = new Desk();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final BenchCommands commands =
            new BenchCommands(model, desk, new LaterTasks(), prompts, Runnable::run);

    @BeforeEach
    void open() {
        commands.open();
        work();
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
        work();
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
        work();
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
        work();
        assertThat(model.row(token).orElseThrow().sign()).isEqualTo(Sign.READY);
        assertThat(model.isRunning()).isFalse();
        assertThat(model.pins().tokens()).containsExactly(token);
        assertThat(prompts.told).singleElement().asString().contains("no such file");
    }

    @Test
    void stopReachesTheRunThatGoesOn() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.pin(token);
        commands.run(BenchCommand.RENEW_ALL);
        commands.run(BenchCommand.STOP);
        assertThat(model.obstacle(BenchCommand.STOP)).contains(Obstacle.STOPPING);
        work();
        assertThat(desk.cancelled).isTrue();
        assertThat(prompts.told.get(0)).isEqualTo("stop 1 0");
        assertThat(model.pins().tokens()).as("its turn never came").containsExactly(token);
    }

    @Test
    void aTokenPluggedInAgainGoesOnWithoutAQuestion() {
        TokenSerial token = bench.plug(1, "Một");
        desk.show(bench.reading());
        bench.pull(token);
        bench.leaveOpen(token, "Một", RenewalState.ISSUED, FailureCause.TOKEN_GONE, true);
        desk.show(bench.reading());
        bench.plug(1, "Một");
        desk.show(bench.reading());
        work();
        assertThat(desk.resumed).containsExactly(token);
        assertThat(prompts.askedFor).isEmpty();
        assertThat(model.row(token).orElseThrow().sign()).isEqualTo(Sign.DONE);
    }

    @Test
    void aDataDirectoryThatCannotBeOpenedIsShownAndTriedAgain() {
        desk.openFailure = new IOException("in use");
        commands.open();
        work();
        assertThat(model.state()).isInstanceOf(DeskState.Failed.class);
        desk.openFailure = null;
        commands.open();
        assertThat(model.state()).isInstanceOf(DeskState.Opening.class);
        work();
        assertThat(model.state()).isInstanceOf(DeskState.Open.class);
    }

    private void work() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }

    /** Runs tasks when the test says so. */
    private final class LaterTasks implements BenchTasks {

        @Override
        public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
            Cancellation cancellation = new Cancellation();
            background.add(() -> run(task, callback, cancellation));
            return cancellation;
        }

        private <T> void run(
                Task<T> task, TaskCallback<? super T> callback, Cancellation cancellation) {
            try {
                callback.succeeded(task.run(Progress.NONE, cancellation));
            } catch (Exception e) {
                prompts.error(callback.explain(e));
                callback.failed(e);
            }
        }
    }

    /** A desk on which every token is renewed at once. */
    private static final class Desk implements BenchDesk {

        private final List<TokenSerial> renewed = new ArrayList<>();
        private final List<TokenSerial> resumed = new ArrayList<>();
        private AuthorityException failure;
        private IOException openFailure;
        private boolean cancelled;
        private Consumer<BenchReading> readings;

        void show(BenchReading reading) {
            readings.accept(reading);
        }

        @Override
        public void open() throws IOException {
            if (openFailure != null) {
                throw openFailure;
            }
        }

        @Override
        public List<Campaign> campaigns() {
            return List.of(TestBench.CAMPAIGN);
        }

        @Override
        public void watch(
                Campaign campaign,
                Consumer<BenchReading> readingsListener,
                Consumer<AuthorityView> authorities) {
            readings = readingsListener;
        }

        @Override
        public void judgeBy(Campaign campaign) {}

        @Override
        public void refresh() {}

        @Override
        public void restart() {}

        @Override
        public List<RenewalResult> renew(
                Campaign campaign,
                Set<TokenSerial> tokens,
                PinSource pins,
                RenewalListener listener,
                Cancellation cancellation)
                throws AuthorityException {
            if (failure != null) {
                throw failure;
            }
            tokens.forEach(token -> assertThat(pins.pinFor(token)).isPresent());
            return work(tokens, renewed, listener, cancellation);
        }

        @Override
        public List<RenewalResult> resume(
                Set<TokenSerial> tokens,
                PinSource pins,
                RenewalListener listener,
                Cancellation cancellation) {
            return work(tokens, resumed, listener, cancellation);
        }

        private List<RenewalResult> work(
                Set<TokenSerial> tokens,
                List<TokenSerial> done,
                RenewalListener listener,
                Cancellation cancellation) {
            cancelled = cancellation.isRequested();
            List<RenewalResult> results = new ArrayList<>();
            for (TokenSerial token : tokens) {
                done.add(token);
                if (!cancelled) {
                    listener.activity(token, RenewalActivity.WRITING, TestBench.NOW);
                }
                RenewalResult result = result(token);
                listener.finished(result);
                results.add(result);
            }
            return results;
        }

        private RenewalResult result(TokenSerial token) {
            return new RenewalResult(
                    token,
                    null,
                    cancelled ? RenewalOutcome.FAILED : RenewalOutcome.RENEWED,
                    List.of(),
                    null,
                    null,
                    null,
                    Duration.ZERO,
                    cancelled
                            ? new RenewalResult.Problem(
                                    FailureCause.CANCELLED, null, false, "cancelled")
                            : null);
        }

        @Override
        public List<JournalEntry> history(TokenRow row) {
            return List.of();
        }

        @Override
        public void addModule(TokenModule module) {}

        @Override
        public Campaign createCampaign(CreateCampaign.Request request) {
            return TestBench.CAMPAIGN;
        }
    }
}
