package vn.capbu.renewal.ui.custody.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.TableReport;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.ui.custody.model.CustodyModel.Page;
import vn.capbu.renewal.ui.model.DeskState;

/** What the operator can do in the custody window. Event dispatch thread only; all work runs in tasks. */
public final class CustodyCommands {

    private final CustodyModel model;
    private final CustodyService service;
    private final CustodyTasks tasks;
    private final BackgroundReader reader;
    private final CustodyPrompts prompts;
    private final TakingIn takingIn;
    private final Returning returning;
    private final Moving moving;
    private final CatalogueEditing rules;
    private int reading;
    private int pending;

    /** Commands on a model. */
    public CustodyCommands(
            CustodyModel model,
            CustodyService service,
            Tasks tasks,
            BackgroundReader reader,
            CustodyPrompts prompts) {
        this.model = model;
        this.service = service;
        this.tasks = new CustodyTasks(model, service, tasks, prompts);
        this.takingIn = new TakingIn(model, service, prompts, this.tasks, this::refresh);
        this.returning = new Returning(model, service, reader, prompts, this.tasks, this::refresh);
        this.moving = new Moving(model, service, reader, prompts, this.tasks, this::refresh);
        this.rules =
                new CatalogueEditing(model, service, reader, prompts, this.tasks, this::refresh);
        this.reader = reader;
        this.prompts = prompts;
    }

    /** The form of a drop-off. */
    public TakingIn takingIn() {
        return takingIn;
    }

    /** The look before a return, and its form. */
    public Returning returning() {
        return returning;
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
            case RECEIVE, REFRESH, EDIT_RULES -> true;
            case SAVE_LIST -> !model.view().rows().isEmpty();
            case MAKE_READY, RETURN, MOVE, SHELVE, CONSENT ->
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
            case MAKE_READY -> returning.makeReady(rows);
            case RETURN -> returning.begin(rows);
            case MOVE -> moving.move(rows);
            case SHELVE -> moving.shelve(rows);
            case CONSENT -> consent(rows.get(0).item().slip());
            case EDIT_RULES -> rules.begin();
            case PRINT_RECEIPT -> tasks.print(Paper.RECEIPT, rows.get(0).item().slip());
            case PRINT_LABELS -> tasks.print(Paper.LABELS, rows.get(0).item().slip());
            case PRINT_MINUTES -> tasks.print(Paper.MINUTES, minutesOf(rows));
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

    /** Shows a page more of the list. */
    public void showMore() {
        if (model.hasMore()) {
            model.showMore();
            refresh();
        }
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
        int pages = model.pages();
        reader.read(
                () -> service.load(filter, text, pages),
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

    private void consent(String slip) {
        if (prompts.mayConsent(slip)) {
            tasks.run(
                    CustodyWork.MOVE,
                    (progress, cancellation) ->
                            CustodyTasks.attempt(() -> service.recordConsent(slip)),
                    (CustodyTasks.Attempt<DropOff> attempt) -> {
                        model.tell(prompts.consented(slip));
                        refresh();
                    });
        }
    }

    private void saveList() {
        prompts.chooseFile("token.pdf")
                .ifPresent(
                        file -> {
                            TableReport report = prompts.report(model);
                            tasks.run(
                                    CustodyWork.SAVE,
                                    (progress, cancellation) -> {
                                        service.save(report, file);
                                        return prompts.lies(file);
                                    },
                                    model::tell);
                        });
    }
}
