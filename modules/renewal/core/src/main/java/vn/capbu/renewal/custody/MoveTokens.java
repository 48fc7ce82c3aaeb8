package vn.capbu.renewal.custody;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;

/**
 * Moves tokens between states by hand. Renewals move them by themselves; READY is set by {@link ReadyTokens} and RETURNED by
 * {@link ReturnTokens}, never here.
 */
public final class MoveTokens {

    private final CustodyDesk desk;

    MoveTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /** Where a token in a state can be moved by hand; for a menu. */
    public Set<CustodyState> choices(CustodyState from) {
        return CustodyDesk.pending(desk);
    }

    /**
     * Moves each token; all or none.
     *
     * @param reason why; needed where the rules say so, else possibly empty
     * @param secondPerson who agrees, where the move is a supervisor's; null otherwise
     * @return the tokens after the move, in the same order
     * @throws CustodyException every token that can't be moved, with both states
     */
    public List<CustodyItem> run(
            Operator operator,
            List<TokenSerial> tokens,
            CustodyState to,
            String reason,
            @Nullable String secondPerson)
            throws CustodyException {
        return CustodyDesk.pending(desk);
    }

    /**
     * Puts a token on another shelf or into another bag; its state stays.
     *
     * @param shelf possibly empty
     * @throws CustodyException NOT_IN_CUSTODY, TOO_LONG
     */
    public CustodyItem shelve(Operator operator, TokenSerial token, String shelf)
            throws CustodyException {
        return CustodyDesk.pending(desk);
    }
}
