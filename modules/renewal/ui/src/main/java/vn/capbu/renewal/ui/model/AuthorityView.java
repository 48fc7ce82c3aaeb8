package vn.capbu.renewal.ui.model;

/**
 * The certification authority, for the status line.
 *
 * @param kind which one it is
 * @param url where it is reached; empty for the embedded one
 * @param reachable whether something accepts connections there
 */
public record AuthorityView(Kind kind, String url, boolean reachable) {

    /** Which one it is. */
    public enum Kind {
        /** The one of this data directory. */
        EMBEDDED,
        /** One that speaks CMP. */
        CMP,
        /** One that speaks EST: nothing is confirmed. */
        EST
    }
}
