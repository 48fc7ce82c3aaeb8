package vn.capbu.rollout.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.rollout.CallListWords;
import vn.capbu.rollout.CallMark;
import vn.capbu.rollout.MarkCalls;
import vn.capbu.rollout.MoveMembers;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.WriteCallLists;
import vn.capbu.rollout.ui.model.Moving;
import vn.capbu.rollout.ui.model.PeopleDesk;
import vn.capbu.rollout.ui.model.PeopleTarget;

/** The people on a workspace. Thread-safe; never on the event dispatch thread. */
public final class ConsolePeopleDesk implements PeopleDesk {

    private final WorkspaceSource workspace;
    private final Supplier<Operator> operator;

    /** A desk. */
    public ConsolePeopleDesk(WorkspaceSource workspace, Supplier<Operator> operator) {
        this.workspace = workspace;
        this.operator = operator;
    }

    @Override
    public @Nullable Province ownProvince() {
        return OwnProvince.of(operator.get());
    }

    private RolloutDesk desk() throws IOException {
        return new RolloutDesk(workspace.open());
    }

    @Override
    public long[] list(
            PeopleTarget target, PeopleOrder order, Progress progress, Cancellation cancellation)
            throws IOException, RolloutException {
        return desk().findPeople()
                .list(
                        target.campaign(),
                        target.asOf(),
                        target.query(),
                        order,
                        progress,
                        cancellation);
    }

    @Override
    public List<Person> read(PeopleTarget target, long[] members)
            throws IOException, RolloutException {
        return desk().findPeople().read(target.campaign(), target.asOf(), members);
    }

    @Override
    public WriteCallLists.Written export(
            PeopleTarget target,
            CallListWords words,
            Path file,
            Progress progress,
            Cancellation cancellation)
            throws IOException, RolloutException {
        return desk().writeCallLists()
                .one(operator.get(), request(target, words), file, progress, cancellation);
    }

    @Override
    public WriteCallLists.Written export(
            PeopleTarget target,
            PeopleQuery.By by,
            CallListWords words,
            Path folder,
            Progress progress,
            Cancellation cancellation)
            throws IOException, RolloutException {
        return desk().writeCallLists()
                .each(operator.get(), request(target, words), by, folder, progress, cancellation);
    }

    private static WriteCallLists.Request request(PeopleTarget target, CallListWords words) {
        return new WriteCallLists.Request(target.campaign(), target.asOf(), target.query(), words);
    }

    @Override
    public List<CallMark> calling() throws IOException {
        return desk().markCalls().list();
    }

    @Override
    public Begun begin(Person person, boolean evenSo) throws IOException {
        MarkCalls marks = desk().markCalls();
        CallMark mark = marks.begin(operator.get(), person.member().id(), evenSo);
        return new Begun(mark, marks.isOurs(mark));
    }

    @Override
    public void giveUp(CallMark mark) throws IOException {
        desk().markCalls().giveUp(mark);
    }

    @Override
    public Standing record(PeopleTarget target, Person person, RecordCalls.Outcome outcome)
            throws IOException, RolloutException {
        return desk().recordCalls()
                .run(operator.get(), target.campaign(), person.member().serial(), outcome);
    }

    @Override
    public int move(PeopleTarget target, List<Person> people, Moving moving)
            throws IOException, RolloutException {
        MoveMembers.Move move =
                new MoveMembers.Move(
                        people.stream().map(one -> one.member().serial()).toList(),
                        moving.from(),
                        moving.note());
        Standing to = moving.to();
        return to != null
                ? desk().moveMembers().to(operator.get(), target.campaign(), to, move)
                : desk().moveMembers()
                        .back(
                                operator.get(),
                                target.campaign(),
                                Objects.requireNonNull(moving.back()),
                                move);
    }
}
