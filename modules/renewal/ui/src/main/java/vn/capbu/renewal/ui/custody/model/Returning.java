package vn.capbu.renewal.ui.custody.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.custody.SupervisorDecision;

/** Giving tokens back: the look before, and the form of a return. Event dispatch thread only; all work runs in tasks. */
public final class Returning {

    private final CustodyModel model;
    private final CustodyService service;
    private final BackgroundReader reader;
    private final CustodyPrompts prompts;
    private final CustodyTasks tasks;
    private final Runnable refresh;

    /**
     * @param refresh reads the list anew
     */
    Returning(
            CustodyModel model,
            CustodyService service,
            BackgroundReader reader,
            CustodyPrompts prompts,
            CustodyTasks tasks,
            Runnable refresh) {
        this.model = model;
        this.service = service;
        this.reader = reader;
        this.prompts = prompts;
        this.tasks = tasks;
        this.refresh = refresh;
    }

    /** Looks at tokens and makes them ready; asks a supervisor about what he may set aside. */
    void makeReady(List<ShelfRow> rows) {
        prompts.askReady(rows)
                .ifPresent(reason -> makeReady(CustodyTasks.tokens(rows), reason, null));
    }

    private void makeReady(
            List<TokenSerial> tokens, String reason, @Nullable SupervisorDecision decision) {
        tasks.run(
                CustodyWork.MAKE_READY,
                (progress, cancellation) ->
                        service.makeReady(tokens, reason, decision, progress, cancellation),
                (List<ReadyTokens.Result> results) -> readied(results, reason, decision));
    }

    private void readied(
            List<ReadyTokens.Result> results,
            String reason,
            @Nullable SupervisorDecision decision) {
        model.tell(prompts.readied(results));
        refresh.run();
        if (decision != null) {
            return;
        }
        List<ReadyTokens.Result> open =
                results.stream()
                        .filter(it -> it.problem() != null && it.problem().kind().canBeSetAside())
                        .toList();
        if (!open.isEmpty()) {
            List<CustodyProblem> problems =
                    open.stream()
                            .map(ReadyTokens.Result::problem)
                            .filter(java.util.Objects::nonNull)
                            .toList();
            prompts.askDecision(problems)
                    .ifPresent(
                            decided ->
                                    makeReady(
                                            open.stream().map(ReadyTokens.Result::token).toList(),
                                            reason,
                                            decided));
        }
    }

    /** Begins the form of a return. */
    void begin(List<ShelfRow> rows) {
        reader.read(
                () -> service.dropOff(rows.get(0).item().slip()),
                dropOff -> model.begin(new ReturnDraft(rows, dropOff)));
    }

    /** Checks what was entered so far, and tells what stands against the return. */
    public void check(Consumer<List<CustodyProblem>> answer) {
        model.returning()
                .filter(ReturnDraft::isReadable)
                .ifPresent(
                        draft -> {
                            var request = draft.request();
                            reader.read(() -> service.check(request), answer);
                        });
    }

    /** Stores the return, and opens its minutes. */
    public void giveBack(Consumer<List<CustodyProblem>> refused) {
        ReturnDraft draft = model.returning().orElse(null);
        if (draft == null || !draft.isReadable()) {
            return;
        }
        var request = draft.request();
        tasks.run(
                CustodyWork.RETURN,
                (progress, cancellation) -> CustodyTasks.attempt(() -> service.giveBack(request)),
                (CustodyTasks.Attempt<HandOver> attempt) -> {
                    HandOver stored = attempt.result();
                    if (stored == null) {
                        refused.accept(attempt.problems());
                        return;
                    }
                    model.endReturn();
                    model.tell(prompts.returned(stored));
                    refresh.run();
                    tasks.print(Paper.MINUTES, stored.number());
                });
    }

    /** Leaves the form of the return. */
    public void leave() {
        boolean touched = model.returning().filter(ReturnDraft::isTouched).isPresent();
        if (!touched || prompts.mayDiscard()) {
            model.endReturn();
        }
    }
}
