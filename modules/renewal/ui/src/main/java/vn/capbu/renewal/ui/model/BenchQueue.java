package vn.capbu.renewal.ui.model;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How the operator works a batch: pause and go on, leave out and put back, try again, stop. */
final class BenchQueue {

    private final BenchModel model;
    private final BenchPrompts prompts;
    private final BenchRuns runs;
    private final Consumer<Collection<TokenRow>> renew;

    /**
     * @param renew starts tokens anew, and asks for the PINs that are missing
     */
    BenchQueue(
            BenchModel model,
            BenchPrompts prompts,
            BenchRuns runs,
            Consumer<Collection<TokenRow>> renew) {
        this.model = model;
        this.prompts = prompts;
        this.runs = runs;
        this.renew = renew;
    }

    void pauseOrGoOn() {
        if (model.isPaused()) {
            runs.goOn();
        } else {
            runs.pause();
        }
    }

    void skip() {
        chosen(TokenRow::isWaiting).forEach(row -> runs.skip(row.serial()));
    }

    /** Those whose turn has passed are started again. */
    void putBack() {
        List<TokenRow> passed =
                chosen(TokenRow::isSkipped).stream()
                        .filter(row -> !runs.putBack(row.serial()))
                        .toList();
        if (!passed.isEmpty()) {
            renew.accept(passed);
        }
    }

    /** A PIN that was refused is wiped by then, so that it is asked for and never tried again by itself. */
    void retry() {
        renew.accept(chosen(TokenRow::isRetryable));
    }

    void stop() {
        int working = model.atWork();
        int waiting = (int) model.rows().stream().filter(TokenRow::isWaiting).count();
        if (prompts.confirmStop(waiting, working)) {
            runs.stop();
        }
    }

    void stopSelected() {
        List<TokenRow> busy = model.selectedRows().stream().filter(TokenRow::isBusy).toList();
        List<TokenRow> waiting = busy.stream().filter(TokenRow::isWaiting).toList();
        if (prompts.confirmStopSelected(waiting.size(), busy.size() - waiting.size())) {
            busy.forEach(
                    row -> {
                        if (row.isWaiting()) {
                            runs.skip(row.serial());
                        } else {
                            runs.stop(row.serial());
                        }
                    });
        }
    }

    /** The selected tokens that are meant; all of them when none is selected that is. */
    private List<TokenRow> chosen(Predicate<TokenRow> meant) {
        List<TokenRow> selected = model.selectedRows().stream().filter(meant).toList();
        return selected.isEmpty() ? model.rows().stream().filter(meant).toList() : selected;
    }
}
