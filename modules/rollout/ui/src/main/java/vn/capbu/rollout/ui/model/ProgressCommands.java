package vn.capbu.rollout.ui.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartKey;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Task;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.model.ProgressPrompts.Work;

/**
 * What can be done in the progress window. Called on the event dispatch thread, returns at once. Only the answer to the last question
 * is shown; one before it is stopped.
 */
public final class ProgressCommands {

    private final ProgressModel model;
    private final ProgressDesk desk;
    private final Tasks tasks;
    private final ProgressPrompts prompts;
    private Cancellation reading = new Cancellation();

    /** Whether the day of a population is asked for as soon as the campaign is known. */
    private boolean fixWhenRead;

    /** What was chosen before the campaigns were known; it counts as soon as they are. */
    private UnaryOperator<Scope> wish = UnaryOperator.identity();

    /** Of the reading whose answer counts. */
    private long turn;

    public ProgressCommands(
            ProgressModel model, ProgressDesk desk, Tasks tasks, ProgressPrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** Reads campaigns and figures, at first or anew. */
    public void open() {
        look(model.scope().orElse(null));
    }

    /** Shows another campaign. */
    public void choose(RolloutCampaign campaign) {
        if (!model.scope().map(Scope::campaign).filter(campaign::equals).isPresent()) {
            Province province = model.scope().map(Scope::province).orElse(null);
            look(Scope.of(campaign).in(province));
        }
    }

    /** Shows another day; null for today. */
    public void setDay(@Nullable LocalDate day) {
        narrow(scope -> scope.on(day));
    }

    /** Shows only some device versions. */
    public void setCohort(Cohort cohort) {
        narrow(scope -> scope.of(cohort));
    }

    /** Shows only a province; null for all. */
    public void setProvince(@Nullable Province province) {
        narrow(scope -> scope.in(province));
    }

    /** Shows only a channel; null for all. */
    public void setChannel(@Nullable Channel channel) {
        narrow(scope -> scope.by(channel));
    }

    /** Shows the 63 provinces, or the 34. */
    public void setEdition(Edition edition) {
        narrow(scope -> scope.of(edition));
    }

    /** Shows all of the campaign, on the same day. */
    public void widen() {
        narrow(scope -> scope.of(Cohort.ALL).in(null).by(null));
    }

    private void narrow(UnaryOperator<Scope> change) {
        Scope scope = model.scope().orElse(null);
        if (scope == null) {
            UnaryOperator<Scope> before = wish;
            wish = campaign -> change.apply(before.apply(campaign));
            return;
        }
        Scope next = change.apply(scope);
        if (!next.equals(scope)) {
            look(next);
        }
    }

    /** Shows a figure of a part of a campaign. */
    public void show(Scope scope, FigureName figure) {
        model.begin(scope, figure);
        look(scope);
    }

    /** Shows the alerts of the campaign. */
    public void openAlerts() {
        model.scope().ifPresent(scope -> prompts.openAlerts(scope.campaign()));
    }

    /** Reads anew which alerts of the campaign are open; nothing where none is shown. */
    public void refreshAlerts() {
        model.scope()
                .map(Scope::campaign)
                .ifPresent(
                        campaign ->
                                run(
                                        Work.READ,
                                        (progress, cancellation) -> desk.facts(campaign),
                                        facts -> model.know(campaign, facts)));
    }

    /** Shows another figure. */
    public void choose(FigureName name) {
        if (name != model.choice()) {
            draw(name);
        }
    }

    /** Shows the figure as a table, or as a figure. */
    public void setTable(boolean table) {
        model.setTable(table);
    }

    /** What a reading found, or why it found nothing. */
    private record Found(
            List<RolloutCampaign> campaigns,
            @Nullable Scope scope,
            @Nullable CampaignFacts facts,
            @Nullable Overview overview,
            @Nullable Exception failure) {}

    private void look(@Nullable Scope wanted) {
        model.begin(wanted, model.choice());
        start(
                (progress, cancellation) -> find(wanted, cancellation),
                found -> {
                    if (found.failure() != null) {
                        model.fail(found.failure());
                    } else if (found.scope() == null || found.facts() == null) {
                        model.noCampaign();
                    } else {
                        model.show(
                                found.campaigns(), found.scope(), found.facts(), found.overview());
                        fulfil(found.scope());
                        fixNow();
                    }
                });
    }

    private void fulfil(Scope found) {
        Scope wished = wish.apply(found);
        wish = UnaryOperator.identity();
        if (wished.equals(found)) {
            draw(model.choice());
        } else {
            look(wished);
        }
    }

    private void fixNow() {
        if (fixWhenRead) {
            fixWhenRead = false;
            fix();
        }
    }

    private Found find(@Nullable Scope wanted, Cancellation cancellation) {
        try {
            List<RolloutCampaign> campaigns = desk.campaigns();
            Scope scope = scope(wanted, campaigns, desk.ownProvince());
            if (scope == null) {
                return new Found(campaigns, null, null, null, null);
            }
            CampaignFacts facts = desk.facts(scope.campaign());
            cancellation.check();
            Overview overview = facts.populations().isEmpty() ? null : desk.overview(scope);
            return new Found(campaigns, scope, facts, overview, null);
        } catch (CancellationException e) {
            throw e;
        } catch (Exception e) {
            return new Found(List.of(), null, null, null, e);
        }
    }

    /**
     * The campaign that was looked at may have a newer version, or may be gone.
     *
     * @param own at first only this province is shown
     */
    private static @Nullable Scope scope(
            @Nullable Scope wanted, List<RolloutCampaign> campaigns, @Nullable Province own) {
        if (campaigns.isEmpty()) {
            return null;
        }
        if (wanted != null) {
            for (RolloutCampaign one : campaigns) {
                if (one.id() == wanted.campaign().id()) {
                    return new Scope(
                            one,
                            wanted.asOf(),
                            wanted.cohort(),
                            wanted.province(),
                            wanted.channel(),
                            wanted.edition());
                }
            }
        }
        return Scope.of(campaigns.get(campaigns.size() - 1)).in(own);
    }

    /** A figure, or why there is none. */
    private record Drawn(@Nullable ChartDocument figure, @Nullable Exception failure) {}

    private void draw(FigureName choice) {
        model.begin(null, choice);
        Overview overview = model.overview().orElse(null);
        if (overview == null || !model.scope().filter(overview.scope()::equals).isPresent()) {
            model.idle();
            return;
        }
        start(
                (progress, cancellation) -> {
                    try {
                        return new Drawn(desk.figure(overview, choice), null);
                    } catch (CancellationException e) {
                        throw e;
                    } catch (Exception e) {
                        return new Drawn(null, e);
                    }
                },
                drawn -> {
                    if (drawn.figure() != null) {
                        model.show(drawn.figure());
                    } else if (drawn.failure() != null) {
                        model.failFigure(drawn.failure());
                    }
                });
    }

    private <T> void start(Task<T> task, Consumer<T> then) {
        long mine = ++turn;
        reading.request();
        reading =
                tasks.run(
                        prompts.title(Work.READ),
                        task,
                        TaskCallback.<T>of(
                                prompts::explain,
                                result -> {
                                    if (mine == turn) {
                                        then.accept(result);
                                    }
                                },
                                () -> {
                                    if (mine == turn) {
                                        model.idle();
                                    }
                                }));
    }

    /**
     * Shows the people behind a part of the figure.
     *
     * @param tip what the part says
     */
    public void openPeople(ChartKey key, String tip) {
        model.overview()
                .ifPresent(
                        overview ->
                                run(
                                        Work.READ,
                                        (progress, cancellation) -> desk.people(overview, key),
                                        behind ->
                                                prompts.openPeople(
                                                        new PeopleTarget(
                                                                overview.scope().campaign(),
                                                                behind.asOf() == null
                                                                        ? overview.asOf()
                                                                        : behind.asOf(),
                                                                behind.query(),
                                                                tip))));
    }

    /** Shows those that stand so; null for everybody of the scope. */
    public void openPeople(@Nullable Standing standing) {
        people(
                standing == null ? Set.of() : Set.of(standing),
                scope -> prompts.title(scope, standing));
    }

    /** Shows those that stand in ways of a kind. */
    public void openPeople(Standing.Kind kind) {
        List<Standing> standings =
                kind == Standing.Kind.RENEWED
                        ? List.of(Standing.RENEWED, Standing.REGISTERED)
                        : Standing.of(kind);
        people(Set.copyOf(standings), scope -> prompts.title(scope, kind));
    }

    /** Shows everybody that isn't left out. */
    public void openReachable() {
        Set<Standing> standings = EnumSet.allOf(Standing.class);
        standings.removeAll(Standing.of(Standing.Kind.EXCLUDED));
        people(standings, prompts::titleOfReachable);
    }

    private void people(Set<Standing> standings, Function<Scope, String> title) {
        model.overview()
                .ifPresent(
                        overview -> {
                            Scope scope = overview.scope();
                            ProgressFilter filter = scope.filter(overview.versions());
                            prompts.openPeople(
                                    new PeopleTarget(
                                            scope.campaign(),
                                            overview.asOf(),
                                            PeopleQuery.of(filter.standing(standings)),
                                            title.apply(scope)));
                        });
    }

    /** Puts the figure on the clipboard, as a picture. */
    public void copyPicture() {
        model.figure()
                .ifPresent(
                        figure ->
                                run(
                                        Work.COPY,
                                        (progress, cancellation) -> prompts.picture(figure),
                                        picture -> {
                                            picture.run();
                                            model.tell(prompts.copied(figure));
                                        }));
    }

    /** Puts the figure's table on the clipboard. */
    public void copyTable() {
        model.figure()
                .ifPresent(
                        figure -> {
                            prompts.copy(figure.text());
                            model.tell(prompts.copied(figure));
                        });
    }

    /** Writes the figure into a file that the operator chooses. */
    public void save() {
        Optional<Scope> scope = model.scope();
        Optional<ChartDocument> figure = model.figure();
        if (scope.isPresent() && figure.isPresent()) {
            prompts.chooseFile(model.choice(), scope.get())
                    .ifPresent(
                            file ->
                                    run(
                                            Work.SAVE,
                                            (progress, cancellation) -> {
                                                desk.write(figure.get(), file);
                                                return file;
                                            },
                                            written -> model.tell(prompts.saved(written))));
        }
    }

    /** Fixes who is in the campaign, as soon as it is known. */
    public void fix() {
        RolloutCampaign campaign = model.scope().map(Scope::campaign).orElse(null);
        if (campaign == null) {
            fixWhenRead = true;
            return;
        }
        prompts.askFixing(campaign)
                .ifPresent(
                        fixing ->
                                run(
                                        Work.FIX,
                                        (progress, cancellation) ->
                                                desk.fix(
                                                        campaign,
                                                        fixing.on(),
                                                        fixing.note(),
                                                        progress,
                                                        cancellation),
                                        fixed -> {
                                            model.tell(prompts.fixed(fixed));
                                            open();
                                        }));
    }

    private <T> void run(Work work, Task<T> task, Consumer<T> then) {
        tasks.run(prompts.title(work), task, TaskCallback.of(prompts::explain, then, () -> {}));
    }
}
