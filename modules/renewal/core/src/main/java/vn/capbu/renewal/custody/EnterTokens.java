package vn.capbu.renewal.custody;

import java.util.List;
import vn.capbu.renewal.TokenSnapshot;

/**
 * The first half of a drop-off: serial numbers that were scanned or typed, or tokens that are plugged in, become lines of a slip
 * with what registry and certificate say of each. Stores nothing.
 */
public final class EnterTokens {

    /**
     * What was entered.
     *
     * @param tokens good lines, in their order
     * @param problems every bad line: MALFORMED_SERIAL, DUPLICATE, IN_CUSTODY, with its line
     */
    public record Entry(List<ReceivedToken> tokens, List<CustodyProblem> problems) {

        public Entry {
            tokens = List.copyOf(tokens);
            problems = List.copyOf(problems);
        }
    }

    private final CustodyDesk desk;

    EnterTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /**
     * Reads serial numbers, one a line; blank lines are left out, and counted as lines.
     *
     * @param lines as they were scanned, typed or pasted
     */
    public Entry fromLines(List<String> lines) {
        return CustodyDesk.pending(desk);
    }

    /**
     * Takes tokens that are plugged in; a token that two modules show is one. A problem's line is the place in the list.
     *
     * @param tokens public sessions of the tokens, for example from {@link CustodyDesk#pluggedIn}
     */
    public Entry fromSnapshots(List<TokenSnapshot> tokens) {
        return CustodyDesk.pending(desk);
    }
}
