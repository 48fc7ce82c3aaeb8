package vn.capbu.renewal.ui.custody.model;

import java.util.EnumSet;
import java.util.Set;
import vn.capbu.renewal.custody.CustodyState;

/** Which tokens are shown; each is also a count in the header. */
public enum CustodyFilter {
    /** Everything that the desk has. */
    IN_CUSTODY,
    /** Nothing was done yet. */
    RECEIVED,
    /** At work. */
    ON_BENCH,
    /** Renewed, not looked at yet. */
    RENEWED,
    /** Nothing is owed. */
    NOT_ELIGIBLE,
    /** A person has to look after them. */
    PROBLEM,
    /** The customer can fetch them. */
    READY,
    /** Waiting too long. */
    OVERDUE,
    /** Given back. */
    RETURNED;

    /** The states that are looked for. */
    public Set<CustodyState> states() {
        return switch (this) {
            case IN_CUSTODY, OVERDUE -> EnumSet.complementOf(EnumSet.of(CustodyState.RETURNED));
            case RECEIVED -> EnumSet.of(CustodyState.RECEIVED);
            case ON_BENCH -> EnumSet.of(CustodyState.ON_BENCH);
            case RENEWED -> EnumSet.of(CustodyState.RENEWED);
            case NOT_ELIGIBLE -> EnumSet.of(CustodyState.NOT_ELIGIBLE);
            case PROBLEM -> EnumSet.of(CustodyState.PROBLEM);
            case READY -> EnumSet.of(CustodyState.READY);
            case RETURNED -> EnumSet.of(CustodyState.RETURNED);
        };
    }
}
