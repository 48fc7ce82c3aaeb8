package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.rollout.CallListWords;
import vn.capbu.rollout.CallMark;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.WriteCallLists;

/** What the people's window asks and tells the operator, and where it leads. Event dispatch thread only. */
public interface PeoplePrompts {

    /** What is worked at. */
    enum Work {
        /** People are found. */
        LIST,
        /** Call lists are written. */
        EXPORT,
        /** A call is written down. */
        CALL,
        /** Members are moved. */
        MOVE
    }

    /** What the progress bar says. */
    String title(Work work);

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /** Where a call list is written. */
    Optional<Path> chooseFile(PeopleTarget target);

    /** In which folder call lists are written, one for each. */
    Optional<Path> chooseFolder(PeopleTarget target, PeopleQuery.By by);

    /** Whether somebody is called whom another desk calls already. */
    boolean mayCallAsWell(Person person, CallMark other);

    /** What came of a call. */
    Optional<RecordCalls.Outcome> askCall(Person person);

    /** Where people are to be moved. */
    Optional<Moving> askMoving(List<Person> people);

    /** The words of call lists. */
    CallListWords words();

    /** That call lists are written. */
    String exported(WriteCallLists.Written written, Path target);

    /** That a call is written down. */
    String recorded(Person person, Standing standing);

    /** That members are moved. */
    String moved(int members);

    /** Opens the card of a subscriber. */
    void openCard(Person person);
}
