package vn.capbu.kernel.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line line of a text file on which it begins, or row of a sheet, from 1
 * @param cells from the first column on; trailing ones may be missing
 */
public record TableRow(long line, List<TableCell> cells) {

    /** The cells as people see them. */
    public List<String> texts() {
        return cells.stream().map(TableCell::text).toList();
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
}
