package vn.capbu.subscribers.ui.imports.model;

/** What the wizard is busy with. */
public enum Work {
    /** Nothing: it waits for the operator. */
    NONE,
    /** Looking at the beginning of the file. */
    LOOKING,
    /** Reading the whole file, to tell what an import would do. */
    CHECKING,
    /** Storing. */
    STORING,
    /** Writing the refused rows. */
    SAVING
}
