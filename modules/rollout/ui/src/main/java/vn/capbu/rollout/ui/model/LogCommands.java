package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
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
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogMapping;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.ui.model.LogModel.Work;

/** What can be done in the import of a log. Called on the event dispatch thread, returns at once. */
public final class LogCommands {

    private final LogModel model;
    private final LogDesk desk;
    private final Tasks tasks;
    private final Executor eventThread;
    private final LogPrompts prompts;
    private final Runnable stored;
    private Cancellation running = new Cancellation();

    /** Of the work whose end counts. */
    private long turn;

    /**
     * Commands on a model.
     *
     * @param eventThread where progress is told
     * @param stored called when something was stored
     */
    public LogCommands(
            LogModel model,
            LogDesk desk,
            Tasks tasks,
            Executor eventThread,
            LogPrompts prompts,
            Runnable stored) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.eventThread = eventThread;
        this.prompts = prompts;
        this.stored = stored;
    }

    /** Reads the campaigns. */
    public void open() {
        start(
                Work.LOOKING,
                (progress, cancellation) -> desk.campaigns(),
                campaigns -> model.setCampaigns(campaigns));
    }

    /** Chooses the campaign. */
    public void choose(RolloutCampaign campaign) {
        if (!model.campaign().filter(campaign::equals).isPresent()) {
            stop();
            model.setCampaign(campaign);
        }
    }

    /** Chooses the sort of log. */
    public void choose(LogKind kind) {
        if (kind != model.kind()) {
            look(kind, model.file().orElse(null), model.sheet());
        }
    }

    /** Chooses the sheet. */
    public void setSheet(int sheet) {
        if (sheet != model.sheet()) {
            look(model.kind(), model.file().orElse(null), sheet);
        }
    }

    /** Says how the texts of the file are written; null: it is guessed. */
    public void setEncoding(@Nullable TextEncoding encoding) {
        if (encoding != model.encoding().orElse(null)) {
            model.setEncoding(encoding);
            look(model.kind(), model.file().orElse(null), model.sheet());
        }
    }

    /** Asks for a file and looks at it. */
    public void chooseFile() {
        prompts.chooseFile().ifPresent(this::open);
    }

    /** Looks at a file; how its texts are written is guessed at first. */
    public void open(Path file) {
        model.setEncoding(null);
        look(model.kind(), file, 0);
    }

    private void look(LogKind kind, @Nullable Path file, int sheet) {
        stop();
        model.setFile(kind, file, sheet);
        if (file == null) {
            model.changed();
            return;
        }
        TableOptions options = model.options();
        start(
                Work.LOOKING,
                (progress, cancellation) -> desk.look(kind, file, options, sheet),
                model::setLook);
    }

    /** Says what a column means; null: nothing. */
    public void setColumn(int place, @Nullable LogColumn column) {
        LogMapping mapping = model.mapping().orElse(null);
        if (mapping != null && mapping.columns().get(place) != column) {
            stop();
            model.setMapping(column == null ? mapping.without(place) : mapping.with(place, column));
        }
    }

    /** Says what becomes of the good rows of a file with refused ones. */
    public void setGoodRowsOnly(boolean only) {
        model.setGoodRowsOnly(only);
    }

    /** Reads the whole file and tells what an import would do. */
    public void check() {
        if (model.canCheck()) {
            run(Work.CHECKING, true);
        }
    }

    /** Imports. */
    public void store() {
        if (model.canStore()) {
            run(Work.STORING, false);
        }
    }

    private void run(Work work, boolean dryRun) {
        RolloutCampaign campaign = model.campaign().orElseThrow();
        LogRequest request = model.request();
        start(
                work,
                (progress, cancellation) ->
                        desk.run(campaign, request, dryRun, progress, cancellation),
                (LogReport report) -> {
                    model.setReport(report);
                    if (report.stored()) {
                        stored.run();
                    }
                });
    }

    /** Writes the refused rows to a file that the operator chooses. */
    public void saveRefused() {
        LogReport report = model.report().orElse(null);
        if (report == null || !model.canSaveRefused()) {
            return;
        }
        LogRequest request = model.request();
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
                                        model::setSaved));
    }

    /** Asks what goes on to stop; nothing of it is kept. */
    public void stop() {
        running.request();
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
    }

    /** Ends in its turn: what was overtaken by another step is of no interest. */
    private final class Ending<T> implements TaskCallback<T> {

        private final long mine;
        private final Consumer<T> done;

        Ending(long mine, Consumer<T> done) {
            this.mine = mine;
            this.done = done;
        }

        @Override
        public void succeeded(T result) {
            if (mine == turn) {
                done.accept(result);
                model.end(false);
            }
        }

        @Override
        public ErrorText explain(Exception cause) {
            return prompts.explain(cause);
        }

        @Override
        public void failed(Exception cause) {
            if (mine == turn) {
                model.end(false);
            }
        }

        @Override
        public void cancelled() {
            if (mine == turn) {
                model.end(true);
            }
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
                            if (mine == turn) {
                                model.setRows(rows);
                            }
                        });
            }
        }
    }
}
