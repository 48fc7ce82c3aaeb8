package vn.capbu.subscribers;

import java.util.List;
import java.util.Map;
import vn.capbu.subscribers.RowProblem.Kind;
import vn.capbu.subscribers.RowSample.Outcome;

/**
 * What an import did, or would do. Its lists are bounded; the counts are of the whole file.
 *
 * @param dryRun whether it was only to tell
 * @param stored whether anything is stored: not in a dry run, and not when a row was refused and all or nothing was asked for
 * @param mode what was asked for
 * @param checksVersion version of the checks that judged the rows
 * @param sha256 of the file, lower-case hex
 * @param mapping which column was taken for which
 * @param rows rows of the file, without the header and empty ones
 * @param added certificates that weren't known
 * @param changed certificates of which something is different now
 * @param unchanged certificates of which all was known
 * @param refusedRows rows that were left out
 * @param refusals the first {@value #MAX_PROBLEMS} reasons why they were, in the order of the file; a row may have several
 * @param warnings the first {@value #MAX_PROBLEMS} oddities of rows that were taken
 * @param refusalCounts how often each reason refused a row
 * @param warningCounts how often each oddity was met
 * @param ignoredColumns names of columns that mean nothing here, as they stand in the file
 * @param samples the first rows of each outcome
 * @param refused all rows that were left out
 */
public record ImportReport(
        boolean dryRun,
        boolean stored,
        ImportMode mode,
        int checksVersion,
        String sha256,
        ColumnMapping mapping,
        long rows,
        long added,
        long changed,
        long unchanged,
        long refusedRows,
        List<RowProblem> refusals,
        List<RowProblem> warnings,
        Map<Kind, Long> refusalCounts,
        Map<Kind, Long> warningCounts,
        List<String> ignoredColumns,
        Map<Outcome, List<RowSample>> samples,
        RefusedRows refused) {

    /** How many problems of each sort a report holds. */
    public static final int MAX_PROBLEMS = 1_000;

    /** How many rows of each outcome a report shows. */
    public static final int MAX_SAMPLES = 100;

    public ImportReport {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
        refusalCounts = Map.copyOf(refusalCounts);
        warningCounts = Map.copyOf(warningCounts);
        ignoredColumns = List.copyOf(ignoredColumns);
        samples = Map.copyOf(samples);
    }
}
