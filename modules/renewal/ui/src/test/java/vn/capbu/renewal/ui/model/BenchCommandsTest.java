package vn.capbu.renewal.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.AbandonRenewal;
import vn.capbu.renewal.BatchControl;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CreateCampaign;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.PinSource;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.AuthorityException;

class BenchCommandsTest {

    private final TestClock clock = new TestClock();
    private final BenchModel model = new BenchModel(clock);
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
        work();
        assertThat(desk.renewed).containsExactly(second);
        assertThat(model.row(first).orElseThrow().sign()).isEqualTo(Sign.READY);
        assertThat(model.pins().tokens()).containsExactly(first);

        commands.run(BenchCommand.PUT_BACK);
        work();
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
        work();
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
        work();
        desk.outcomes.clear();
        desk.renewed.clear();
        prompts.typed.put(refused, "777777");
        commands.run(BenchCommand.RETRY);
        work();
        assertThat(prompts.askedFor).contains(refused).doesNotContain(good);
        assertThat(desk.renewed).containsExactly(refused);
    }

    @Test
    void whatCannotBeUndoneAsksFirst() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.pin(token);
        prompts.changesHisMind = true;
        commands.run(BenchCommand.FORGET_PINS);
        assertThat(model.pins().tokens()).containsExactly(token);
        bench.leaveOpen(token, "Một", RenewalState.PREPARED, FailureCause.TOKEN_ERROR, true);
        bench.look();
        model.select(List.of(token));
        commands.run(BenchCommand.ABANDON);
        work();
        assertThat(desk.abandoned).isEmpty();
        prompts.changesHisMind = false;
        commands.run(BenchCommand.ABANDON);
        work();
        assertThat(desk.abandoned).containsEntry(token, AbandonRenewal.Token.CLEANED);
    }

    @Test
    void aSupervisorDecidesAboutTheSelectedToken() {
        TokenSerial token = bench.plug(1, "Một");
        bench.leaveOpen(token, "Một", RenewalState.SENT, FailureCause.ANSWER_UNKNOWN, false);
        bench.look();
        model.select(List.of(token));
        assertThat(model.obstacle(BenchCommand.ABANDON)).contains(Obstacle.NOT_ABANDONABLE);
        SupervisorDecision end =
                new SupervisorDecision(SupervisorDecision.Kind.END, "CA nói không có", "Lan");
        prompts.decision = new BenchPrompts.Decision(end, null);
        commands.run(BenchCommand.DECIDE);
        work();
        assertThat(desk.decided).containsExactly(end);
        assertThat(prompts.told).containsExactly("decided END");
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
        work();
        clock.pass(Duration.ofMinutes(1));
        bench.pin(second);
        desk.outcomes.put(second, RenewalOutcome.FAILED);
        model.select(List.of(second));
        commands.run(BenchCommand.RENEW_SELECTED);
        work();
        commands.run(BenchCommand.SHOW_SUMMARY);
        assertThat(prompts.told).contains("summary {FAILED=1}");
        commands.run(BenchCommand.EXPORT_SUPPORT);
        work();
        assertThat(desk.exported).hasSize(1);
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
        private final Map<TokenSerial, RenewalOutcome> outcomes = new HashMap<>();
        private final Map<TokenSerial, AbandonRenewal.Token> abandoned = new HashMap<>();
        private final List<SupervisorDecision> decided = new ArrayList<>();
        private final List<Path> exported = new ArrayList<>();
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
                BatchControl control)
                throws AuthorityException {
            if (failure != null) {
                throw failure;
            }
            tokens.forEach(token -> assertThat(pins.pinFor(token)).isPresent());
            return work(tokens, renewed, listener, control);
        }

        @Override
        public List<RenewalResult> resume(
                Set<TokenSerial> tokens,
                PinSource pins,
                RenewalListener listener,
                BatchControl control) {
            return work(tokens, resumed, listener, control);
        }

        private List<RenewalResult> work(
                Set<TokenSerial> tokens,
                List<TokenSerial> done,
                RenewalListener listener,
                BatchControl control) {
            cancelled = control.cancellation().isRequested();
            List<RenewalResult> results = new ArrayList<>();
            for (TokenSerial token : tokens) {
                if (!control.awaitTurn(token)) {
                    RenewalResult skipped = result(token, RenewalOutcome.SKIPPED);
                    listener.finished(skipped);
                    results.add(skipped);
                    continue;
                }
                done.add(token);
                if (!cancelled) {
                    listener.activity(token, RenewalActivity.WRITING, TestBench.NOW);
                }
                RenewalResult result =
                        result(
                                token,
                                cancelled
                                        ? RenewalOutcome.FAILED
                                        : outcomes.getOrDefault(token, RenewalOutcome.RENEWED));
                listener.finished(result);
                results.add(result);
            }
            return results;
        }

        private RenewalResult result(TokenSerial token, RenewalOutcome outcome) {
            return new RenewalResult(
                    token,
                    null,
                    outcome,
                    List.of(),
                    null,
                    null,
                    null,
                    Duration.ZERO,
                    problem(outcome));
        }

        private RenewalResult.Problem problem(RenewalOutcome outcome) {
            return switch (outcome) {
                case FAILED ->
                        new RenewalResult.Problem(
                                cancelled ? FailureCause.CANCELLED : FailureCause.TOKEN_ERROR,
                                null,
                                false,
                                "for a test");
                case PIN_REFUSED ->
                        new RenewalResult.Problem(
                                null, RenewalResult.PinTry.WRONG, false, "CKR_PIN_INCORRECT");
                default -> null;
            };
        }

        @Override
        public TokenStory story(TokenRow row, boolean askAuthority) {
            return TokenStory.NONE;
        }

        @Override
        public RenewalResult abandon(
                TokenSerial token,
                AbandonRenewal.Token how,
                PinSource pins,
                RenewalListener listener) {
            abandoned.put(token, how);
            return result(token, RenewalOutcome.FAILED);
        }

        @Override
        public Renewal decide(
                TokenSerial token, SupervisorDecision decision, SourceFile certificate) {
            decided.add(decision);
            return null;
        }

        @Override
        public String operator() {
            return "tester";
        }

        @Override
        public List<ReportWriter> reportWriters() {
            return List.of();
        }

        @Override
        public void exportSupport(Path file) {
            exported.add(file);
        }

        @Override
        public void addModule(TokenModule module) {}

        @Override
        public Campaign createCampaign(CreateCampaign.Request request) {
            return TestBench.CAMPAIGN;
        }
    }
}
