package vn.capbu.renewal.ui.options;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Task;
import vn.capbu.renewal.ModuleTest;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.ui.model.ModuleFields;
import vn.capbu.renewal.ui.options.ModulesPrompts.Work;

/** What can be done with the modules in Options. Event dispatch thread only; what takes time runs as a task. */
public final class ModulesCommands {

    /** Where a test of a module has come to. */
    public enum Testing {
        /** Nothing was tested. */
        NOTHING,
        /** A test is going on. */
        RUNNING,
        /** It has ended. */
        DONE,
        /** Tokens are at work, which a test could disturb. */
        TOKENS_AT_WORK
    }

    private final ModulesModel model;
    private final ModuleDesk desk;
    private final Tasks tasks;
    private final ModulesPrompts prompts;
    private final BooleanSupplier tokensAtWork;
    private final Runnable whenStored;
    private Testing testing = Testing.NOTHING;
    private @Nullable ModuleTest lastTest;
    private @Nullable Cancellation search;
    private @Nullable Cancellation test;
    private Runnable listener = () -> {};

    /**
     * Commands on a model.
     *
     * @param tokensAtWork whether tokens are at work on the bench
     * @param whenStored told when the modules that are in use have changed
     */
    public ModulesCommands(
            ModulesModel model,
            ModuleDesk desk,
            Tasks tasks,
            ModulesPrompts prompts,
            BooleanSupplier tokensAtWork,
            Runnable whenStored) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.tokensAtWork = tokensAtWork;
        this.whenStored = whenStored;
    }

    /** Names the one who is told when a search or a test begins or ends. */
    public void setListener(Runnable told) {
        listener = told;
    }

    /** Reads what is configured; edits are dropped. */
    public void load() {
        run(Work.LOAD, (progress, cancellation) -> desk.modules(), model::load, () -> {});
    }

    /** Looks for known libraries, or ends the search that is going on. */
    public void find() {
        Cancellation running = search;
        if (running != null) {
            running.request();
            return;
        }
        search =
                run(
                        Work.FIND,
                        desk::find,
                        found -> {
                            search = null;
                            listener.run();
                            model.add(prompts.choose(found));
                        },
                        () -> {
                            search = null;
                            listener.run();
                        });
        listener.run();
    }

    /** Whether a search is going on. */
    public boolean isSearching() {
        return search != null;
    }

    /** Tests the selected module as it stands in the form; does nothing while it isn't complete. */
    public void testSelected() {
        Optional<TokenModule> module = model.selected().flatMap(ModuleFields::toModule);
        if (module.isEmpty() || testing == Testing.RUNNING) {
            return;
        }
        if (tokensAtWork.getAsBoolean()) {
            tested(Testing.TOKENS_AT_WORK, null);
            return;
        }
        tested(Testing.RUNNING, null);
        test =
                run(
                        Work.TEST,
                        (progress, cancellation) -> desk.test(module.get(), cancellation),
                        result -> tested(Testing.DONE, result),
                        () -> tested(Testing.NOTHING, null));
    }

    private void tested(Testing state, @Nullable ModuleTest result) {
        testing = state;
        lastTest = result;
        listener.run();
    }

    /** Where the last test has come to. */
    public Testing testing() {
        return testing;
    }

    /** What came of the last test. */
    public Optional<ModuleTest> lastTest() {
        return Optional.ofNullable(lastTest);
    }

    /** Stores the edits; what isn't valid isn't stored. */
    public void apply() {
        if (!model.isChanged() || !model.isValid()) {
            return;
        }
        List<TokenModule> before = model.saved();
        List<TokenModule> wanted = model.apply();
        run(
                Work.SAVE,
                (progress, cancellation) -> desk.save(wanted),
                stored -> {
                    if (stored) {
                        whenStored.run();
                    }
                },
                () -> model.applyFailed(before));
    }

    /** Drops the edits, and ends what is going on. */
    public void cancel() {
        if (search != null) {
            search.request();
        }
        if (test != null) {
            test.request();
        }
        testing = Testing.NOTHING;
        model.drop();
    }

    private <T> Cancellation run(
            Work work, Task<T> task, Consumer<? super T> success, Runnable failure) {
        return tasks.run(
                prompts.title(work),
                task,
                new TaskCallback<T>() {
                    @Override
                    public void succeeded(T result) {
                        success.accept(result);
                    }

                    @Override
                    public ErrorText explain(Exception cause) {
                        return prompts.explain(cause);
                    }

                    @Override
                    public void failed(Exception cause) {
                        failure.run();
                    }

                    @Override
                    public void cancelled() {
                        failure.run();
                    }
                });
    }
}
