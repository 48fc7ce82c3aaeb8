package vn.capbu.renewal;

import java.time.Instant;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.TokenSerial;

/**
 * The right of one desk to work on a token, among all that share the database. It ends when the desk gives it back, or by itself some
 * time after the desk was heard of last.
 *
 * @param token what it is about
 * @param desk who has it
 * @param operator who acts there, by account name
 * @param takenAt since when, by the clock of the database
 * @param until when it ends unless it is kept, by the clock of the database
 * @param version counts up each time that a desk takes the token: a desk that was overtaken knows by it
 */
public record TokenLease(
        TokenSerial token,
        Desk desk,
        String operator,
        Instant takenAt,
        Instant until,
        long version) {

    /** Whether it is a desk's own. */
    public boolean isOf(Desk other) {
        return desk.id().equals(other.id());
    }
}
