package vn.capbu.rollout.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Task;
import vn.capbu.rollout.CallMark;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.ui.model.PeoplePrompts.Work;

/** What can be done in the people's window. Called on the event dispatch thread, returns at once. */
public final class PeopleCommands {

    private final PeopleModel model;
    private final PeopleDesk desk;
    private final Tasks tasks;
    private final PeoplePrompts prompts;
    private final BackgroundReader reader;
    private Cancellation finding = new Cancellation();

    /** Of the list whose answer counts. */
    private long turn;

    public PeopleCommands(
            PeopleModel model,
            PeopleDesk desk,
            Tasks tasks,
            PeoplePrompts prompts,
            BackgroundReader reader) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.reader = reader;
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
                                Province only = desk.ownProvince();
                                long[] members = desk.list(target, order, progress, cancellation);
                                return () -> model.show(members, only, desk, target);
                            } catch (CancellationException e) {
                                throw e;
                            } catch (Exception e) {
                                return () -> model.fail(e);
                            }
                        },
                        TaskCallback.<Found>of(
                                prompts::explain,
                                found -> {
                                    if (mine == turn) {
                                        found.show();
                                        lookWhoCalls();
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
        begin(target, model.selection().get(0), false);
    }

    /** The other desks see from now on that somebody is being called. */
    private void begin(PeopleTarget target, Person person, boolean evenSo) {
        run(
                Work.CALL,
                (progress, cancellation) -> desk.begin(person, evenSo),
                (PeopleDesk.Begun begun) -> {
                    if (begun.isOurs()) {
                        askCall(target, person, begun.mark());
                    } else if (prompts.mayCallAsWell(person, begun.mark())) {
                        begin(target, person, true);
                    }
                });
    }

    private void askCall(PeopleTarget target, Person person, CallMark mark) {
        Optional<RecordCalls.Outcome> outcome = prompts.askCall(person);
        if (outcome.isPresent()) {
            run(
                    Work.CALL,
                    (progress, cancellation) -> desk.record(target, person, outcome.get()),
                    standing -> {
                        model.tell(prompts.recorded(person, standing));
                        again();
                    });
        } else {
            run(
                    Work.CALL,
                    (progress, cancellation) -> {
                        desk.giveUp(mark);
                        return true;
                    },
                    given -> lookWhoCalls());
        }
    }

    /** Shows who is being called now. */
    public void lookWhoCalls() {
        if (model.target().isPresent()) {
            reader.read(desk::calling, model::showCalling);
        }
    }

    /** Shows calls and moves of other desks in the rows that are seen; the list stays the one that was asked for. */
    public void keepUpToDate() {
        lookWhoCalls();
        if (model.selection().isEmpty()) {
            model.reread(desk);
        }
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
        tasks.run(prompts.title(work), task, TaskCallback.of(prompts::explain, then, () -> {}));
    }
}
