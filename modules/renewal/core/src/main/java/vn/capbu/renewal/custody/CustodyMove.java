package vn.capbu.renewal.custody;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;

/**
 * A step in the history of a token in custody; never changed.
 *
 * @param token its serial number
 * @param slip number of the drop-off slip
 * @param from state before; null for the drop-off itself
 * @param to state after
 * @param at when
 * @param operator who
 * @param origin what moved it
 * @param reason why: words of a person, or the name of an outcome or cause when a renewal moved it; possibly empty
 * @param secondPerson who stood beside, for a supervisor's way out; null otherwise
 * @param rulesVersion of the rules that allowed it
 */
public record CustodyMove(
        TokenSerial token,
        String slip,
        @Nullable CustodyState from,
        CustodyState to,
        Instant at,
        String operator,
        Origin origin,
        String reason,
        @Nullable String secondPerson,
        int rulesVersion) {

    /** What moved a token. */
    public enum Origin {
        /** The drop-off. */
        DROP_OFF,
        /** An operator. */
        OPERATOR,
        /** A renewal, by itself. */
        RENEWAL,
        /** The look before the return. */
        CHECK,
        /** The return. */
        HAND_OVER
    }
}
