package vn.capbu.renewal;

/**
 * A module shows as many slots as its system can show: tokens in further readers may be there and are never seen.
 *
 * @param module its name
 * @param slots how many it shows
 * @param limit the limit that it has reached
 */
public record ReaderNotice(String module, int slots, ReaderLimit limit) {}
