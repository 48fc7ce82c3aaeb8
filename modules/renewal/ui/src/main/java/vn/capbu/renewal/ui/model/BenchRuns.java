package vn.capbu.renewal.ui.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.ui.model.BenchPrompts.Work;

/** The runs that go on: several may, on different tokens. */
final class BenchRuns {

    /** Starts work on tokens whose PINs are at hand. */
    interface Start {
        void on(List<TokenSerial> tokens);
    }

    private final BenchModel model;
    private final BenchDesk desk;
    private final BenchTasks tasks;
    private final BenchPrompts prompts;
    private final Executor windowThread;
    private final Set<Cancellation> active = new HashSet<>();

    BenchRuns(
            BenchModel model,
            BenchDesk desk,
            BenchTasks tasks,
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
                cancellation ->
                        desk.renew(
                                campaign,
                                Set.copyOf(tokens),
                                model.pins(),
                                new Reporter(),
                                cancellation));
    }

    void resume(List<TokenSerial> tokens) {
        start(
                Work.CONTINUE,
                tokens,
                cancellation ->
                        desk.resume(
                                Set.copyOf(tokens), model.pins(), new Reporter(), cancellation));
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
        active.forEach(Cancellation::request);
        model.runStopping();
    }

    private interface Run {
        List<RenewalResult> under(Cancellation cancellation) throws Exception;
    }

    private void start(Work kind, List<TokenSerial> tokens, Run run) {
        model.runBegan(tokens);
        Task<List<RenewalResult>> task = (progress, cancellation) -> run.under(cancellation);
        Cancellation cancellation =
                tasks.run(
                        prompts.title(kind),
                        task,
                        Callback.of(
                                prompts,
                                results -> ended(tokens, results),
                                () -> ended(tokens, List.of())));
        if (model.isRunning()) {
            active.add(cancellation);
        }
    }

    private void ended(List<TokenSerial> tokens, List<RenewalResult> results) {
        for (RenewalResult result : results) {
            model.row(result.token())
                    .filter(TokenRow::isBusy)
                    .ifPresent(row -> model.finished(result));
        }
        model.runEnded(tokens);
        if (!model.isRunning()) {
            active.clear();
        }
        desk.refresh();
        model.run().filter(it -> !it.isActive() && it.done() > 0).ifPresent(prompts::runEnded);
    }

    /** Brings what the working threads tell to the window's thread. */
    private final class Reporter implements RenewalListener {

        @Override
        public void activity(TokenSerial token, RenewalActivity activity, Instant since) {
            windowThread.execute(() -> model.activity(token, activity, since));
        }

        @Override
        public void finished(RenewalResult result) {
            windowThread.execute(() -> model.finished(result));
        }
    }
}
