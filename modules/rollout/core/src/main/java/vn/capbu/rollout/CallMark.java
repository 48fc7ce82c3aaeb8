package vn.capbu.rollout;

import java.time.Instant;
import vn.capbu.kernel.Desk;

/**
 * That a desk is calling a member now, so that nobody else calls as well. Ends when the call is written down, or by itself.
 *
 * @param member its id
 * @param desk which desk
 * @param operator who calls, by account name
 * @param since when, by the clock of the database
 * @param until when it ends by itself, by the clock of the database
 * @param version counts up each time that somebody begins to call the member
 */
public record CallMark(
        long member, Desk desk, String operator, Instant since, Instant until, long version) {

    /** Whether it is a desk's own. */
    public boolean isOf(Desk other) {
        return desk.id().equals(other.id());
    }
}
