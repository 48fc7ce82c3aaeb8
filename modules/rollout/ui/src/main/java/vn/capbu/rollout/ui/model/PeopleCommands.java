package vn.capbu.rollout.ui.model;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Task;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.ui.model.PeoplePrompts.Work;

/** What can be done in the people's window. Called on the event dispatch thread, returns at once. */
public final class PeopleCommands {

    private final PeopleModel model;
    private final PeopleDesk desk;
    private final Tasks tasks;
    private final PeoplePrompts prompts;
    private Cancellation finding = new Cancellation();

    /** Of the list whose answer counts. */
    private long turn;

    public PeopleCommands(PeopleModel model, PeopleDesk desk, Tasks tasks, PeoplePrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** Shows other people. */
    public void show(PeopleTarget target) {
        find(target, PeopleOrder.ENTERED);
    }

    /** Shows the same people in another order. */
    public void sort(PeopleOrder order) {
        if (order != model.order()) {
            model.target().ifPresent(target -> find(target, order));
        }
    }

    /** Reads them anew. */
    public void again() {
        model.target().ifPresent(target -> find(target, model.order()));
    }

    /** Asks what is found to be given up. */
    public void stop() {
        finding.request();
    }

    /** Shows a list, or why there is none. */
    @FunctionalInterface
    private interface Found {
        void show();
    }

    private void find(PeopleTarget target, PeopleOrder order) {
        long mine = ++turn;
        finding.request();
        model.begin(target, order);
        finding =
                tasks.run(
                        prompts.title(Work.LIST),
                        (progress, cancellation) -> {
                            try {
                                long[] members = desk.list(target, order, progress, cancellation);
                                return () -> model.show(members, desk, target);
                            } catch (CancellationException e) {
                                throw e;
                            } catch (Exception e) {
                                return () -> model.fail(e);
                            }
                        },
                        new Callback<Found>(
                                prompts::explain,
                                found -> {
                                    if (mine == turn) {
                                        found.show();
                                    }
                                },
                                () -> {
                                    if (mine == turn) {
                                        model.idle();
                                    }
                                }));
    }

    /** Selects rows. */
    public void select(List<Person> people) {
        model.select(people);
    }

    /** Opens the card of the selected subscriber. */
    public void openCard() {
        if (!model.selection().isEmpty()) {
            prompts.openCard(model.selection().get(0));
        }
    }

    /** Writes all of them as a call list. */
    public void export() {
        model.target()
                .ifPresent(
                        target ->
                                prompts.chooseFile(target)
                                        .ifPresent(
                                                file ->
                                                        run(
                                                                Work.EXPORT,
                                                                (progress, cancellation) ->
                                                                        desk.export(
                                                                                target,
                                                                                prompts.words(),
                                                                                file,
                                                                                progress,
                                                                                cancellation),
                                                                exported ->
                                                                        model.tell(
                                                                                prompts.exported(
                                                                                        exported,
                                                                                        file)))));
    }

    /** Writes a call list for each who looks after some of them. */
    public void export(PeopleQuery.By by) {
        model.target()
                .ifPresent(
                        target ->
                                prompts.chooseFolder(target, by)
                                        .ifPresent(
                                                folder ->
                                                        run(
                                                                Work.EXPORT,
                                                                (progress, cancellation) ->
                                                                        desk.export(
                                                                                target,
                                                                                by,
                                                                                prompts.words(),
                                                                                folder,
                                                                                progress,
                                                                                cancellation),
                                                                exported ->
                                                                        model.tell(
                                                                                prompts.exported(
                                                                                        exported,
                                                                                        folder)))));
    }

    /** Writes down what came of a call to the selected one. */
    public void recordCall() {
        PeopleTarget target = model.target().orElse(null);
        if (target == null || model.selection().size() != 1) {
            return;
        }
        Person person = model.selection().get(0);
        prompts.askCall(person)
                .ifPresent(
                        outcome ->
                                run(
                                        Work.CALL,
                                        (progress, cancellation) ->
                                                desk.record(target, person, outcome),
                                        standing -> {
                                            model.tell(prompts.recorded(person, standing));
                                            again();
                                        }));
    }

    /** Moves the selected ones, with a reason. */
    public void move() {
        PeopleTarget target = model.target().orElse(null);
        List<Person> people = model.selection();
        if (target == null || people.isEmpty()) {
            return;
        }
        prompts.askMoving(people)
                .ifPresent(
                        moving ->
                                run(
                                        Work.MOVE,
                                        (progress, cancellation) ->
                                                desk.move(target, people, moving),
                                        members -> {
                                            model.tell(prompts.moved(members));
                                            again();
                                        }));
    }

    private <T> void run(Work work, Task<T> task, Consumer<T> then) {
        tasks.run(prompts.title(work), task, new Callback<>(prompts::explain, then, () -> {}));
    }
}
