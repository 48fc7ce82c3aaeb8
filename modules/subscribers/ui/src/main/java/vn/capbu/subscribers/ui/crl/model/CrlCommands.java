package vn.capbu.subscribers.ui.crl.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Task;
import vn.capbu.subscribers.CheckCrls;
import vn.capbu.subscribers.CrlReport;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.ui.crl.model.CrlModel.Work;

/** What can be done with revocation lists. Event dispatch thread only; the work itself is done in the background, one at a time. */
public final class CrlCommands {

    private final CrlModel model;
    private final CrlDesk desk;
    private final Tasks tasks;
    private final CrlPrompts prompts;
    private @Nullable Cancellation running;

    public CrlCommands(CrlModel model, CrlDesk desk, Tasks tasks, CrlPrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** Reads the sources. */
    public void read() {
        start(
                Work.READING,
                (progress, cancellation) -> desk.sources(),
                (List<CrlSource> sources) -> model.setSources(sources));
    }

    /** Asks every source for its newest list. */
    public void check() {
        if (!model.sources().isEmpty()) {
            start(
                    Work.CHECKING,
                    desk::check,
                    (List<CheckCrls.Result> results) -> {
                        model.setResults(results);
                        model.setSources(results.stream().map(CheckCrls.Result::source).toList());
                    });
        }
    }

    /** Takes over a list that the operator has as a file. */
    public void take() {
        prompts.chooseFile()
                .ifPresent(
                        file ->
                                start(
                                        Work.TAKING,
                                        (progress, cancellation) ->
                                                desk.take(file, progress, cancellation),
                                        (CrlReport report) -> model.setTaken(report)));
    }

    /** Names a source. */
    public void add() {
        prompts.askSource()
                .ifPresent(
                        location ->
                                change(
                                        () -> {
                                            String kept = desk.add(location);
                                            return new Sources(kept, desk.sources());
                                        }));
    }

    /** Forgets the selected source. */
    public void remove() {
        model.selected()
                .filter(prompts::confirmRemoval)
                .ifPresent(
                        source ->
                                change(
                                        () -> {
                                            desk.remove(source.location());
                                            return new Sources(null, desk.sources());
                                        }));
    }

    /** Asks what goes on to stop. */
    public void stop() {
        if (running != null) {
            running.request();
        }
    }

    private void change(Change change) {
        start(
                Work.CHANGING,
                (progress, cancellation) -> change.make(),
                (Sources now) -> {
                    model.setSources(now.all());
                    model.select(now.selected());
                });
    }

    private <T> void start(Work work, Task<T> task, Consumer<T> done) {
        if (model.isIdle()) {
            model.setWork(work);
            running = tasks.run(prompts.title(work), task, new Ending<>(done));
        }
    }

    /** A change of the sources. */
    private interface Change {
        Sources make() throws Exception;
    }

    private record Sources(@Nullable String selected, List<CrlSource> all) {}

    private final class Ending<T> implements TaskCallback<T> {

        private final Consumer<T> done;

        Ending(Consumer<T> done) {
            this.done = done;
        }

        private void end() {
            running = null;
            model.setWork(Work.NONE);
        }

        @Override
        public void succeeded(T result) {
            done.accept(result);
            end();
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
    }
}
