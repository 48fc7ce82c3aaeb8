package vn.capbu.renewal.ui.custody.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.Merge;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.ShelfRow;

/** Moves by hand, and shelves. Where somebody else was faster both are shown. Event dispatch thread only; all work runs in tasks. */
final class Moving {

    private final CustodyModel model;
    private final CustodyService service;
    private final BackgroundReader reader;
    private final CustodyPrompts prompts;
    private final CustodyTasks tasks;
    private final Runnable refresh;

    /**
     * @param refresh reads the list anew
     */
    Moving(
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

    /** A change of tokens as they were seen. */
    private interface Deed {
        List<CustodyItem> run(List<CustodyItem> seen) throws CustodyException;
    }

    /** Asks where tokens go to, and moves them. */
    void move(List<ShelfRow> rows) {
        reader.read(
                () -> choices(rows),
                choices ->
                        model.catalogues()
                                .flatMap(lists -> prompts.askMove(rows, choices, lists.rules()))
                                .ifPresent(move -> move(items(rows), move)));
    }

    private Set<CustodyState> choices(List<ShelfRow> rows) {
        Set<CustodyState> common = EnumSet.allOf(CustodyState.class);
        for (ShelfRow row : rows) {
            common.retainAll(service.choices(row.item().state()));
        }
        return common;
    }

    private void move(List<CustodyItem> items, CustodyPrompts.Move move) {
        change(
                items,
                seen -> service.move(seen, move.to(), move.reason(), move.secondPerson()),
                now -> prompts.askMoveMerge(move, now));
    }

    /** Asks for a shelf, and puts tokens there. */
    void shelve(List<ShelfRow> rows) {
        prompts.askShelf(rows)
                .ifPresent(
                        shelf ->
                                change(
                                        items(rows),
                                        seen -> service.shelve(seen, shelf),
                                        now -> prompts.askShelfMerge(shelf, now)));
    }

    private static List<CustodyItem> items(List<ShelfRow> rows) {
        return rows.stream().map(ShelfRow::item).toList();
    }

    /**
     * @param late asks about the tokens that somebody else has changed
     */
    private void change(
            List<CustodyItem> seen,
            Deed deed,
            Function<List<CurrentToken>, Optional<Merge.Choice>> late) {
        tasks.run(
                CustodyWork.MOVE,
                (progress, cancellation) -> {
                    CustodyTasks.Attempt<List<CustodyItem>> attempt =
                            CustodyTasks.attempt(() -> deed.run(seen));
                    if (attempt.result() == null && !attempt.isLate()) {
                        throw new CustodyException(attempt.problems());
                    }
                    return attempt;
                },
                (CustodyTasks.Attempt<List<CustodyItem>> attempt) -> {
                    List<CustodyItem> changed = attempt.result();
                    if (changed != null) {
                        model.tell(prompts.moved(changed.size()));
                        refresh.run();
                        return;
                    }
                    List<TokenSerial> others = lateOnes(attempt.problems());
                    reader.read(() -> service.now(others), now -> merge(seen, now, deed, late));
                });
    }

    private static List<TokenSerial> lateOnes(List<CustodyProblem> problems) {
        return problems.stream().map(it -> new TokenSerial(it.subject())).toList();
    }

    /** Mine for all of them, or theirs for those that they changed and mine for the rest; or nothing at all. */
    private void merge(
            List<CustodyItem> seen,
            List<CurrentToken> now,
            Deed deed,
            Function<List<CurrentToken>, Optional<Merge.Choice>> late) {
        if (now.isEmpty()) {
            change(seen, deed, late); // they have left the custody: the desk says so
            return;
        }
        Optional<Merge.Choice> choice = late.apply(now);
        if (choice.isEmpty()) {
            refresh.run();
            return;
        }
        Map<Long, CustodyItem> current =
                now.stream()
                        .map(CurrentToken::item)
                        .collect(Collectors.toMap(CustodyItem::id, Function.identity()));
        List<CustodyItem> wanted = new ArrayList<>();
        for (CustodyItem item : seen) {
            CustodyItem other = current.get(item.id());
            if (other == null) {
                wanted.add(item);
            } else if (choice.get() == Merge.Choice.MINE) {
                wanted.add(other);
            }
        }
        if (wanted.isEmpty()) {
            refresh.run();
        } else {
            change(wanted, deed, late);
        }
    }
}
