package vn.capbu.subscribers;

import java.time.Instant;

/**
 * What somebody wrote down about a subscriber.
 *
 * @param id in this installation
 * @param text as written, tidy
 * @param addedBy who
 * @param addedAt when
 * @param withdrawn whether it was taken back; it stays readable
 */
public record Note(long id, String text, String addedBy, Instant addedAt, boolean withdrawn) {

    /** Longest text. */
    public static final int MAX_TEXT = 2_000;
}
