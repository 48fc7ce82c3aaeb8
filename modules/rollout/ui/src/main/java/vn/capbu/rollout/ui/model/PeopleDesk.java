package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.rollout.CallListWords;
import vn.capbu.rollout.CallMark;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.WriteCallLists;

/** What the people's window asks the core for. Never on the event dispatch thread; every method may throw what the core throws. */
public interface PeopleDesk {

    /** The province whose people alone the operator sees, of 2020; null where another role sees all. */
    @Nullable Province ownProvince();

    /** All of them by their members' ids, in an order. */
    long[] list(
            PeopleTarget target, PeopleOrder order, Progress progress, Cancellation cancellation)
            throws Exception;

    /** Some of them, in the order of the ids. */
    List<Person> read(PeopleTarget target, long[] members) throws Exception;

    /** Writes a call list, and says in the audit trail that it was written. */
    WriteCallLists.Written export(
            PeopleTarget target,
            CallListWords words,
            Path file,
            Progress progress,
            Cancellation cancellation)
            throws Exception;

    /** Writes a call list for each who looks after some of them, into a folder. */
    WriteCallLists.Written export(
            PeopleTarget target,
            PeopleQuery.By by,
            CallListWords words,
            Path folder,
            Progress progress,
            Cancellation cancellation)
            throws Exception;

    /** Who is being called now, by any desk. */
    List<CallMark> calling() throws Exception;

    /** Begins a call, see {@link vn.capbu.rollout.MarkCalls#begin}. */
    Begun begin(Person person, boolean evenSo) throws Exception;

    /** Gives a call up that wasn't written down. */
    void giveUp(CallMark mark) throws Exception;

    /**
     * What came of beginning a call.
     *
     * @param mark in force
     * @param isOurs whether it is this desk's
     */
    record Begun(CallMark mark, boolean isOurs) {}

    /** Writes a call down. */
    Standing record(PeopleTarget target, Person person, RecordCalls.Outcome outcome)
            throws Exception;

    /** Moves members, with a reason. */
    int move(PeopleTarget target, List<Person> people, Moving moving) throws Exception;
}
