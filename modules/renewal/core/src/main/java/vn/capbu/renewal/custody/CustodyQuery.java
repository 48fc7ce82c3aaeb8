package vn.capbu.renewal.custody;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnameseText;

/**
 * What is looked for.
 *
 * @param text words that must all occur, however they are spelled, in slip number, token serial, tax code, subscriber's or
 *     bearer's name, phone or shelf; empty for everything
 * @param states in one of which a token must be; none of them means every state
 * @param offset how many to leave out, from 0
 * @param limit how many at the most, 1 to {@link #MAX_LIMIT}
 */
public record CustodyQuery(String text, Set<CustodyState> states, int offset, int limit) {

    /** The most rows of a page. */
    public static final int MAX_LIMIT = 500;

    public CustodyQuery {
        text = VietnameseText.fold(text);
        states = Set.copyOf(states);
        if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("page " + offset + "+" + limit);
        }
    }

    /** Everything that the desk has, the first page. */
    public static CustodyQuery inCustody(@Nullable String text) {
        return new CustodyQuery(
                text == null ? "" : text,
                EnumSet.complementOf(EnumSet.of(CustodyState.RETURNED)),
                0,
                MAX_LIMIT);
    }
}
