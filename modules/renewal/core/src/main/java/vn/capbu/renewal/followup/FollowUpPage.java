package vn.capbu.renewal.followup;

import java.util.List;

/**
 * Some rows of a longer list.
 *
 * @param rows in order
 * @param total how many there are in all
 */
public record FollowUpPage<R>(List<R> rows, long total) {

    public FollowUpPage {
        rows = List.copyOf(rows);
    }
}
