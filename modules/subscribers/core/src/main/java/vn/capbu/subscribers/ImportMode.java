package vn.capbu.subscribers;

/** What becomes of a file with rows that are refused. */
public enum ImportMode {
    /** Nothing of the file is stored when one row is refused. */
    ALL_OR_NOTHING,
    /** The other rows are stored, in one transaction. */
    GOOD_ROWS_ONLY
}
