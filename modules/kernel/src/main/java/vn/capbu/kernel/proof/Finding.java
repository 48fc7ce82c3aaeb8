package vn.capbu.kernel.proof;

/**
 * Something that isn't as it was written.
 *
 * @param kind what
 * @param where which: number of a link, of a line, name of a thing or of a file
 */
public record Finding(Kind kind, String where) {

    /** What can be wrong. */
    public enum Kind {
        /** A line of the audit trail says something else than when it was written. */
        ALTERED_ROW,
        /** A line is gone; later ones are there. */
        MISSING_ROW,
        /** From a link on, no line is there any more: the log was cut. */
        CHAIN_LONGER,
        /** A line is there that no link is for: written past the console, or its link was taken away. */
        CHAIN_SHORTER,
        /** A link doesn't follow from the one before: it was altered, or one before it was taken away. */
        BROKEN_LINK,
        /** The end of the chain isn't what is written down as its end. */
        HEAD_MISMATCH,
        /** What a line proves was altered. */
        ALTERED_EVIDENCE,
        /** What a line proves is gone. */
        MISSING_EVIDENCE,
        /** Something is there that no line proves. */
        UNPROVED_EVIDENCE,
        /** A signed head says another hash than the chain has, or the chain is shorter than the head. */
        ANCHOR_MISMATCH,
        /** A head's signature is wrong, or the key is gone. */
        ANCHOR_UNSIGNED,
        /** A signed head's time-stamp is gone or another one, or nobody who is trusted for time-stamps signed it. */
        STAMP_INVALID
    }
}
