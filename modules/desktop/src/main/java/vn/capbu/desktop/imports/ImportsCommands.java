package vn.capbu.desktop.imports;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.desktop.imports.ImportsModel.Withdrawn;
import vn.capbu.desktop.imports.ImportsModel.Work;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** What can be done with imports. Event dispatch thread only; the work itself is done in the background, one at a time. */
final class ImportsCommands {

    private static final WithdrawalRequest NOTHING_TYPED = new WithdrawalRequest("", "");

    private final ImportsModel model;
    private final ImportsDesk desk;
    private final Tasks tasks;
    private final Executor eventThread;
    private final ImportsPrompts prompts;
    private final Runnable changed;
    private @Nullable Cancellation running;
    private boolean closed;

    /**
     * @param eventThread hands something on to the event dispatch thread
     * @param changed told on the event dispatch thread when an import was taken back
     */
    ImportsCommands(
            ImportsModel model,
            ImportsDesk desk,
            Tasks tasks,
            Executor eventThread,
            ImportsPrompts prompts,
            Runnable changed) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.eventThread = eventThread;
        this.prompts = prompts;
        this.changed = changed;
    }

    /** Reads the imports anew. */
    void read() {
        start(
                Work.READING,
                (progress, cancellation) -> desk.list(),
                new Ending<ImportsDesk.Listed>(model::setListed));
    }

    /** Takes the selected import back, when it can be: looks what that would do, asks, and does it. */
    void withdraw() {
        model.withdrawable().ifPresent(this::look);
    }

    /** Asks what goes on to stop; nothing of it is kept. */
    void stop() {
        if (running != null) {
            running.request();
        }
    }

    /** The window is gone: what goes on stops, and nothing is asked any more. */
    void close() {
        closed = true;
        stop();
    }

    private void look(StoredImport one) {
        start(
                Work.LOOKING,
                (progress, cancellation) -> desk.look(one, progress, cancellation),
                new Deed(would -> ask(one, would, NOTHING_TYPED), () -> {}));
    }

    private void ask(StoredImport one, WithdrawalReport would, WithdrawalRequest typed) {
        if (!closed) {
            prompts.ask(one, would, typed).ifPresent(said -> run(one, would, said));
        }
    }

    private void run(StoredImport one, WithdrawalReport would, WithdrawalRequest said) {
        start(
                Work.WITHDRAWING,
                (progress, cancellation) -> desk.run(one, said, progress, cancellation),
                new Deed(
                        report -> {
                            model.setWithdrawn(new Withdrawn(one, report));
                            changed.run();
                            read();
                        },
                        () -> ask(one, would, said)));
    }

    private <T> void start(Work work, Task<T> task, TaskCallback<T> ending) {
        if (model.isIdle() && !closed) {
            model.setWork(work);
            running =
                    tasks.run(
                            prompts.title(work),
                            (progress, cancellation) -> task.run(new Told(progress), cancellation),
                            ending);
        }
    }

    /** The end of a task: the window is idle, then goes on. */
    private class Ending<T> implements TaskCallback<T> {

        private final Consumer<T> then;

        Ending(Consumer<T> then) {
            this.then = then;
        }

        @Override
        public void succeeded(T result) {
            end();
            then.accept(result);
        }

        @Override
        public ErrorText explain(Exception cause) {
            return prompts.explain(cause);
        }

        @Override
        public void failed(Exception cause) {
            end();
        }

        @Override
        public void cancelled() {
            end();
        }

        final void end() {
            running = null;
            model.setWork(Work.NONE);
        }
    }

    /** The end of a look or a deed: asks again when what was typed is refused, reads anew when the list was out of date. */
    private final class Deed extends Ending<WithdrawalReport> {

        private final Runnable again;

        Deed(Consumer<WithdrawalReport> then, Runnable again) {
            super(then);
            this.again = again;
        }

        @Override
        public void failed(Exception cause) {
            end();
            if (cause instanceof WithdrawalException refused) {
                switch (refused.reason()) {
                    case NO_REASON, REASON_TOO_LONG, SECOND_PERSON_MISSING, SAME_PERSON, BUSY ->
                            again.run();
                    case UNKNOWN_IMPORT, WITHDRAWN_BEFORE, NOT_THE_NEWEST -> read();
                }
            }
        }

        @Override
        public void cancelled() {
            boolean asked = running != null && running.isRequested();
            if (asked) {
                model.setStopped();
            }
            end();
            if (!asked) {
                again.run();
            }
        }
    }

    /** Hands progress on to the progress line, and to the model not more often than it is drawn. */
    private final class Told implements Progress {

        private final Progress line;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile long done;
        private volatile long total = -1;

        Told(Progress line) {
            this.line = line;
        }

        @Override
        public void total(long units) {
            line.total(units);
            total = units;
            tell();
        }

        @Override
        public void done(long units) {
            line.done(units);
            done = units;
            tell();
        }

        private void tell() {
            if (waiting.compareAndSet(false, true)) {
                eventThread.execute(
                        () -> {
                            waiting.set(false);
                            if (!model.isIdle()) {
                                model.setProgress(done, total);
                            }
                        });
            }
        }
    }
}
