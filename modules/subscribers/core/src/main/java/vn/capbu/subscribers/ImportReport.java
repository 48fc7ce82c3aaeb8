package vn.capbu.subscribers;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether nothing was stored
 * @param rows rows of the file, without the header and empty ones
 * @param added certificates that weren't known
 * @param changed certificates of which something is different now
 * @param unchanged certificates of which all was known
 * @param refusedRows rows that were left out
 * @param refusals why they were, in the order of the file; a row may have several
 * @param warnings what is odd about rows that were taken
 * @param ignoredColumns names of columns that mean nothing here, as they stand in the file
 */
public record ImportReport(
        boolean dryRun,
        long rows,
        long added,
        long changed,
        long unchanged,
        long refusedRows,
        List<RowProblem> refusals,
        List<RowProblem> warnings,
        List<String> ignoredColumns) {

    public ImportReport {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
