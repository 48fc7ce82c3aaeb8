package vn.capbu.renewal.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnameseText;

/**
 * Which follow-ups.
 *
 * @param text words that all have to occur in tax code, name, serial numbers or token; in lower case without diacritics
 * @param filter by how far they are
 * @param system code of the only system; null for every one
 * @param province the only province as registered; null for every one
 * @param now the time, by which they are overdue
 * @param soon what ends before it is due soon
 * @param offset how many to leave out
 * @param limit how many at most
 */
public record FollowUpQuery(
        String text,
        Filter filter,
        @Nullable String system,
        @Nullable String province,
        Instant now,
        Instant soon,
        int offset,
        int limit) {

    /** Most rows of a page. */
    public static final int MAX_LIMIT = 10_000;

    /** By how far follow-ups are. */
    public enum Filter {
        /** Not ticked off. */
        OPEN,
        /** Not ticked off, and past the latest date. */
        OVERDUE,
        /** Not ticked off, and the latest date comes soon. */
        SOON,
        /** Ticked off, either way. */
        TICKED,
        /** Every one. */
        ALL
    }

    public FollowUpQuery {
        text = VietnameseText.fold(text);
        if (offset < 0 || limit < 0 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has at most " + MAX_LIMIT + " rows");
        }
    }

    /** The same follow-ups by another filter. */
    public FollowUpQuery with(Filter other) {
        return new FollowUpQuery(text, other, system, province, now, soon, offset, limit);
    }

    /** Other rows of the same follow-ups. */
    public FollowUpQuery page(int from, int rows) {
        return new FollowUpQuery(text, filter, system, province, now, soon, from, rows);
    }
}
