package vn.capbu.renewal.custody;

import java.time.Instant;
import java.util.Map;

/**
 * A drop-off in a list.
 *
 * @param number of the slip
 * @param receivedAt when
 * @param operator who took the tokens in
 * @param bearer who brought them
 * @param customer name on the mandate
 * @param states how many of its tokens are in each state; states without a token are left out
 */
public record DropOffSummary(
        String number,
        Instant receivedAt,
        String operator,
        Bearer bearer,
        String customer,
        Map<CustodyState, Integer> states) {

    public DropOffSummary {
        states = Map.copyOf(states);
    }

    /** How many tokens there are. */
    public int tokens() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }
}
