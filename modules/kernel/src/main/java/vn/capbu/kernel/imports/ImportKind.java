package vn.capbu.kernel.imports;

/** Sorts of files that are imported. Of one sort only the newest import is taken back: what a later one found known left no trace of its own. */
public enum ImportKind {
    /** The registry of subscribers. */
    REGISTRY,
    /** Renewals done elsewhere, of one campaign. */
    RENEWALS,
    /** Calls, of one campaign. */
    CALLS
}
