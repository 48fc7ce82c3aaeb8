package vn.capbu.adapters.documents.layout;

/** Where the lines of a text stand in their width. */
public enum Align {
    /** At the left edge. */
    LEFT,
    /** In the middle. */
    CENTRE,
    /** At the right edge. */
    RIGHT,
    /** From edge to edge, but for the last line of a paragraph. */
    JUSTIFY
}
