package vn.capbu.rollout.spi;

import java.time.Duration;
import java.util.List;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.Operator;
import vn.capbu.rollout.CallMark;

/** Who calls whom; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface CallMarks {

    /** How long a mark stays when nobody writes the call down. */
    Duration TIME = Duration.ofMinutes(10);

    /**
     * Marks a member as being called.
     *
     * @param evenSo whether the mark of another desk is taken over
     * @return the mark in force: this desk's, or that of the desk which calls already
     */
    CallMark take(long member, Desk desk, Operator operator, boolean evenSo);

    /** Takes a mark away; does nothing when it isn't in force any more. */
    void release(CallMark mark);

    /** The marks in force, the oldest first. */
    List<CallMark> list();
}
