package vn.capbu.renewal.ui.custody.model;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.EnterTokens;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.custody.SupervisorDecision;
import vn.capbu.renewal.ui.custody.model.CustodyModel.Page;
import vn.capbu.renewal.ui.model.BenchTasks;
import vn.capbu.renewal.ui.model.DeskState;

/** What the operator can do in the custody window. Event dispatch thread only; all work runs in tasks. */
public final class CustodyCommands {

    private final CustodyModel model;
    private final CustodyService service;
    private final BenchTasks tasks;
    private final CustodyReader reader;
    private final CustodyPrompts prompts;
    private int reading;
    private int pending;

    /** Commands on a model. */
    public CustodyCommands(
            CustodyModel model,
            CustodyService service,
            BenchTasks tasks,
            CustodyReader reader,
            CustodyPrompts prompts) {
        this.model = model;
        this.service = service;
        this.tasks = tasks;
        this.reader = reader;
        this.prompts = prompts;
    }

    /** Opens the data directory when it isn't open, then reads. */
    public void open() {
        model.setState(new DeskState.Opening());
        reader.read(
                () -> {
                    try {
                        return new Opened(service.open(), null);
                    } catch (java.io.IOException | RuntimeException e) {
                        return new Opened(null, e);
                    }
                },
                this::opened);
    }

    private record Opened(@Nullable Catalogues lists, @Nullable Exception failure) {}

    private void opened(Opened result) {
        if (result.lists() != null) {
            model.opened(result.lists());
            refresh();
        } else if (result.failure() != null) {
            model.setState(new DeskState.Failed(result.failure()));
        }
    }

    /** Whether a command makes sense now. */
    public boolean isPossible(CustodyCommand command) {
        if (command == CustodyCommand.RECEIVE) {
            return !(model.state() instanceof DeskState.Failed) && model.page() != Page.RETURN;
        }
        if (!(model.state() instanceof DeskState.Open) || model.page() != Page.LIST) {
            return false;
        }
        List<ShelfRow> rows = model.selectedRows();
        return switch (command) {
            case RECEIVE, REFRESH -> true;
            case SAVE_LIST -> !model.view().rows().isEmpty();
            case MAKE_READY, RETURN, MOVE, SHELVE ->
                    !rows.isEmpty()
                            && rows.stream().allMatch(row -> row.item().state().isInCustody());
            case PRINT_RECEIPT, PRINT_LABELS -> !rows.isEmpty();
            case PRINT_MINUTES -> !rows.isEmpty() && rows.get(0).item().minutes() != null;
        };
    }

    /** Does a command if it makes sense now. */
    public void run(CustodyCommand command) {
        if (!isPossible(command)) {
            return;
        }
        List<ShelfRow> rows = model.selectedRows();
        switch (command) {
            case RECEIVE -> model.turnTo(Page.RECEIVE);
            case REFRESH -> refresh();
            case MAKE_READY -> makeReady(rows);
            case RETURN -> beginReturn(rows);
            case MOVE -> move(rows);
            case SHELVE -> shelve(rows);
            case PRINT_RECEIPT -> print(Paper.RECEIPT, rows.get(0).item().slip());
            case PRINT_LABELS -> print(Paper.LABELS, rows.get(0).item().slip());
            case PRINT_MINUTES -> print(Paper.MINUTES, minutesOf(rows));
            case SAVE_LIST -> saveList();
        }
    }

    private static String minutesOf(List<ShelfRow> rows) {
        String minutes = rows.get(0).item().minutes();
        return minutes == null ? "" : minutes;
    }

    /** Shows other tokens. */
    public void look(CustodyFilter filter, String text) {
        model.look(filter, text);
        refresh();
    }

    /** Selects tokens, and reads the history of the first. */
    public void select(List<Long> ids) {
        model.select(ids);
        readHistory();
    }

    private void readHistory() {
        List<ShelfRow> rows = model.selectedRows();
        if (rows.isEmpty()) {
            return;
        }
        long id = rows.get(0).item().id();
        reader.read(
                () -> service.history(rows.get(0).item().token()),
                steps -> {
                    List<ShelfRow> now = model.selectedRows();
                    if (!now.isEmpty() && now.get(0).item().id() == id) {
                        model.showHistory(steps);
                    }
                });
    }

    /** Reads anew; an older reading that comes later is thrown away. */
    public void refresh() {
        if (!(model.state() instanceof DeskState.Open)) {
            return;
        }
        int mine = ++reading;
        pending++;
        CustodyFilter filter = model.filter();
        String text = model.text();
        reader.read(
                () -> service.load(filter, text),
                view -> {
                    pending--;
                    if (mine == reading) {
                        model.show(view);
                        readHistory();
                    }
                },
                () -> pending--);
    }

    /** Lets time pass: reads anew unless a reading is under way. */
    public void tick() {
        if (pending == 0 && model.page() == Page.LIST) {
            refresh();
        }
    }

    // --- drop-off

    /** Adds serial numbers, one a line, after a look at each. */
    public void enter(List<String> lines) {
        run(
                CustodyWork.ENTER,
                (progress, cancellation) -> service.enter(lines),
                model.dropOff()::add);
    }

    /** Begins the slip of a customer, unless one is begun already, and adds the tokens that aren't on it. */
    public void bring(String customer, TaxCode taxCode, List<String> tokens) {
        DropOffDraft draft = model.dropOff();
        if (!draft.isTouched()) {
            draft.person().type(PersonDraft.Field.CUSTOMER, customer);
            draft.person().type(PersonDraft.Field.TAX_CODE, taxCode.value());
        }
        if (!tokens.isEmpty()) {
            enter(tokens);
        }
    }

    /** Adds the tokens that are plugged in. */
    public void enterPluggedIn() {
        run(
                CustodyWork.SCAN,
                (progress, cancellation) -> service.enterPluggedIn(cancellation),
                (EnterTokens.Entry entry) -> model.dropOff().add(entry));
    }

    /** Stores the drop-off, and opens its receipt. */
    public void receive() {
        DropOffDraft draft = model.dropOff();
        if (!draft.isComplete()) {
            return;
        }
        var request = draft.request();
        run(
                CustodyWork.RECEIVE,
                (progress, cancellation) -> attempt(() -> service.receive(request)),
                (Attempt<DropOff> attempt) -> received(attempt));
    }

    private void received(Attempt<DropOff> attempt) {
        DropOff stored = attempt.result();
        if (stored == null) {
            model.dropOff().refuse(attempt.problems());
            return;
        }
        model.dropOff().clear();
        model.look(CustodyFilter.IN_CUSTODY, "");
        model.turnTo(Page.LIST);
        model.tell(prompts.received(stored));
        refresh();
        print(Paper.RECEIPT, stored.number());
    }

    /** Leaves the form of the drop-off: what was entered stays there unless it may be thrown away. */
    public void leaveDropOff() {
        if (model.dropOff().isTouched()) {
            if (!prompts.mayDiscard()) {
                return;
            }
            model.dropOff().clear();
        }
        model.turnTo(Page.LIST);
    }

    // --- ready

    private void makeReady(List<ShelfRow> rows) {
        prompts.askReady(rows).ifPresent(reason -> makeReady(tokens(rows), reason, null));
    }

    private void makeReady(
            List<TokenSerial> tokens, String reason, @Nullable SupervisorDecision decision) {
        run(
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
        refresh();
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

    // --- return

    private void beginReturn(List<ShelfRow> rows) {
        reader.read(
                () -> service.dropOff(rows.get(0).item().slip()),
                dropOff -> model.begin(new ReturnDraft(rows, dropOff)));
    }

    /** Checks what was entered so far, and tells what stands against the return. */
    public void checkReturn(Consumer<List<CustodyProblem>> answer) {
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
        run(
                CustodyWork.RETURN,
                (progress, cancellation) -> attempt(() -> service.giveBack(request)),
                (Attempt<HandOver> attempt) -> {
                    HandOver stored = attempt.result();
                    if (stored == null) {
                        refused.accept(attempt.problems());
                        return;
                    }
                    model.endReturn();
                    model.tell(prompts.returned(stored));
                    refresh();
                    print(Paper.MINUTES, stored.number());
                });
    }

    /** Leaves the form of the return. */
    public void leaveReturn() {
        boolean touched = model.returning().filter(ReturnDraft::isTouched).isPresent();
        if (!touched || prompts.mayDiscard()) {
            model.endReturn();
        }
    }

    // --- moves

    private void move(List<ShelfRow> rows) {
        reader.read(
                () -> choices(rows),
                choices ->
                        model.catalogues()
                                .flatMap(lists -> prompts.askMove(rows, choices, lists.rules()))
                                .ifPresent(move -> move(rows, move)));
    }

    private Set<CustodyState> choices(List<ShelfRow> rows) {
        Set<CustodyState> common = EnumSet.allOf(CustodyState.class);
        for (ShelfRow row : rows) {
            common.retainAll(service.choices(row.item().state()));
        }
        return common;
    }

    private void move(List<ShelfRow> rows, CustodyPrompts.Move move) {
        run(
                CustodyWork.MOVE,
                (progress, cancellation) ->
                        service.move(tokens(rows), move.to(), move.reason(), move.secondPerson())
                                .size(),
                (Integer moved) -> {
                    model.tell(prompts.moved(moved));
                    refresh();
                });
    }

    private void shelve(List<ShelfRow> rows) {
        prompts.askShelf(rows)
                .ifPresent(
                        shelf ->
                                run(
                                        CustodyWork.MOVE,
                                        (progress, cancellation) -> {
                                            for (TokenSerial token : tokens(rows)) {
                                                service.shelve(token, shelf);
                                            }
                                            return rows.size();
                                        },
                                        (Integer moved) -> {
                                            model.tell(prompts.moved(moved));
                                            refresh();
                                        }));
    }

    // --- papers

    private void print(Paper paper, String number) {
        run(
                CustodyWork.PRINT,
                (progress, cancellation) -> {
                    Path file = service.paperFolder().resolve(fileName(paper, number));
                    service.print(paper, number, file);
                    return prompts.open(file) ? "" : prompts.lies(file);
                },
                (String where) -> {
                    if (!where.isEmpty()) {
                        model.tell((model.news() + " " + where).strip());
                    }
                });
    }

    private static String fileName(Paper paper, String number) {
        String prefix = paper == Paper.LABELS ? "tem-" : "";
        return prefix + number + ".pdf";
    }

    private void saveList() {
        prompts.chooseFile("token.pdf")
                .ifPresent(
                        file -> {
                            TableReport report = prompts.report(model);
                            run(
                                    CustodyWork.SAVE,
                                    (progress, cancellation) -> {
                                        service.save(report, file);
                                        return prompts.lies(file);
                                    },
                                    model::tell);
                        });
    }

    // --- tasks

    /** What a use case stored, or why it refused. */
    private record Attempt<T>(@Nullable T result, List<CustodyProblem> problems) {}

    private interface Refusable<T> {
        T run() throws CustodyException;
    }

    private static <T> Attempt<T> attempt(Refusable<T> deed) {
        try {
            return new Attempt<>(deed.run(), List.of());
        } catch (CustodyException e) {
            return new Attempt<>(null, e.problems());
        }
    }

    private static List<TokenSerial> tokens(List<ShelfRow> rows) {
        return rows.stream().map(row -> row.item().token()).toList();
    }

    private <T> void run(CustodyWork work, Task<T> task, Consumer<? super T> success) {
        tasks.run(
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
                });
    }
}
