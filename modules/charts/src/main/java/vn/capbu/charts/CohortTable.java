package vn.capbu.charts;

import java.util.List;
import vn.capbu.kernel.Province;

/**
 * Versions by provinces, as a heat map.
 *
 * @param versions the columns
 */
public record CohortTable(Caption caption, List<Label> versions, List<Row> rows) implements Figure {

    public CohortTable {
        versions = List.copyOf(versions);
        rows = List.copyOf(rows);
        int size = versions.size();
        if (rows.stream().anyMatch(row -> row.standings().size() != size)) {
            throw new IllegalArgumentException("a cell for each version");
        }
    }

    /**
     * A province.
     *
     * @param standings a cell for each version
     * @param total of all versions
     */
    public record Row(Province province, List<Attainment> standings, Attainment total) {

        public Row {
            standings = List.copyOf(standings);
        }
    }
}
