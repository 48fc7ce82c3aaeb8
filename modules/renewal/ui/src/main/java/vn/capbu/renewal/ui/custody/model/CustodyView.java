package vn.capbu.renewal.ui.custody.model;

import java.util.List;
import java.util.Map;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.OverdueToken;
import vn.capbu.renewal.custody.ShelfRow;

/**
 * One reading of the custody.
 *
 * @param rows what filter and search leave, the newest drop-off first; at most a page
 * @param total how many there are in all
 * @param counts how many tokens each filter shows, whatever is searched for
 * @param overdue tokens that have been waiting too long
 */
public record CustodyView(
        List<ShelfRow> rows,
        long total,
        Map<CustodyFilter, Long> counts,
        Map<TokenSerial, OverdueToken> overdue) {

    /** Before the first reading. */
    public static final CustodyView NONE = new CustodyView(List.of(), 0, Map.of(), Map.of());

    public CustodyView {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
        overdue = Map.copyOf(overdue);
    }
}
