package vn.capbu.rollout.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Task;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.RolloutCampaign;

/** What can be done in the window of alerts. Called on the event dispatch thread, returns at once. */
public final class AlertCommands {

    private final AlertModel model;
    private final AlertDesk desk;
    private final Tasks tasks;
    private final AlertPrompts prompts;
    private final Runnable changed;

    /** Of the reading whose answer counts. */
    private long turn;

    /**
     * Commands.
     *
     * @param changed told when other alerts are open than before
     */
    public AlertCommands(
            AlertModel model, AlertDesk desk, Tasks tasks, AlertPrompts prompts, Runnable changed) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.changed = changed;
    }

    /** Reads everything, at first or anew. */
    public void open() {
        read(model.contents().map(AlertDesk.Contents::campaign).orElse(null));
    }

    /** Reads anew what was read before; else nothing. */
    public void refresh() {
        if (model.contents().isPresent()) {
            open();
        }
    }

    /** Shows the alerts of a campaign as they are now. */
    public void show(RolloutCampaign campaign) {
        read(campaign);
    }

    /** Shows another campaign. */
    public void choose(RolloutCampaign campaign) {
        if (!model.contents()
                .map(AlertDesk.Contents::campaign)
                .filter(campaign::equals)
                .isPresent()) {
            read(campaign);
        }
    }

    /** Shows closed alerts, too, or only open ones. */
    public void setAll(boolean all) {
        model.setAll(all);
    }

    /** Selects an alert; null for none. */
    public void select(@Nullable Alert alert) {
        model.select(alert);
    }

    /** What a reading found, or why it found nothing. */
    private record Found(AlertDesk.@Nullable Contents contents, @Nullable Exception failure) {}

    private void read(@Nullable RolloutCampaign wanted) {
        long mine = ++turn;
        run(
                (progress, cancellation) -> find(wanted),
                found -> {
                    if (mine == turn) {
                        show(found);
                    }
                });
    }

    private void show(Found found) {
        if (found.failure() == null) {
            model.show(found.contents());
        } else {
            model.fail(found.failure());
        }
    }

    private Found find(@Nullable RolloutCampaign wanted) {
        try {
            List<RolloutCampaign> campaigns = desk.campaigns();
            if (campaigns.isEmpty()) {
                return new Found(null, null);
            }
            RolloutCampaign campaign =
                    campaigns.stream()
                            .filter(one -> wanted != null && one.id() == wanted.id())
                            .findFirst()
                            .orElse(campaigns.get(campaigns.size() - 1));
            return new Found(desk.contents(campaign), null);
        } catch (CancellationException e) {
            throw e;
        } catch (Exception e) {
            return new Found(null, e);
        }
    }

    /** Looks whether something is to be told now. */
    public void check() {
        campaign()
                .ifPresent(
                        campaign ->
                                run(
                                        (progress, cancellation) -> desk.check(campaign),
                                        raised -> {
                                            model.tell(prompts.checked(raised));
                                            open();
                                            changed.run();
                                        }));
    }

    /** Closes the selected alert, with a note. */
    public void close() {
        Alert alert = model.alert().filter(Alert::isOpen).orElse(null);
        AlertDesk.Contents contents = model.contents().orElse(null);
        if (alert == null || contents == null) {
            return;
        }
        prompts.askNote(alert, contents.plan())
                .ifPresent(
                        note ->
                                run(
                                        (progress, cancellation) -> {
                                            desk.close(contents.campaign(), alert.id(), note);
                                            return alert;
                                        },
                                        closed -> {
                                            model.tell(prompts.closed(closed));
                                            open();
                                            changed.run();
                                        }));
    }

    /** Shows the figure that tells most about the selected alert. */
    public void openFigure() {
        about().ifPresent(it -> prompts.openFigure(it.scope(), it.figure()));
    }

    /** Whether there are people to be called behind the selected alert. */
    public boolean hasPeople() {
        return about().filter(it -> !it.standings().isEmpty()).isPresent();
    }

    /** Shows the people behind the selected alert. */
    public void openPeople() {
        Alert alert = model.alert().orElse(null);
        AlertDesk.Contents contents = model.contents().orElse(null);
        AlertSubject about = about().orElse(null);
        if (alert != null && contents != null && about != null && !about.standings().isEmpty()) {
            ProgressFilter filter =
                    about.scope().filter(contents.versions()).standing(about.standings());
            prompts.openPeople(
                    new PeopleTarget(
                            contents.campaign(),
                            null,
                            PeopleQuery.of(filter),
                            prompts.people(alert, about.scope())));
        }
    }

    private Optional<AlertSubject> about() {
        return model.contents()
                .flatMap(
                        contents ->
                                model.alert()
                                        .map(
                                                alert ->
                                                        AlertSubject.of(
                                                                alert,
                                                                contents.campaign(),
                                                                contents.plan())));
    }

    private Optional<RolloutCampaign> campaign() {
        return model.contents().map(AlertDesk.Contents::campaign);
    }

    private <T> void run(Task<T> task, Consumer<T> then) {
        tasks.run(prompts.title(), task, TaskCallback.<T>of(prompts::explain, then, () -> {}));
    }
}
