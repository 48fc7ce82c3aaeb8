package vn.capbu.renewal.ui.lists.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TaxCode;
import vn.capbu.renewal.followup.FollowUpException;
import vn.capbu.renewal.followup.FollowUpException.Reason;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpQuery.Filter;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpWords;
import vn.capbu.renewal.followup.MakeFollowUps;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;
import vn.capbu.renewal.ui.lists.model.FollowUpModel.Tab;
import vn.capbu.renewal.ui.model.DeskState;

/** What the operator can do in the follow-up window. Event dispatch thread only; all work runs in tasks. */
public final class FollowUpCommands {

    private final FollowUpModel model;
    private final FollowUpService service;
    private final Tasks tasks;
    private final BackgroundReader reader;
    private final FollowUpPrompts prompts;
    private final Consumer<TaxCode> cards;
    private int reading;

    /**
     * Commands on a model.
     *
     * @param cards opens the card of a subscriber
     */
    public FollowUpCommands(
            FollowUpModel model,
            FollowUpService service,
            Tasks tasks,
            BackgroundReader reader,
            FollowUpPrompts prompts,
            Consumer<TaxCode> cards) {
        this.model = model;
        this.service = service;
        this.tasks = tasks;
        this.reader = reader;
        this.prompts = prompts;
        this.cards = cards;
    }

    /** Opens the data directory when it isn't open, reads, and makes what renewals lack. */
    public void open() {
        open(true);
    }

    private void open(boolean make) {
        model.setState(new DeskState.Opening());
        reader.read(
                () -> {
                    try {
                        FollowUpService.Choices choices = service.open();
                        return new Opened(choices, make && service.isIncomplete(), null);
                    } catch (java.io.IOException | RuntimeException e) {
                        return new Opened(null, false, e);
                    }
                },
                result -> {
                    if (result.choices() != null) {
                        model.opened(result.choices());
                        refresh();
                        if (result.incomplete()) {
                            make();
                        }
                    } else if (result.failure() != null) {
                        model.setState(new DeskState.Failed(result.failure()));
                    }
                });
    }

    private record Opened(
            FollowUpService.@Nullable Choices choices,
            boolean incomplete,
            @Nullable Exception failure) {}

    /** Whether a command makes sense now. */
    public boolean isPossible(FollowUpCommand command) {
        if (!(model.state() instanceof DeskState.Open)) {
            return false;
        }
        List<FollowUpRow> rows = model.tab() == Tab.FOLLOW_UPS ? model.selection() : List.of();
        return switch (command) {
            case REFRESH -> true;
            case SAVE ->
                    model.tab() == Tab.FOLLOW_UPS
                            ? model.rows().size() > 0
                            : model.contracts().size() > 0;
            case TICK -> !rows.isEmpty() && rows.stream().allMatch(FollowUpCommands::isOpen);
            case UNTICK -> !rows.isEmpty() && rows.stream().noneMatch(FollowUpCommands::isOpen);
            case NOTICE, EMAIL, SUBSCRIBER -> !rows.isEmpty();
        };
    }

    private static boolean isOpen(FollowUpRow row) {
        return row.followUp().state() == FollowUpState.OPEN;
    }

    /** Does a command if it makes sense now. */
    public void run(FollowUpCommand command) {
        if (!isPossible(command)) {
            return;
        }
        List<FollowUpRow> rows = model.selection();
        switch (command) {
            case REFRESH -> open();
            case TICK -> tick(rows);
            case UNTICK -> untick(rows);
            case NOTICE -> notice(rows.get(0).followUp().renewal());
            case EMAIL -> email(rows.get(0).followUp().renewal());
            case SUBSCRIBER -> cards.accept(rows.get(0).certificate().taxCode());
            case SAVE -> save();
        }
    }

    /** Shows other follow-ups. */
    public void look(
            Filter filter, String text, @Nullable String system, @Nullable String province) {
        model.look(filter, text, system, province);
        refresh();
    }

    /** Shows the other list. */
    public void turnTo(Tab tab) {
        model.turnTo(tab);
    }

    /** Selects follow-ups, and reads what else the first one's certificate needs. */
    public void select(List<FollowUpRow> rows) {
        model.select(rows);
        if (rows.isEmpty()) {
            return;
        }
        UUID renewal = rows.get(0).followUp().renewal();
        reader.read(
                () -> service.ofRenewal(renewal),
                related -> {
                    List<FollowUpRow> now = model.selection();
                    if (!now.isEmpty() && now.get(0).followUp().renewal().equals(renewal)) {
                        model.showRelated(related);
                    }
                });
    }

    private record Reading(
            long edition, FollowUpQuery query, Map<Filter, Long> counts, long contracts) {}

    /**
     * Looks whether follow-ups came, or were ticked off elsewhere, since they were read. Then they are read anew; but a list in which
     * the operator has selected something stays as it is, and the window says that there is more.
     */
    public void lookForChanges() {
        if (!(model.state() instanceof DeskState.Open) || !model.isRead() || model.isOutdated()) {
            return;
        }
        int mine = reading;
        reader.read(
                service::edition,
                edition -> {
                    if (mine != reading || edition == model.edition()) {
                        return;
                    }
                    if (model.selection().isEmpty()) {
                        refresh();
                    } else {
                        model.outdate();
                    }
                });
    }

    /** Reads anew; an older reading that comes later is thrown away. */
    public void refresh() {
        if (!(model.state() instanceof DeskState.Open)) {
            return;
        }
        int mine = ++reading;
        Filter filter = model.filter();
        String text = model.text();
        String system = model.system();
        String province = model.province();
        reader.read(
                () -> {
                    long edition = service.edition();
                    FollowUpQuery query = service.query(text, filter, system, province);
                    return new Reading(
                            edition,
                            query,
                            service.counts(query),
                            service.contractEnds(0, 1).total());
                },
                found -> {
                    if (mine == reading) {
                        show(found, filter);
                    }
                });
    }

    private void show(Reading found, Filter filter) {
        model.show(found.counts(), found.edition());
        model.select(List.of());
        model.contracts()
                .show(
                        Math.toIntExact(found.contracts()),
                        (offset, limit) -> service.contractEnds(offset, limit).rows());
        model.rows()
                .show(
                        Math.toIntExact(found.counts().getOrDefault(filter, 0L)),
                        (offset, limit) -> service.page(found.query().page(offset, limit)).rows());
    }

    private void tick(List<FollowUpRow> rows) {
        prompts.askHearing(rows).ifPresent(hearing -> tick(rows, hearing));
    }

    private void tick(List<FollowUpRow> seen, Hearing hearing) {
        change(
                FollowUpCommand.TICK,
                seen.size(),
                () -> service.tick(seen, hearing),
                now -> {
                    if (prompts.mayReplace(different(seen, now), hearing, model.choices())) {
                        tick(now, hearing);
                    } else {
                        refresh();
                    }
                });
    }

    private void untick(List<FollowUpRow> rows) {
        prompts.askUndo(rows).ifPresent(reason -> untick(rows, reason));
    }

    private void untick(List<FollowUpRow> seen, String reason) {
        change(
                FollowUpCommand.UNTICK,
                seen.size(),
                () -> service.untick(seen, reason),
                now -> {
                    List<FollowUpRow> ticked = now.stream().filter(it -> !isOpen(it)).toList();
                    if (ticked.isEmpty()) {
                        model.tell(prompts.undoneAlready());
                        refresh();
                    } else if (prompts.mayUndo(different(seen, now), reason, model.choices())) {
                        untick(ticked, reason);
                    } else {
                        refresh();
                    }
                });
    }

    private static List<FollowUpRow> different(List<FollowUpRow> seen, List<FollowUpRow> now) {
        return now.stream().filter(row -> !seen.contains(row)).toList();
    }

    /** Work that yields nothing. */
    @FunctionalInterface
    private interface Change {
        void run() throws FollowUpException;
    }

    /**
     * @param otherwise told what is there, when it isn't what the operator saw
     */
    private void change(
            FollowUpCommand command,
            int count,
            Change change,
            Consumer<List<FollowUpRow>> otherwise) {
        start(
                prompts.title(command),
                (progress, cancellation) -> {
                    try {
                        change.run();
                        return List.<FollowUpRow>of();
                    } catch (FollowUpException e) {
                        if (e.reason() != Reason.CHANGED_MEANWHILE) {
                            throw e;
                        }
                        return e.now();
                    }
                },
                (List<FollowUpRow> now) -> {
                    if (now.isEmpty()) {
                        model.tell(prompts.done(command, count));
                        refresh();
                    } else {
                        otherwise.accept(now);
                    }
                });
    }

    private void notice(UUID renewal) {
        start(
                prompts.title(FollowUpCommand.NOTICE),
                (progress, cancellation) -> {
                    Path file = service.notice(renewal);
                    return new Shown(file, prompts.open(file));
                },
                (Shown shown) ->
                        model.tell(
                                shown.opened()
                                        ? prompts.done(FollowUpCommand.NOTICE, 1)
                                        : prompts.lies(shown.file())));
    }

    private record Shown(Path file, boolean opened) {}

    private void email(UUID renewal) {
        start(
                prompts.title(FollowUpCommand.EMAIL),
                (progress, cancellation) -> service.email(renewal),
                prompts::show);
    }

    private void make() {
        start(
                prompts.makingTitle(),
                service::make,
                (MakeFollowUps.Result made) -> {
                    model.tell(prompts.made(made));
                    open(false);
                });
    }

    private void save() {
        Tab tab = model.tab();
        String text = model.text();
        Filter filter = model.filter();
        String system = model.system();
        String province = model.province();
        FollowUpWords words = prompts.words(model.choices());
        prompts.chooseFile(tab)
                .ifPresent(
                        file ->
                                start(
                                        prompts.title(FollowUpCommand.SAVE),
                                        (progress, cancellation) -> {
                                            if (tab == Tab.FOLLOW_UPS) {
                                                service.saveFollowUps(
                                                        service.query(
                                                                text, filter, system, province),
                                                        words,
                                                        file,
                                                        progress,
                                                        cancellation);
                                            } else {
                                                service.saveContractEnds(
                                                        words, file, progress, cancellation);
                                            }
                                            return file;
                                        },
                                        (Path saved) -> model.tell(prompts.lies(saved))));
    }

    private <T> void start(String title, Task<T> task, Consumer<T> then) {
        tasks.run(
                title,
                task,
                new TaskCallback<T>() {
                    @Override
                    public void succeeded(T result) {
                        then.accept(result);
                    }

                    @Override
                    public ErrorText explain(Exception cause) {
                        return prompts.explain(cause);
                    }

                    @Override
                    public void failed(Exception cause) {
                        refresh();
                    }
                });
    }
}
