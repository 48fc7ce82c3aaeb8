package vn.capbu.renewal.ui.lists.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TaxCode;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.affected.AffectedFilter;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.AffectedWorkbook;
import vn.capbu.renewal.affected.DecideEligibility.Decision;
import vn.capbu.renewal.affected.DecisionRefusal;
import vn.capbu.renewal.ui.model.DeskState;

/** What the operator can do in the affected list's window. Event dispatch thread only; all work runs in tasks. */
public final class AffectedCommands {

    private final AffectedModel model;
    private final AffectedService service;
    private final Tasks tasks;
    private final BackgroundReader reader;
    private final AffectedPrompts prompts;
    private final Executor eventThread;
    private final Consumer<TaxCode> cards;
    private @Nullable Cancellation working;

    /**
     * Commands on a model.
     *
     * @param eventThread where progress is told
     * @param cards opens the card of a subscriber
     */
    public AffectedCommands(
            AffectedModel model,
            AffectedService service,
            Tasks tasks,
            BackgroundReader reader,
            AffectedPrompts prompts,
            Executor eventThread,
            Consumer<TaxCode> cards) {
        this.model = model;
        this.service = service;
        this.tasks = tasks;
        this.reader = reader;
        this.prompts = prompts;
        this.eventThread = eventThread;
        this.cards = cards;
    }

    /** Opens the data directory when it isn't open, and reads the campaigns. */
    public void open() {
        model.setState(new DeskState.Opening());
        reader.read(
                () -> {
                    try {
                        return new Opened(service.open(), null);
                    } catch (java.io.IOException | RuntimeException e) {
                        return new Opened(List.of(), e);
                    }
                },
                result -> {
                    if (result.failure() == null) {
                        model.opened(result.campaigns());
                    } else {
                        model.setState(new DeskState.Failed(result.failure()));
                    }
                });
    }

    private record Opened(List<Campaign> campaigns, @Nullable Exception failure) {}

    /** Whether a command makes sense now. */
    public boolean isPossible(AffectedCommand command) {
        if (!(model.state() instanceof DeskState.Open)) {
            return false;
        }
        AffectedRow row = model.selection();
        AffectedList list = model.list();
        return switch (command) {
            case LIST -> !model.isBusy() && model.campaign() != null;
            case STOP -> model.isBusy();
            case DECIDE ->
                    !model.isBusy()
                            && model.isSupervised()
                            && list != null
                            && !list.isOfThePast()
                            && row != null
                            && row.question() != null
                            && row.question().isForSupervisor();
            case SUBSCRIBER -> row != null;
            case SAVE -> !model.isBusy() && model.rows().size() > 0;
        };
    }

    /** Does a command if it makes sense now. */
    public void run(AffectedCommand command) {
        if (!isPossible(command)) {
            return;
        }
        switch (command) {
            case LIST -> list();
            case STOP -> stop();
            case DECIDE -> decide();
            case SUBSCRIBER -> {
                AffectedRow row = model.selection();
                if (row != null) {
                    cards.accept(row.facts().holder().taxCode());
                }
            }
            case SAVE -> save();
        }
    }

    /** Chooses the campaign. */
    public void choose(Campaign campaign) {
        model.choose(campaign);
    }

    /** Chooses the day; null for now. */
    public void setDay(@Nullable LocalDate day) {
        model.setDay(day);
    }

    /** Selects a certificate. */
    public void select(@Nullable AffectedRow row) {
        model.select(row);
    }

    private void list() {
        Campaign campaign = model.campaign();
        LocalDate day = model.day();
        if (campaign == null) {
            return;
        }
        busy(
                AffectedCommand.LIST,
                (progress, cancellation) -> {
                    AffectedList made = service.list(campaign, day, progress, cancellation);
                    return new Shown(
                            made,
                            made.view(AffectedFilter.ALL, Progress.NONE, cancellation),
                            AffectedFilter.ALL);
                },
                shown -> {
                    model.show(shown.list(), shown.view(), shown.filter());
                    model.tell(prompts.done(AffectedCommand.LIST, campaign.name()));
                });
    }

    private record Shown(AffectedList list, AffectedList.View view, AffectedFilter filter) {}

    /** Shows other rows of the list. */
    public void look(AffectedFilter filter) {
        AffectedList list = model.list();
        if (list == null || filter.equals(model.filter())) {
            return;
        }
        stop();
        busy(
                AffectedCommand.LIST,
                (progress, cancellation) ->
                        new Shown(list, list.view(filter, progress, cancellation), filter),
                shown -> model.show(shown.list(), shown.view(), shown.filter()));
    }

    private void stop() {
        Cancellation now = working;
        if (now != null) {
            now.request();
        }
    }

    private void decide() {
        AffectedRow row = model.selection();
        AffectedList list = model.list();
        if (row == null || list == null) {
            return;
        }
        prompts.askDecision(row).ifPresent(decision -> decide(list.campaign(), row, decision));
    }

    private void decide(Campaign campaign, AffectedRow row, Decision decision) {
        start(
                AffectedCommand.DECIDE,
                (progress, cancellation) -> service.decide(campaign, row.facts().id(), decision),
                (Optional<DecisionRefusal> refusal) -> {
                    if (refusal.isPresent()) {
                        prompts.refused(refusal.get());
                    } else {
                        model.tell(
                                prompts.done(AffectedCommand.DECIDE, row.facts().holder().name()));
                        list();
                    }
                });
    }

    private void save() {
        AffectedList list = model.list();
        AffectedList.View view = model.view();
        if (list == null || view == null) {
            return;
        }
        prompts.chooseFile(list)
                .ifPresent(
                        file ->
                                start(
                                        AffectedCommand.SAVE,
                                        (progress, cancellation) -> {
                                            service.save(
                                                    AffectedWorkbook.of(
                                                            list,
                                                            view,
                                                            prompts.words(),
                                                            progress,
                                                            cancellation),
                                                    file);
                                            return file;
                                        },
                                        (Path saved) ->
                                                model.tell(
                                                        prompts.done(
                                                                AffectedCommand.SAVE,
                                                                saved.toString()))));
    }

    /** Work that the window shows as its own, one at a time. */
    private void busy(AffectedCommand command, Task<Shown> task, Consumer<Shown> then) {
        model.setBusy(true);
        Cancellation[] mine = new Cancellation[1];
        mine[0] =
                tasks.run(
                        prompts.title(command),
                        (progress, cancellation) -> task.run(new Told(progress), cancellation),
                        TaskCallback.<Shown>of(
                                prompts::explain,
                                shown -> {
                                    if (mine[0] == working) {
                                        model.setBusy(false);
                                        then.accept(shown);
                                    }
                                },
                                () -> {
                                    if (mine[0] == working) {
                                        model.setBusy(false);
                                    }
                                }));
        working = mine[0];
    }

    private <T> void start(AffectedCommand command, Task<T> task, Consumer<T> then) {
        tasks.run(prompts.title(command), task, TaskCallback.of(prompts::explain, then));
    }

    /** Tells the window as well. */
    private final class Told implements Progress {

        private final Progress wider;
        private volatile long units = -1;

        Told(Progress wider) {
            this.wider = wider;
        }

        @Override
        public void total(long total) {
            units = total;
            wider.total(total);
        }

        @Override
        public void done(long done) {
            long of = units;
            wider.done(done);
            eventThread.execute(() -> model.setProgress(done, of));
        }
    }
}
