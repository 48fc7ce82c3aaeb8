package vn.capbu.renewal.ui.lists.model;

/** What an operator can do in the affected list's window. */
public enum AffectedCommand {
    /** Judges every certificate. */
    LIST,
    /** Stops judging, or searching. */
    STOP,
    /** Decides about the selected certificate. */
    DECIDE,
    /** Opens the subscriber's card. */
    SUBSCRIBER,
    /** Saves the rows that are shown. */
    SAVE
}
