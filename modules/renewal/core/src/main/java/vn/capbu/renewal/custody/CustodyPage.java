package vn.capbu.renewal.custody;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param rows in the order of the list
 * @param total how many there are in all
 * @param <T> what was looked for
 */
public record CustodyPage<T>(List<T> rows, long total) {

    public CustodyPage {
        rows = List.copyOf(rows);
    }
}
