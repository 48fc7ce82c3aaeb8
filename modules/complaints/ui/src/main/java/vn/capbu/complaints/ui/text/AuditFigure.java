package vn.capbu.complaints.ui.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.CountBars;
import vn.capbu.complaints.ui.model.Behind;
import vn.capbu.kernel.TableReport;

/**
 * A figure of the supervisors' audit, as a table and as bars, with the cases behind both. Immutable.
 *
 * @param table all rows
 * @param bars what is drawn of them; without rows where there is nothing to draw
 * @param behindRows what stands behind each row of the table
 * @param behindParts what stands behind the parts of the bars
 */
public record AuditFigure(
        TableReport table,
        CountBars bars,
        List<Behind> behindRows,
        Map<ChartKey, Behind> behindParts) {

    public AuditFigure {
        behindRows = List.copyOf(behindRows);
        behindParts = Map.copyOf(behindParts);
    }

    /** What stands behind a row; empty where there is none. */
    public Optional<Behind> row(int row) {
        return row >= 0 && row < behindRows.size()
                ? Optional.of(behindRows.get(row))
                : Optional.empty();
    }

    /** What stands behind a part of the bars. */
    public Optional<Behind> part(ChartKey key) {
        return Optional.ofNullable(behindParts.get(key));
    }
}
