package vn.capbu.renewal.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Task;
import vn.capbu.renewal.PinChange;
import vn.capbu.renewal.ui.model.PinPrompts.PinWork;
import vn.capbu.renewal.ui.model.PinPrompts.Replacing;

/** A supervisor's steps about the PIN of the one token that is selected. */
public final class PinCommands {

    private final BenchModel model;
    private final PinDesk desk;
    private final Tasks tasks;
    private final PinPrompts prompts;

    public PinCommands(BenchModel model, PinDesk desk, Tasks tasks, PinPrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** The token that the steps are about; empty unless exactly one is selected. */
    public Optional<TokenRow> token() {
        List<TokenRow> selected = model.selectedRows();
        return selected.size() == 1 ? Optional.of(selected.get(0)) : Optional.empty();
    }

    /** The token when its PIN can be changed: plugged in. */
    public Optional<TokenRow> presentToken() {
        return token().filter(TokenRow::isPresent);
    }

    /** Gives further tries. */
    public void unlock() {
        token().ifPresent(this::unlock);
    }

    private void unlock(TokenRow token) {
        run(
                PinWork.READ_LEDGER,
                (progress, cancellation) -> desk.tries(token.serial()),
                tries ->
                        prompts.askUnlocking(token, tries)
                                .ifPresent(unlocking -> unlock(token, unlocking)));
    }

    private void unlock(TokenRow token, PinPrompts.Unlocking unlocking) {
        run(
                PinWork.UNLOCK,
                (progress, cancellation) ->
                        desk.unlock(
                                token.serial(),
                                unlocking.kind(),
                                unlocking.tries(),
                                unlocking.reason(),
                                unlocking.secondPerson()),
                prompts::unlocked);
    }

    /** Changes the PIN by the present one. */
    public void change() {
        presentToken().ifPresent(token -> replace(token, PinWork.CHANGE));
    }

    /** Sets the PIN by the SO-PIN. */
    public void unblock() {
        presentToken().ifPresent(token -> replace(token, PinWork.UNBLOCK));
    }

    private void replace(TokenRow token, PinWork way) {
        if (token.isBusy()) {
            prompts.busy();
            return;
        }
        Optional<Replacing> asked = prompts.askReplacing(token, way);
        if (asked.isEmpty()) {
            return;
        }
        Replacing replacing = asked.get();
        run(
                way,
                (progress, cancellation) -> {
                    try (var pins = replacing.pins()) {
                        return way == PinWork.CHANGE
                                ? desk.change(token.serial(), pins, replacing.secondPerson())
                                : desk.unblock(token.serial(), pins, replacing.secondPerson());
                    }
                },
                change -> replaced(token, change),
                replacing.pins()::close);
    }

    /** A PIN that was entered for the token before is the old one now. */
    private void replaced(TokenRow token, PinChange change) {
        if (change.outcome() == PinChange.PinOutcome.NEW_PIN_SET
                || change.outcome() == PinChange.PinOutcome.PIN_UNKNOWN) {
            model.forgetPin(token.serial());
        }
        prompts.changed(token, change);
    }

    private <T> void run(PinWork work, Task<T> task, Consumer<T> success) {
        run(work, task, success, () -> {});
    }

    private <T> void run(
            PinWork work, Task<T> task, Consumer<T> success, Runnable whateverHappens) {
        tasks.run(prompts.title(work), task, new End<>(success, whateverHappens));
    }

    /** The end of a step. */
    private final class End<T> implements TaskCallback<T> {

        private final Consumer<T> success;
        private final Runnable whateverHappens;

        End(Consumer<T> success, Runnable whateverHappens) {
            this.success = success;
            this.whateverHappens = whateverHappens;
        }

        @Override
        public void succeeded(T result) {
            whateverHappens.run();
            success.accept(result);
        }

        @Override
        public void failed(Exception cause) {
            whateverHappens.run();
        }

        @Override
        public void cancelled() {
            whateverHappens.run();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return prompts.explain(cause);
        }
    }
}
