package vn.capbu.renewal.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.TokenSerial;

/**
 * The look at tokens before their return: the authority is asked once more whether each new certificate is good, because
 * authorities exist that revoke one after they acknowledged it.
 */
public final class ReadyTokens {

    /** What the authority said of the new certificate. */
    public enum Finding {
        /** It is in force. */
        GOOD,
        /** It is revoked. */
        REVOKED,
        /** The authority doesn't say, or can't be asked. */
        UNKNOWN,
        /** There is no new certificate to ask about. */
        NOT_ASKED
    }

    /**
     * A token to look at.
     *
     * @param token its serial number
     * @param condition as seen now; null when it is as it was received
     */
    public record Look(TokenSerial token, @Nullable TokenCondition condition) {}

    /**
     * What became of a token.
     *
     * @param token its serial number
     * @param finding what the authority said
     * @param item the token as it is now; null when the desk doesn't have it
     * @param problem why it isn't ready; null when it is
     * @param technical the authority's or the network's own words, English, possibly empty
     */
    public record Result(
            TokenSerial token,
            Finding finding,
            @Nullable CustodyItem item,
            @Nullable CustodyProblem problem,
            String technical) {

        /** Whether it can be fetched. */
        public boolean isReady() {
            return problem == null;
        }
    }

    private final CustodyDesk desk;

    ReadyTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /**
     * Looks at each token, one after the other; each is stored by itself. A token whose new certificate is revoked moves to
     * PROBLEM. Asks over the network: never on the event dispatch thread.
     *
     * @param reason why a token that wasn't renewed goes back (needed by the rules from PROBLEM and RECEIVED); possibly empty
     * @param decision lets a supervisor go on although the authority doesn't say; null when nobody decided
     * @param progress told one unit per token
     */
    public List<Result> run(
            Operator operator,
            List<Look> looks,
            String reason,
            @Nullable SupervisorDecision decision,
            Progress progress,
            Cancellation cancellation) {
        return CustodyDesk.pending(desk);
    }
}
