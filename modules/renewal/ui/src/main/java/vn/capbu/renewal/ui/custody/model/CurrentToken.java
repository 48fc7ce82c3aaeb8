package vn.capbu.renewal.ui.custody.model;

import java.util.List;
import java.util.Optional;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;

/**
 * A token that somebody else changed, as it is now.
 *
 * @param item the token
 * @param steps every step of it, the oldest first
 */
public record CurrentToken(CustodyItem item, List<CustodyMove> steps) {

    public CurrentToken {
        steps = List.copyOf(steps);
    }

    /** The step that brought it where it is. */
    public Optional<CustodyMove> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }
}
