package vn.capbu.kernel.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.proof.HistoryProof.Anchor;

/**
 * Whether the chain still proves the history of something.
 *
 * @param at when it was looked
 * @param lines of the history
 * @param altered what isn't as it was proved: subjects of lines, links by {@code #} and their number, files of heads; empty when all is
 * @param anchor the first head that was signed after the last line; null while there is none
 */
public record HistoryCheck(Instant at, int lines, List<String> altered, @Nullable Anchor anchor) {

    public HistoryCheck {
        altered = List.copyOf(altered);
    }

    /** How it stands. */
    public enum State {
        /** Every line is as it was written, and a signed head vouches for it. */
        INTACT,
        /** Every line is as it was written; no head was signed since the last. */
        NOT_ANCHORED,
        /** Something isn't as it was written, or is gone. */
        ALTERED
    }

    /** How it stands. */
    public State state() {
        if (!altered.isEmpty()) {
            return State.ALTERED;
        }
        return anchor == null ? State.NOT_ANCHORED : State.INTACT;
    }
}
