package vn.capbu.subscribers.ui.imports.model;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.TableLook;

/** What the operator can do in the wizard. Event dispatch thread only; the work itself is done in the background. */
public final class ImportCommands {

    private final ImportModel model;
    private final ImportDesk desk;
    private final Tasks tasks;
    private final Executor eventThread;
    private final ImportPrompts prompts;
    private @Nullable Cancellation running;

    /** Of the work whose end counts; an earlier one that ends later is of no interest. */
    private long turn;

    public ImportCommands(
            ImportModel model,
            ImportDesk desk,
            Tasks tasks,
            Executor eventThread,
            ImportPrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.eventThread = eventThread;
        this.prompts = prompts;
    }

    /** Asks for a file and takes it. */
    public void chooseFile() {
        prompts.chooseFile().ifPresent(this::open);
    }

    /** Takes a file. */
    public void open(Path file) {
        stop();
        model.setFile(file);
        look();
    }

    /** Reads the file in another encoding; null: guessed. */
    public void setEncoding(@Nullable TextEncoding encoding) {
        read(new TableOptions(encoding, model.options().separator()), model.sheet());
    }

    /** Reads the file with another separator; null: found out. */
    public void setSeparator(@Nullable Character separator) {
        read(new TableOptions(model.options().encoding(), separator), model.sheet());
    }

    /** Takes another sheet. */
    public void setSheet(int sheet) {
        read(model.options(), sheet);
    }

    private void read(TableOptions options, int sheet) {
        if (model.file() == null || (options.equals(model.options()) && sheet == model.sheet())) {
            return;
        }
        stop();
        model.setReading(options, sheet);
        look();
    }

    private void look() {
        Path file = Objects.requireNonNull(model.file());
        TableOptions options = model.options();
        int sheet = model.sheet();
        start(
                Work.LOOKING,
                (progress, cancellation) -> desk.look(file, options, sheet),
                (TableLook seen) -> model.setLook(seen));
    }

    /** Takes a column of the file for one of the registry's; null: it means nothing. */
    public void setColumn(int place, @Nullable RegistryColumn column) {
        if (model.mapping() != null && model.mapping().columns().get(place) != column) {
            stop();
            model.setMapping(model.mapping().with(place, column));
            model.changed();
        }
    }

    /** Sets what becomes of the file when rows are refused. */
    public void setMode(ImportMode mode) {
        model.setMode(mode);
        model.changed();
    }

    /** Reads the whole file and tells what an import would do, unless that is known. */
    public void check() {
        if (model.hasColumns() && model.preview() == null) {
            ImportRequest request = model.request();
            start(
                    Work.CHECKING,
                    (progress, cancellation) -> desk.run(request, true, progress, cancellation),
                    (ImportReport report) -> model.setPreview(report));
        }
    }

    /** Imports. */
    public void store() {
        if (model.canStore()) {
            ImportRequest request = model.request();
            long rows = model.rowsInAll();
            start(
                    Work.STORING,
                    (progress, cancellation) ->
                            desk.run(request, false, ofKnown(rows, progress), cancellation),
                    (ImportReport report) -> model.setResult(report));
        }
    }

    /** How many rows there are is known from the preview. */
    private static Progress ofKnown(long rows, Progress progress) {
        return new Progress() {
            @Override
            public void total(long units) {
                progress.total(rows);
            }

            @Override
            public void done(long units) {
                progress.done(units);
            }
        };
    }

    /** Writes the refused rows to a file that the operator chooses. */
    public void saveRefused() {
        ImportReport report = model.refusing();
        if (report == null) {
            return;
        }
        ImportRequest request = model.request();
        prompts.chooseTarget(request.file())
                .ifPresent(
                        target ->
                                start(
                                        Work.SAVING,
                                        (progress, cancellation) -> {
                                            desk.saveRefused(
                                                    request,
                                                    report,
                                                    target,
                                                    prompts.reasonHeader(),
                                                    prompts::reason);
                                            return target;
                                        },
                                        (Path written) -> model.setSaved(written)));
    }

    /** Asks what goes on to stop; nothing of it is kept. */
    public void stop() {
        if (running != null) {
            running.request();
        }
    }

    private <T> void start(Work work, Task<T> task, Consumer<T> done) {
        long mine = ++turn;
        model.begin(work);
        running =
                tasks.run(
                        prompts.title(work),
                        (progress, cancellation) ->
                                task.run(new Told(mine, progress), cancellation),
                        new Ending<>(mine, done));
        model.changed();
    }

    private void inTurn(long mine, Runnable deed) {
        if (mine == turn) {
            deed.run();
            model.changed();
        }
    }

    /** Hands progress on to the progress line, and to the model not more often than it is drawn. */
    private final class Told implements Progress {

        private final long mine;
        private final Progress line;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile long rows;

        Told(long mine, Progress line) {
            this.mine = mine;
            this.line = line;
        }

        @Override
        public void total(long units) {
            line.total(units);
        }

        @Override
        public void done(long units) {
            line.done(units);
            rows = units;
            if (waiting.compareAndSet(false, true)) {
                eventThread.execute(
                        () -> {
                            waiting.set(false);
                            inTurn(mine, () -> model.setRowsDone(rows));
                        });
            }
        }
    }

    private final class Ending<T> implements TaskCallback<T> {

        private final long mine;
        private final Consumer<T> done;

        Ending(long mine, Consumer<T> done) {
            this.mine = mine;
            this.done = done;
        }

        private void end(Runnable deed) {
            inTurn(
                    mine,
                    () -> {
                        model.end();
                        running = null;
                        deed.run();
                    });
        }

        @Override
        public void succeeded(T result) {
            end(() -> done.accept(result));
        }

        @Override
        public ErrorText explain(Exception cause) {
            return prompts.explain(cause);
        }

        @Override
        public void failed(Exception cause) {
            end(() -> model.setFailure(prompts.explain(cause)));
        }

        @Override
        public void cancelled() {
            end(model::setStopped);
        }
    }
}
