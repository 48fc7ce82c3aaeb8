package vn.capbu.renewal.ui.custody.model;

import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Right;

/** What can be done in the custody window. */
public enum CustodyCommand {
    /** Begins or continues the form of a drop-off. */
    RECEIVE,
    /** Looks at the selected tokens and makes them ready. */
    MAKE_READY,
    /** Begins the form of a return. */
    RETURN,
    /** Moves the selected tokens by hand. */
    MOVE,
    /** Puts the selected tokens on another shelf. */
    SHELVE,
    /** Notes that the customer of the selected tokens consents to new keys. */
    CONSENT,
    /** Shows and changes rules, conditions and systems. */
    EDIT_RULES,
    /** Opens the receipt of the selected token. */
    PRINT_RECEIPT,
    /** Opens the labels of the selected token's drop-off. */
    PRINT_LABELS,
    /** Opens the minutes of the selected token's return. */
    PRINT_MINUTES,
    /** Saves the list as it is shown. */
    SAVE_LIST,
    /** Reads anew. */
    REFRESH;

    /** What it needs; null for nothing. */
    public @Nullable Right right() {
        return switch (this) {
            case RECEIVE, MAKE_READY, RETURN, MOVE, SHELVE, CONSENT -> Right.KEEP_TOKENS;
            case EDIT_RULES -> Right.EDIT_CUSTODY;
            case PRINT_RECEIPT, PRINT_LABELS, PRINT_MINUTES, SAVE_LIST -> Right.EXPORT;
            case REFRESH -> null;
        };
    }
}
