package vn.capbu.renewal.custody;

import java.util.List;
import java.util.Set;
import vn.capbu.kernel.Operator;

/** Takes tokens into custody: makes the drop-off slip. */
public final class ReceiveTokens {

    /**
     * What the operator enters; see {@link DropOff} for each.
     *
     * @param desk code of the service desk; empty for the only one
     * @param bearer who brings the tokens
     * @param mandate by what right
     * @param keyGenerationConsent whether new keys may be generated on the tokens
     * @param pin what was agreed about the PIN
     * @param systems that the customer uses; empty when nobody asked
     * @param remarks possibly empty
     * @param tokens in the order of the slip
     */
    public record Request(
            String desk,
            Bearer bearer,
            Mandate mandate,
            boolean keyGenerationConsent,
            PinAgreement pin,
            Set<String> systems,
            String remarks,
            List<ReceivedToken> tokens) {

        public Request {
            systems = Set.copyOf(systems);
            tokens = List.copyOf(tokens);
        }
    }

    private final CustodyDesk desk;

    ReceiveTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /** Everything that is wrong with a request; empty when it can be stored. For a form, while it is filled in. */
    public List<CustodyProblem> check(Request request) {
        return CustodyDesk.pending(desk);
    }

    /**
     * Makes the slip with its number, and takes every token in; all of it or nothing.
     *
     * @throws CustodyException every problem of the request, among them tokens that the desk has already
     */
    public DropOff run(Operator operator, Request request) throws CustodyException {
        return CustodyDesk.pending(desk);
    }
}
