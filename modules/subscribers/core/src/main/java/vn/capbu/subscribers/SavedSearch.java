package vn.capbu.subscribers;

import vn.capbu.kernel.VietnameseText;

/**
 * A search that was given a name, to be used again by everybody.
 *
 * @param name as shown, 1 to {@value #MAX_NAME_LENGTH} characters; names that differ only in spelling are one
 * @param text the searched text, possibly empty
 * @param filters its filters
 */
public record SavedSearch(String name, String text, SearchFilters filters) {

    /** As long as the table allows. */
    public static final int MAX_NAME_LENGTH = 100;

    public SavedSearch {
        name = VietnameseText.tidy(name);
        text = VietnameseText.tidy(text);
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("name of a saved search");
        }
    }

    /** The name as it is compared. */
    public String key() {
        return VietnameseText.fold(name);
    }
}
