package vn.capbu.rollout;

import java.util.List;
import java.util.Map;

/**
 * What an import of a log did, or would do. The list of problems is bounded; counts are of the whole file.
 *
 * @param dryRun whether it was only to tell
 * @param stored whether anything is stored
 * @param kind of log
 * @param sha256 of the file, lower-case hex
 * @param rows rows of the file, without the header and empty ones
 * @param taken rows that told something new
 * @param unchanged rows of which all was known
 * @param refused rows that were left out
 * @param problems the first {@value #MAX_PROBLEMS} reasons
 * @param counts how often each reason was met
 * @param refusals why each row that was left out was, by line
 * @param ignoredColumns names of columns that mean nothing here
 */
public record LogReport(
        boolean dryRun,
        boolean stored,
        LogKind kind,
        String sha256,
        long rows,
        long taken,
        long unchanged,
        long refused,
        List<LogProblem> problems,
        Map<LogProblem.Kind, Long> counts,
        Map<Long, List<LogProblem.Reason>> refusals,
        List<String> ignoredColumns) {

    /** How many problems a report holds. */
    public static final int MAX_PROBLEMS = 1_000;
}
