package vn.capbu.renewal.ui.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.renewal.FindKnownModules;
import vn.capbu.renewal.FoundModule;
import vn.capbu.renewal.ModuleExamination;
import vn.capbu.renewal.ModuleTest;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.ui.options.ModulesCommands.Testing;

class ModulesCommandsTest {

    private final ModulesModel model = new ModulesModel();
    private final Desk desk = new Desk();
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean atWork;
    private ModulesCommands commands;

    @BeforeEach
    void load() {
        commands =
                new ModulesCommands(
                        model,
                        desk,
                        this::later,
                        new Prompts(),
                        () -> atWork,
                        () -> told.add("stored"));
        desk.stored = List.of(ModulesModelTest.module("v4"));
        commands.load();
        runAll();
    }

    @Test
    void storesWhatWasEditedAndTellsTheBench() {
        model.removeSelected();
        commands.apply();
        assertThat(model.isChanged()).isFalse();
        runAll();

        assertThat(desk.stored).isEmpty();
        assertThat(told).containsExactly("stored");
    }

    @Test
    void whatIsNotChangedIsNotStored() {
        commands.apply();
        assertThat(waiting).isEmpty();
    }

    @Test
    void anEditThatCanNotBeStoredStays() {
        desk.failure = new IOException("disk full");
        model.removeSelected();
        commands.apply();
        runAll();

        assertThat(told).containsExactly("failed");
        assertThat(model.isChanged()).isTrue();
    }

    @Test
    void testsTheModuleAsItStandsInTheForm() {
        commands.testSelected();
        assertThat(commands.testing()).isEqualTo(Testing.RUNNING);
        commands.testSelected();
        assertThat(waiting).hasSize(1);
        runAll();

        assertThat(commands.testing()).isEqualTo(Testing.DONE);
        assertThat(commands.lastTest()).map(it -> it.module().name()).contains("v4");
    }

    @Test
    void testsNothingWhileTokensAreAtWork() {
        atWork = true;
        commands.testSelected();

        assertThat(commands.testing()).isEqualTo(Testing.TOKENS_AT_WORK);
        assertThat(waiting).isEmpty();
    }

    @Test
    void aSecondClickEndsTheSearch() {
        commands.find();
        assertThat(commands.isSearching()).isTrue();
        commands.find();
        assertThat(desk.searching.isRequested()).isFalse();
        runAll();

        assertThat(commands.isSearching()).isFalse();
        assertThat(desk.searching.isRequested()).isTrue();
        assertThat(model.all()).hasSize(1);
    }

    private <T> Cancellation later(String title, Task<T> task, TaskCallback<? super T> callback) {
        Cancellation cancellation = new Cancellation();
        waiting.add(
                () -> {
                    T result;
                    try {
                        result = task.run(Progress.NONE, cancellation);
                    } catch (java.util.concurrent.CancellationException e) {
                        callback.cancelled();
                        return;
                    } catch (Exception e) {
                        callback.explain(e);
                        callback.failed(e);
                        return;
                    }
                    callback.succeeded(result);
                });
        return cancellation;
    }

    private void runAll() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    private static final class Desk implements ModuleDesk {

        private List<TokenModule> stored = List.of();
        private @Nullable IOException failure;
        private Cancellation searching = new Cancellation();

        @Override
        public List<TokenModule> modules() {
            return stored;
        }

        @Override
        public boolean save(List<TokenModule> modules) throws IOException {
            if (failure != null) {
                throw failure;
            }
            stored = modules;
            return true;
        }

        @Override
        public FindKnownModules.Result find(Progress progress, Cancellation cancellation) {
            searching = cancellation;
            cancellation.check();
            return new FindKnownModules.Result("1", List.of(), false);
        }

        @Override
        public ModuleTest test(TokenModule module, Cancellation cancellation) {
            return new ModuleTest(
                    module,
                    null,
                    null,
                    new ModuleExamination(null, null, List.of(), List.of()),
                    List.of());
        }
    }

    private final class Prompts implements ModulesPrompts {

        @Override
        public String title(Work work) {
            return work.name();
        }

        @Override
        public ErrorText explain(Exception cause) {
            told.add("failed");
            return new ErrorText("failed", "", "again");
        }

        @Override
        public List<FoundModule> choose(FindKnownModules.Result found) {
            return found.modules();
        }
    }
}
