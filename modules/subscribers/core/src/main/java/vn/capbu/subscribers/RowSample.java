package vn.capbu.subscribers;

import java.util.List;

/**
 * A row as a preview shows it.
 *
 * @param line line or row of the file, from 1
 * @param outcome what became, or would become, of it
 * @param taxCode as it stands in the file
 * @param name as it stands in the file
 * @param serial of the certificate, as it stands in the file
 * @param problems why it is refused, or what is odd about it
 * @param changes what becomes different, for a row that changes what is known
 */
public record RowSample(
        long line,
        Outcome outcome,
        String taxCode,
        String name,
        String serial,
        List<RowProblem> problems,
        List<ValueChange> changes) {

    /** What can become of a row. */
    public enum Outcome {
        /** The certificate wasn't known. */
        ADDED,
        /** Something is different now. */
        CHANGED,
        /** All of it was known. */
        UNCHANGED,
        /** It is left out. */
        REFUSED
    }

    public RowSample {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }
}
