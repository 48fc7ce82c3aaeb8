package vn.capbu.renewal.ui.custody.model;

/** Work in the background, for the title of its progress bar. */
public enum CustodyWork {
    /** Opens the data directory. */
    OPEN,
    /** Reads serial numbers. */
    ENTER,
    /** Looks at the slots. */
    SCAN,
    /** Stores a drop-off. */
    RECEIVE,
    /** Asks the authority, and makes tokens ready. */
    MAKE_READY,
    /** Checks and stores a return. */
    RETURN,
    /** Moves tokens. */
    MOVE,
    /** Changes rules, conditions or systems. */
    CHANGE_RULES,
    /** Writes a paper and opens it. */
    PRINT,
    /** Writes a list. */
    SAVE
}
