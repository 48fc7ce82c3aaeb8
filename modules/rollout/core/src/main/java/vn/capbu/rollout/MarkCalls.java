package vn.capbu.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.rollout.spi.CallMarks;

/** Shows the other desks who is being called, from the telephone in the hand until the call is written down. */
public final class MarkCalls {

    private final RolloutDesk desk;

    MarkCalls(RolloutDesk desk) {
        this.desk = desk;
    }

    /**
     * Begins a call.
     *
     * @param member its id
     * @param evenSo whether it is called although another desk calls it already
     * @return the mark in force; another desk's when that calls already, and then this one had better not
     */
    public CallMark begin(Operator operator, long member, boolean evenSo) {
        operator.require(Right.RECORD_PROGRESS);
        return marks().take(member, self(), operator, evenSo);
    }

    /** Whether a mark is that of this desk. */
    public boolean isOurs(CallMark mark) {
        return mark.isOf(self());
    }

    /** Gives a call up that wasn't written down. */
    public void giveUp(CallMark mark) {
        marks().release(mark);
    }

    /** Who is being called now, by any desk. */
    public List<CallMark> list() {
        return marks().list();
    }

    /** The call is written down: what this desk marked is free again. */
    void ended(long member) {
        String self = self().id();
        marks().list().stream()
                .filter(mark -> mark.member() == member && mark.desk().id().equals(self))
                .forEach(marks()::release);
    }

    private CallMarks marks() {
        return desk.storage().port(CallMarks.class);
    }

    private Desk self() {
        try {
            return Desk.of(desk.workspace().directory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
