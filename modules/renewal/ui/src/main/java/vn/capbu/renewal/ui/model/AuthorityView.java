package vn.capbu.renewal.ui.model;

/**
 * The certification authority, for the status line.
 *
 * @param embedded whether it is the one of this data directory
 * @param url where it is reached; empty when the embedded one isn't started
 * @param reachable whether something accepts connections there
 */
public record AuthorityView(boolean embedded, String url, boolean reachable) {}
