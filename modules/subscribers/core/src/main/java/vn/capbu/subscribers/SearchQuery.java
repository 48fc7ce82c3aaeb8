package vn.capbu.subscribers;

import vn.capbu.kernel.VietnameseText;

/**
 * What is looked for in the registry. How a text meets a subscriber is written down in docs/search-rules.md.
 *
 * @param text as it was typed, pasted or scanned; cut after {@value #MAX_TEXT_LENGTH} characters; blank for every subscriber
 * @param filters what a subscriber must have besides
 * @param limit how many to show at the most, 1 to {@value #MAX_LIMIT}
 */
public record SearchQuery(String text, SearchFilters filters, int limit) {

    /** What fits on a screen, with some to scroll. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most hits of a page. */
    public static final int MAX_LIMIT = 1_000;

    /** Longer texts come from a paste gone wrong. */
    public static final int MAX_TEXT_LENGTH = 200;

    public SearchQuery {
        text = VietnameseText.tidy(text);
        if (text.length() > MAX_TEXT_LENGTH) {
            text = text.substring(0, MAX_TEXT_LENGTH);
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    /** A text without filters, {@link #DEFAULT_LIMIT} hits. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, SearchFilters.NONE, DEFAULT_LIMIT);
    }
}
