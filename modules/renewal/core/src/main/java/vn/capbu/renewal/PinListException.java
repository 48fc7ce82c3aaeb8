package vn.capbu.renewal;

/** A list of PINs can't be used; none of it was kept. Tells the line, never what stands in it. */
public final class PinListException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** More than {@link PinList#MAX_BYTES}. */
        TOO_LARGE,
        /** No tab between serial and PIN. */
        NO_TAB,
        /** No token serial before the tab. */
        BAD_SERIAL,
        /** What follows the tab is no PIN: empty, too long, blanks or other than ASCII in it. */
        BAD_PIN,
        /** The token stands in an earlier line too: which of the PINs holds isn't known. */
        DUPLICATE_SERIAL,
        /** The new PIN was typed differently the second time. */
        NOT_THE_SAME,
        /** The new PIN is the present one. */
        NOT_NEW
    }

    private final Reason reason;
    private final int line;

    PinListException(Reason reason, int line) {
        super(reason + (line == 0 ? "" : " in line " + line));
        this.reason = reason;
        this.line = line;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** In which line, counted from 1; 0 when it is the list as a whole. */
    public int line() {
        return line;
    }
}
