package vn.capbu.complaints;

import java.time.Instant;
import java.util.List;

/**
 * What a calendar that isn't kept yet would do to open cases.
 *
 * @param open open cases that are reckoned by this calendar
 * @param later deadlines that would be later
 * @param earlier deadlines that would be earlier
 * @param late of those that are earlier: deadlines that would be past at once
 * @param examples the first few, in the order of the cases
 */
public record DeadlineMoves(int open, int later, int earlier, int late, List<Move> examples) {

    public DeadlineMoves {
        examples = List.copyOf(examples);
    }

    /**
     * A deadline that would move.
     *
     * @param number of the case
     * @param before as it is
     * @param after as it would be
     */
    public record Move(String number, Instant before, Instant after) {}

    /** How many deadlines would move. */
    public int moved() {
        return later + earlier;
    }
}
