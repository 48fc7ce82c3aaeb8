package vn.capbu.rollout.ui.model;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.Forecast;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.Standing;

/**
 * What the head of the progress window says.
 *
 * @param scope of what
 * @param table with one row
 * @param forecast null where it isn't reckoned: for a single province
 * @param versions device versions of the campaign, by number
 */
public record Overview(
        Scope scope,
        ProgressTable table,
        @Nullable Forecast forecast,
        Map<Integer, String> versions) {

    public Overview {
        versions = Map.copyOf(versions);
    }

    /** The day whose end the numbers are of. */
    public LocalDate asOf() {
        return table.asOf();
    }

    /** How many stand so. */
    public long of(Standing standing) {
        return table.total().counts().of(standing);
    }
}
