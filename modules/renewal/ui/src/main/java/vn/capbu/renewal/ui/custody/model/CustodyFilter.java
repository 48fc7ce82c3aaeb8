package vn.capbu.renewal.ui.custody.model;

import java.util.EnumSet;
import java.util.Set;
import vn.capbu.renewal.custody.CustodyState;

/** Which tokens are shown; each is also a count in the header. */
public enum CustodyFilter {
    /** Everything that the desk has. */
    IN_CUSTODY(EnumSet.complementOf(EnumSet.of(CustodyState.RETURNED))),
    /** Nothing was done yet. */
    RECEIVED(EnumSet.of(CustodyState.RECEIVED)),
    /** At work. */
    ON_BENCH(EnumSet.of(CustodyState.ON_BENCH)),
    /** Renewed, not looked at yet. */
    RENEWED(EnumSet.of(CustodyState.RENEWED)),
    /** Nothing is owed. */
    NOT_ELIGIBLE(EnumSet.of(CustodyState.NOT_ELIGIBLE)),
    /** A person has to look after them. */
    PROBLEM(EnumSet.of(CustodyState.PROBLEM)),
    /** The customer can fetch them. */
    READY(EnumSet.of(CustodyState.READY)),
    /** Waiting too long. */
    OVERDUE(EnumSet.complementOf(EnumSet.of(CustodyState.RETURNED))),
    /** Given back. */
    RETURNED(EnumSet.of(CustodyState.RETURNED));

    private final Set<CustodyState> states;

    @SuppressWarnings("ImmutableEnumChecker") // copied
    CustodyFilter(Set<CustodyState> states) {
        this.states = Set.copyOf(states);
    }

    /** The states that are looked for. */
    public Set<CustodyState> states() {
        return states;
    }
}
