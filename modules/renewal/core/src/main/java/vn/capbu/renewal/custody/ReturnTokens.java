package vn.capbu.renewal.custody;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;

/**
 * Returns tokens: to the person who brought them, with the same paper or a newer one, or to somebody else with an authorisation
 * of the same customer. Part of a drop-off can be returned, and parts of several at once.
 */
public final class ReturnTokens {

    /**
     * What the operator enters; see {@link HandOver} for each.
     *
     * @param desk code of the service desk; empty for the only one
     * @param tokens to return, in the order of the minutes
     * @param recipient who fetches them, as the identity document says that was shown now
     * @param mandate the paper that was shown now
     * @param proof how the recipient showed the drop-off
     * @param systems to list; empty for those of the drop-offs, or all when nobody asked then
     * @param pinAdviceAcknowledged whether the recipient was advised to change the PIN, and acknowledged it
     * @param decision lets a supervisor set aside what can be set aside; null when nobody decided
     * @param remarks possibly empty
     */
    public record Request(
            String desk,
            List<TokenSerial> tokens,
            Bearer recipient,
            Mandate mandate,
            HandOver.SlipProof proof,
            Set<String> systems,
            boolean pinAdviceAcknowledged,
            @Nullable SupervisorDecision decision,
            String remarks) {

        public Request {
            tokens = List.copyOf(tokens);
            systems = Set.copyOf(systems);
        }
    }

    private final CustodyDesk desk;

    ReturnTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /**
     * Everything that stands against a return; empty when nothing does. Those that a decision in the request sets aside are left
     * out. For a form, while it is filled in.
     *
     * @param operator whose role decides whether a decision counts
     */
    public List<CustodyProblem> check(Operator operator, Request request) {
        return CustodyDesk.pending(desk);
    }

    /**
     * Writes the minutes with their number, and gives the tokens back; all of it or nothing.
     *
     * @throws CustodyException everything that stands against it and isn't set aside
     */
    public HandOver run(Operator operator, Request request) throws CustodyException {
        return CustodyDesk.pending(desk);
    }
}
