package vn.capbu.renewal.ui.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.BatchControl;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.ui.model.BenchPrompts.Work;

/** The runs that go on: several may, on different tokens; the operator steers them as one queue. */
final class BenchRuns {

    /** Starts work on tokens whose PINs are at hand. */
    interface Start {
        void on(List<TokenSerial> tokens);
    }

    private final BenchModel model;
    private final BenchDesk desk;
    private final Tasks tasks;
    private final BenchPrompts prompts;
    private final Executor windowThread;
    private final Map<BatchControl, Set<TokenSerial>> active = new LinkedHashMap<>();

    BenchRuns(
            BenchModel model,
            BenchDesk desk,
            Tasks tasks,
            BenchPrompts prompts,
            Executor windowThread) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.windowThread = windowThread;
    }

    void renew(List<TokenSerial> tokens) {
        Campaign campaign = model.campaign().orElseThrow();
        start(
                Work.RENEW,
                tokens,
                control ->
                        desk.renew(
                                campaign,
                                Set.copyOf(tokens),
                                model.pins(),
                                new Reporter(),
                                control));
    }

    void resume(List<TokenSerial> tokens) {
        start(
                Work.CONTINUE,
                tokens,
                control -> desk.resume(Set.copyOf(tokens), model.pins(), new Reporter(), control));
    }

    /** Goes on with tokens that came back: with their open renewal, or with the one that hadn't begun. */
    void goOn(List<TokenSerial> tokens) {
        Map<Boolean, List<TokenSerial>> byOpen =
                tokens.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        serial ->
                                                model.row(serial)
                                                        .filter(row -> row.open() != null)
                                                        .isPresent()));
        List<TokenSerial> open = byOpen.getOrDefault(true, List.of());
        List<TokenSerial> begun = byOpen.getOrDefault(false, List.of());
        if (!open.isEmpty()) {
            resume(open);
        }
        if (!begun.isEmpty() && model.campaign().isPresent()) {
            renew(begun);
        }
    }

    void stop() {
        active.keySet().forEach(BatchControl::stopAll);
        model.runStopping();
    }

    void stop(TokenSerial token) {
        active.keySet().forEach(control -> control.stop(token));
    }

    /** Lets no further token begin; those at work come to their end. */
    void pause() {
        active.keySet().forEach(BatchControl::pause);
        model.setPaused(true);
    }

    void goOn() {
        active.keySet().forEach(BatchControl::goOn);
        model.setPaused(false);
    }

    /** Leaves a token out that waits. */
    void skip(TokenSerial token) {
        if (tell(token, control -> control.skip(token))) {
            model.skipped(token);
        }
    }

    /** Takes a skip back; false when the token's turn has passed, so that it has to be started again. */
    boolean putBack(TokenSerial token) {
        boolean back = tell(token, control -> control.putBack(token));
        if (back) {
            model.putBack(token);
        }
        return back;
    }

    private boolean tell(TokenSerial token, Predicate<BatchControl> order) {
        boolean done = false;
        for (Map.Entry<BatchControl, Set<TokenSerial>> run : active.entrySet()) {
            done |= run.getValue().contains(token) && order.test(run.getKey());
        }
        return done;
    }

    private interface Run {
        List<RenewalResult> under(BatchControl control) throws Exception;
    }

    private void start(Work kind, List<TokenSerial> tokens, Run run) {
        model.runBegan(tokens);
        BatchControl control = new BatchControl();
        if (model.isPaused()) {
            control.pause();
        }
        active.put(control, Set.copyOf(tokens));
        Task<List<RenewalResult>> task =
                (progress, cancellation) -> {
                    control.cancellation().follow(cancellation);
                    return run.under(control);
                };
        tasks.run(
                prompts.title(kind),
                task,
                TaskCallback.of(
                        prompts::explain,
                        results -> ended(control, tokens, results),
                        () -> ended(control, tokens, List.of())));
    }

    private void ended(
            BatchControl control, List<TokenSerial> tokens, List<RenewalResult> results) {
        active.remove(control);
        for (RenewalResult result : results) {
            model.row(result.token())
                    .filter(TokenRow::isBusy)
                    .ifPresent(row -> model.finished(result));
        }
        model.runEnded(tokens);
        desk.refresh();
        model.run().filter(it -> !it.isActive() && it.done() > 0).ifPresent(prompts::runEnded);
    }

    /** Who is told how the work on tokens goes on. */
    RenewalListener reporter() {
        return new Reporter();
    }

    private void finished(RenewalResult result) {
        boolean worked =
                model.row(result.token()).filter(row -> row.sign() == Sign.WORKING).isPresent();
        model.finished(result);
        if (worked) {
            prompts.mayUnplug(result.isFailure());
        }
    }

    /** Brings what the working threads tell to the window's thread. */
    private final class Reporter implements RenewalListener {

        @Override
        public void activity(TokenSerial token, RenewalActivity activity, Instant since) {
            windowThread.execute(() -> model.activity(token, activity, since));
        }

        @Override
        public void finished(RenewalResult result) {
            windowThread.execute(() -> BenchRuns.this.finished(result));
        }
    }
}
